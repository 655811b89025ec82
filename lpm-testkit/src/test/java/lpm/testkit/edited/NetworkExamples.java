package lpm.testkit.edited;

import static lpm.testkit.edited.EditedExample.bound;
import static lpm.testkit.edited.EditedExample.only;
import static lpm.testkit.edited.Edits.CLIENT;
import static lpm.testkit.edited.Edits.DESTINATION;
import static lpm.testkit.edited.Edits.DESTINATION_1;
import static lpm.testkit.edited.Edits.DESTINATION_2;
import static lpm.testkit.edited.Edits.SOURCE;
import static lpm.testkit.edited.Edits.SOURCE_1;
import static lpm.testkit.edited.Edits.SOURCE_2;
import static lpm.testkit.edited.Edits.incapable;
import static lpm.testkit.edited.Edits.on;
import static lpm.testkit.edited.Edits.onClient;
import static lpm.testkit.edited.Edits.onDestination;
import static lpm.testkit.edited.Edits.withFirmware;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.MobilityCapability;
import lpm.model.VirtualIoServer;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SriovAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.model.network.VirtualSwitch;
import lpm.model.network.VirtualSwitchMode;

/** Copies of the example that violate the rules on networks. */
final class NetworkExamples {

    private static final int MOST_TRUNKS = 16;
    private static final int MOST_VLANS = 21;

    private NetworkExamples() {}

    static Stream<EditedExample> all() {
        return Stream.of(
                only("net-pvid-not-reserved", "ent7", false, on(DESTINATION_1, NetworkExamples::withTaggedTrunk)),
                only(
                        "net-same-lan",
                        "laboratory",
                        true,
                        onDestination(system -> system.withEthernetNetwork(Fact.known("laboratory")))),
                only(
                        "net-sea-present",
                        "sn1054a3bvios1",
                        true,
                        estate -> estate.updating(SOURCE_1, NetworkExamples::withoutBridges)
                                .updating(SOURCE_2, NetworkExamples::withoutBridges)),
                bound(
                        "net-sea-trunk-limit",
                        ImmutableSortedSet.of("net-sea-trunk-limit", "net-vlan-bridged"),
                        "VLAN 10",
                        estate -> estate.updating(DESTINATION_1, NetworkExamples::full)
                                .updating(DESTINATION_2, NetworkExamples::full)),
                only(
                        "net-sriov-logical-port-migratable",
                        "ibmi1",
                        true,
                        onClient(partition -> partition.withFixedLogicalPorts(Fact.known(1)))),
                only(
                        "net-vios-security-level",
                        "sn1054a5bvios1",
                        true,
                        on(DESTINATION_1, server -> server.withBlocksMoverTraffic(Fact.known(true)))),
                only(
                        "net-vlan-bridged",
                        "VLAN 77",
                        true,
                        onClient(partition -> partition.withEthernetAdapters(partition
                                .ethernetAdapters()
                                .replacing(adapter -> true, adapter -> adapter.withPortVlan(new VlanId(77)))))),
                only("net-vnic-backing", "slot 7", true, estate -> withVirtualNic(estate, 1)),
                only(
                        "net-vnic-redundant-backing",
                        "slot 7",
                        true,
                        estate -> withVirtualNic(estate, 2)
                                .updating(
                                        DESTINATION,
                                        system -> system.withSriovAdapters(
                                                Listing.complete(List.of(new SriovAdapter(1, 1)))))),
                only(
                        "net-vsi-profile",
                        "ibmi1",
                        false,
                        estate -> incapable(MobilityCapability.STATION_INTERFACES)
                                .apply(estate.updating(
                                        CLIENT, partition -> partition.withStationInterfaces(Fact.known(1))))),
                only(
                        "net-vswitch-mode",
                        DESTINATION.toString(),
                        false,
                        onDestination(system -> system.withVirtualSwitches(system.virtualSwitches()
                                .replacing(
                                        known -> true, known -> known.withMode(Fact.known(VirtualSwitchMode.VEPA)))))),
                only(
                        "net-vswitch-same-name",
                        "VSWITCH7",
                        true,
                        estate -> estate.updating(
                                        SOURCE,
                                        system -> system.withVirtualSwitches(system.virtualSwitches()
                                                .plus(VirtualSwitch.builder()
                                                        .name("VSWITCH7")
                                                        .build())))
                                .updating(
                                        CLIENT,
                                        partition -> partition.withEthernetAdapters(partition
                                                .ethernetAdapters()
                                                .replacing(
                                                        adapter -> true,
                                                        adapter ->
                                                                adapter.withVirtualSwitch(Fact.known("VSWITCH7")))))));
    }

    /** Firmware before release 840 knows none. */
    private static Estate withVirtualNic(Estate estate, int devices) {
        return withFirmware(estate, 860).updating(CLIENT, partition -> withVirtualNic(partition, devices));
    }

    private static LogicalPartition withVirtualNic(LogicalPartition partition, int devices) {
        return partition.withVirtualNicAdapters(Listing.complete(List.of(VirtualNicAdapter.builder()
                .slot(new VirtualSlot(7))
                .backingDevices(Listing.complete(IntStream.range(0, devices)
                        .mapToObj(port -> VirtualNicBackingDevice.builder()
                                .sriovAdapter(1)
                                .physicalPort(port)
                                .build())
                        .toList()))
                .build())));
    }

    /** A second trunk adapter, whose port VLAN id is the partition's. */
    private static VirtualIoServer withTaggedTrunk(VirtualIoServer server) {
        return server.withSharedEthernetAdapters(server.sharedEthernetAdapters()
                .replacing(
                        bridge -> true,
                        bridge -> bridge.withDefaultAdapter(Fact.known("ent4"))
                                .withTrunkAdapters(bridge.trunkAdapters().plus(trunk("ent7", 40, 10, 600)))));
    }

    private static TrunkAdapter trunk(String name, int slot, int portVlan, int... others) {
        return TrunkAdapter.builder()
                .name(name)
                .slot(new VirtualSlot(slot))
                .portVlan(new VlanId(portVlan))
                .additionalVlans(IntStream.of(others)
                        .mapToObj(VlanId::new)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(VlanId::compareTo)))
                .virtualSwitch(Fact.known("ETHERNET0"))
                .priority(Fact.known(1))
                .build();
    }

    /** All trunk adapters that a bridge can have, with all VLANs that they can carry, the partition's not among them. */
    private static VirtualIoServer full(VirtualIoServer server) {
        return server.withSharedEthernetAdapters(server.sharedEthernetAdapters()
                .replacing(
                        bridge -> true,
                        bridge -> bridge.withTrunkAdapters(Listing.complete(IntStream.range(0, MOST_TRUNKS)
                                .mapToObj(index -> trunk(
                                        "ent" + (20 + index),
                                        40 + index,
                                        100 + index * MOST_VLANS,
                                        IntStream.range(1, MOST_VLANS)
                                                .map(next -> 100 + index * MOST_VLANS + next)
                                                .toArray()))
                                .toList()))));
    }

    private static VirtualIoServer withoutBridges(VirtualIoServer server) {
        return server.withSharedEthernetAdapters(Listing.complete(ImmutableList.of()));
    }
}
