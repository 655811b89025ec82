package lpm.testkit;

import static lpm.testkit.EditedExamples.CLIENT;
import static lpm.testkit.EditedExamples.DESTINATION;
import static lpm.testkit.EditedExamples.DESTINATION_1;
import static lpm.testkit.EditedExamples.DESTINATION_2;
import static lpm.testkit.EditedExamples.SOURCE;
import static lpm.testkit.EditedExamples.SOURCE_1;
import static lpm.testkit.EditedExamples.SOURCE_2;
import static lpm.testkit.EditedExamples.bound;
import static lpm.testkit.EditedExamples.example;
import static lpm.testkit.EditedExamples.on;
import static lpm.testkit.EditedExamples.onClient;
import static lpm.testkit.EditedExamples.onDestination;
import static lpm.testkit.EditedExamples.only;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.FirmwareLevel;
import lpm.model.LogicalPartition;
import lpm.model.MobilityCapability;
import lpm.model.VirtualIoServer;
import lpm.model.id.IpAddress;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SriovAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.VirtualTargetDevice;
import lpm.option.OptionParser;
import lpm.testkit.fixtures.Scenario;

/** Copies of the example that violate rules on networks, virtual NICs, clusters, and what the last of the catalogue ask. */
final class NetworkExamples {

    private static final int MOST_TRUNKS = 16;
    private static final int MOST_VLANS = 21;

    private NetworkExamples() {}

    static Stream<EditedExample> all() {
        return Stream.of(
                only(
                        "mgmt-console-not-busy",
                        "ibmi1",
                        false,
                        onClient(partition -> partition.withHeldByTask(Fact.known(true)))),
                only(
                        "net-same-lan",
                        "laboratory",
                        true,
                        onDestination(system -> system.withEthernetNetwork(Fact.known("laboratory")))),
                only(
                        "net-vios-security-level",
                        "sn1054a5bvios1",
                        true,
                        on(DESTINATION_1, server -> server.withBlocksMoverTraffic(Fact.known(true)))),
                example(
                        "msp-address-version",
                        "msp-address-version",
                        "10.4.0.9",
                        true,
                        scenario -> withAddress(scenario.withEstate(scenario.estate()
                                .updating(
                                        SOURCE_1,
                                        server -> server.withAddresses(
                                                Listing.complete(List.of(IpAddress.parse("10.4.0.1")))))))),
                only("lpar-vpmem", "ibmi1", true, NetworkExamples::withPersistentMemory),
                only(
                        "mem-ppt-ratio",
                        "1:64",
                        false,
                        estate -> incapable(MobilityCapability.PAGE_TABLE_RATIO)
                                .apply(estate.updating(
                                        CLIENT,
                                        partition -> partition.withProfile(partition
                                                .profile()
                                                .map(profile ->
                                                        profile.withPageTableRatio(Fact.known(Optional.of(64)))))))),
                only(
                        "net-sriov-logical-port-migratable",
                        "ibmi1",
                        true,
                        onClient(partition -> partition.withFixedLogicalPorts(Fact.known(1)))),
                only(
                        "net-vsi-profile",
                        "ibmi1",
                        false,
                        estate -> incapable(MobilityCapability.STATION_INTERFACES)
                                .apply(estate.updating(
                                        CLIENT, partition -> partition.withStationInterfaces(Fact.known(1))))),
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
                only("net-pvid-not-reserved", "ent7", false, on(DESTINATION_1, NetworkExamples::withTaggedTrunk)),
                bound(
                        "net-sea-trunk-limit",
                        ImmutableSortedSet.of("net-sea-trunk-limit", "net-vlan-bridged"),
                        "VLAN 10",
                        estate -> estate.updating(DESTINATION_1, NetworkExamples::full)
                                .updating(DESTINATION_2, NetworkExamples::full)),
                only("vscsi-ssp-same-cluster", "sn1054a5bvios2", true, NetworkExamples::withUnits));
    }

    private static UnaryOperator<Estate> incapable(MobilityCapability capability) {
        return onDestination(system -> system.withCapabilities(EditedExamples.without(system, capability)));
    }

    private static Scenario withAddress(Scenario scenario) {
        return new Scenario(
                scenario.estate(),
                scenario.request()
                        .withOptions(OptionParser.attributes(
                                "source_msp_id=1,source_msp_ipaddr=10.4.0.9",
                                scenario.request().options())));
    }

    /** Firmware before release 940 knows none. */
    private static Estate withPersistentMemory(Estate estate) {
        return incapable(MobilityCapability.PERSISTENT_MEMORY_MOBILITY)
                .apply(withFirmware(estate, 940)
                        .updating(
                                CLIENT,
                                partition ->
                                        PartitionExamples.aix(partition).withPersistentMemoryVolumes(Fact.known(1))));
    }

    private static Estate withFirmware(Estate estate, int release) {
        Fact<FirmwareLevel> level = Fact.known(new FirmwareLevel(release, 20));
        return estate.updating(SOURCE, system -> system.withFirmwareLevel(level))
                .updating(DESTINATION, system -> system.withFirmwareLevel(level));
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

    /** Each server serves a logical unit of a pool as well, of which one server of the destination is no node. */
    private static Estate withUnits(Estate estate) {
        Estate result = estate;
        for (var key : ImmutableList.of(SOURCE_1, SOURCE_2)) {
            result = result.updating(
                    key,
                    server -> server.withCluster(Fact.known(Optional.of("pool1")))
                            .withClusterId(Fact.known("8f0e4d2c91b3"))
                            .withServerAdapters(server.serverAdapters()
                                    .replacing(
                                            adapter -> adapter.name().equals("vhost2"),
                                            adapter -> adapter.withTargetDevices(
                                                    adapter.targetDevices().plus(unit())))));
        }
        return result.updating(
                        DESTINATION_1,
                        server -> server.withCluster(Fact.known(Optional.of("pool1")))
                                .withClusterId(Fact.known("8f0e4d2c91b3")))
                .updating(DESTINATION_2, server -> server.withCluster(Fact.known(Optional.empty())));
    }

    private static VirtualTargetDevice unit() {
        return VirtualTargetDevice.builder()
                .name("vtscsi8")
                .address(Fact.known(LogicalUnitAddress.ofIndex(8)))
                .backingDevice(Fact.known(new BackingDevice.PooledUnit("data")))
                .status(Fact.known("Available"))
                .mirrored(Fact.known("false"))
                .build();
    }
}
