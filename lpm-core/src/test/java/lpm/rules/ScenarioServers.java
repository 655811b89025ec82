package lpm.rules;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.DATA;
import static lpm.rules.Scenario.OTHER;
import static lpm.rules.Scenario.ROOT;
import static lpm.rules.Scenario.SHOP;
import static lpm.rules.Scenario.SWITCH;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.Release;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;

/** The Virtual I/O Servers of {@link Scenario}, and what tests add to them. */
public final class ScenarioServers {

    private ScenarioServers() {}

    static VirtualIoServer sourceServer(String name, int id) {
        return server(A, name, id)
                .physicalVolumes(Listing.complete(List.of(disk("hdisk3", ROOT, 51_200), disk("hdisk4", DATA, 40_960))))
                .serverAdapters(Listing.complete(List.of(VirtualScsiServerAdapter.builder()
                        .name("vhost1")
                        .slot(new VirtualSlot(12))
                        .client(Fact.known(Optional.of(SHOP.id())))
                        .clientSlot(Fact.known(Optional.of(new VirtualSlot(id + 3))))
                        .targetDevices(Listing.complete(
                                List.of(device("shop_root", 1, "hdisk3"), device("vtscsi1", 2, "hdisk4"))))
                        .build())))
                .build();
    }

    /** The same LUNs under other names, in other places, beside those of a partition that lives there already. */
    static VirtualIoServer destinationServer(String name, int id) {
        int first = 7 * id;
        return server(B, name, id)
                .physicalVolumes(Listing.complete(List.of(
                        disk("hdisk2", OTHER, 51_200),
                        disk("hdisk" + (first + 1), DATA, 40_960),
                        disk("hdisk" + first, ROOT, 51_200))))
                .serverAdapters(Listing.complete(List.of(VirtualScsiServerAdapter.builder()
                        .name("vhost0")
                        .slot(new VirtualSlot(10))
                        .client(Fact.known(Optional.of(new PartitionId(3))))
                        .clientSlot(Fact.known(Optional.of(new VirtualSlot(id + 3))))
                        .targetDevices(Listing.complete(List.of(device("vtscsi0", 1, "hdisk2"))))
                        .build())))
                .build();
    }

    private static VirtualIoServer.Builder server(MachineTypeModelSerial system, String name, int id) {
        VirtualIoServer.Builder builder = VirtualIoServer.builder();
        builder.name(name)
                .system(Fact.known(system))
                .id(Fact.known(new PartitionId(id)))
                .state(Fact.known(PartitionState.RUNNING))
                .moverServicePartition(Fact.known(true))
                .reachableMovers(system.equals(A) ? Listing.complete(List.of("vio1b", "vio2b")) : Listing.unknown())
                .blocksMoverTraffic(Fact.known(false))
                .rmcActive(Fact.known(true))
                .timeReference(Fact.known(true))
                .vasiAvailable(Fact.known(true))
                .mediaDevices(Listing.complete(List.of()))
                .requiredScsiSlots(Listing.complete(List.of()))
                .ioslevel(Fact.known(new Release("2.2.3.1")))
                .sharedEthernetAdapters(Listing.complete(List.of(bridge(id))))
                .otherVirtualSlots(Listing.complete(List.of(new VirtualSlot(0), new VirtualSlot(1))))
                .maximumVirtualSlots(Fact.known(64));
        return builder;
    }

    private static SharedEthernetAdapter bridge(int id) {
        return SharedEthernetAdapter.builder()
                .name("ent8")
                .backingDevice(Fact.known("ent0"))
                .trunkAdapters(Listing.complete(List.of(TrunkAdapter.builder()
                        .name("ent4")
                        .slot(new VirtualSlot(20))
                        .portVlan(new VlanId(1))
                        .additionalVlans(ImmutableSortedSet.of(new VlanId(40), new VlanId(41)))
                        .virtualSwitch(Fact.known(SWITCH))
                        .priority(Fact.known(id))
                        .build())))
                .build();
    }

    public static PhysicalVolume disk(String name, PhysicalVolumeId id, long megabytes) {
        return PhysicalVolume.builder()
                .name(name)
                .id(Fact.known(id))
                .sizeMegabytes(Fact.known(megabytes))
                .reservePolicy(Fact.known(ReservePolicy.NO_RESERVE))
                .maximumTransferBytes(Fact.known(262_144L))
                .volumeGroup(Fact.known(Optional.empty()))
                .build();
    }

    public static VirtualTargetDevice device(String name, int index, String disk) {
        return VirtualTargetDevice.builder()
                .name(name)
                .address(Fact.known(LogicalUnitAddress.ofIndex(index)))
                .backingDevice(Fact.known(new BackingDevice.Disk(disk)))
                .status(Fact.known("Available"))
                .mirrored(Fact.known("false"))
                .build();
    }
}
