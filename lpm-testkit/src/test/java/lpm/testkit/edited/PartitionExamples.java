package lpm.testkit.edited;

import static lpm.testkit.edited.EditedExample.example;
import static lpm.testkit.edited.EditedExample.only;
import static lpm.testkit.edited.Edits.CLIENT;
import static lpm.testkit.edited.Edits.DESTINATION;
import static lpm.testkit.edited.Edits.SOURCE;
import static lpm.testkit.edited.Edits.SOURCE_1;
import static lpm.testkit.edited.Edits.SOURCE_2;
import static lpm.testkit.edited.Edits.aix;
import static lpm.testkit.edited.Edits.incapable;
import static lpm.testkit.edited.Edits.onClient;
import static lpm.testkit.edited.Edits.withFirmware;
import static lpm.testkit.edited.Edits.withNeighbour;
import static lpm.testkit.edited.Edits.withOptions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.MigrationState;
import lpm.model.MobilityCapability;
import lpm.model.PartitionState;
import lpm.model.PhysicalIoSlot;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.VirtualTargetDevice;
import lpm.option.Demand;

/** Copies of the example that violate the rules on settings of the partition that moves. */
final class PartitionExamples {

    private PartitionExamples() {}

    static Stream<EditedExample> all() {
        return Stream.of(
                only(
                        "lpar-ame-capable",
                        "ibmi1",
                        true,
                        onAix(
                                MobilityCapability.ACTIVE_MEMORY_EXPANSION,
                                partition -> partition.withMemoryExpansion(Fact.known(true)))),
                only(
                        "lpar-dlpar-capable",
                        "ibmi1",
                        true,
                        onAix(partition -> partition.withDlparCapable(Fact.known(false)))),
                example(
                        "lpar-hmc-i-disk-protection",
                        "ibmi1",
                        false,
                        withOptions(options -> options.withProtectStorage(Demand.REQUIRED))),
                example(
                        "lpar-id-free",
                        "sn1054a5bvios2",
                        true,
                        withOptions(options -> options.withDestinationId(new PartitionId(2)))),
                only(
                        "lpar-mac-unique",
                        "neighbour",
                        true,
                        neighbour(partition -> partition.withUuid(Fact.known(Optional.empty())))),
                only(
                        "lpar-migration-enabled",
                        "ibmi1",
                        false,
                        onClient(partition -> partition.withMigrationDisabled(Fact.known(true)))),
                only(
                        "lpar-migration-state-idle",
                        "ibmi1",
                        true,
                        onClient(partition ->
                                partition.withMigrationState(Fact.known(MigrationState.MIGRATION_FAILED)))),
                only(
                        "lpar-name-unique",
                        "partition 8",
                        true,
                        estate -> estate.with(LogicalPartition.builder()
                                        .system(DESTINATION)
                                        .id(new PartitionId(8))
                                        .name(Fact.known("ibmi1"))
                                        .uuid(Fact.known(Optional.empty()))
                                        .ethernetAdapters(Listing.complete(ImmutableList.of()))
                                        .build())
                                .updating(
                                        DESTINATION,
                                        system -> system.withPartitions(
                                                Listing.complete(ImmutableList.of(new PartitionId(8)))))),
                only("lpar-no-bsr", "ibmi1", true, onAix(partition -> partition.withBsrArrays(Fact.known(1)))),
                only(
                        "lpar-no-dedicated-serial",
                        "slot 9",
                        true,
                        onClient(partition -> partition.withSerialSlots(
                                partition.serialSlots().plus(new VirtualSlot(9))))),
                only("lpar-no-hugepages", "ibmi1", true, onAix(partition -> partition.withHugePages(Fact.known(2)))),
                only(
                        "lpar-no-lhea",
                        "ibmi1",
                        true,
                        onClient(partition -> partition.withHostEthernetPorts(Fact.known(1)))),
                only("lpar-no-media", "vtopt0", true, PartitionExamples::withOpticalDevice),
                only(
                        "lpar-no-physical-io",
                        "U78AF.001.WZS0224-P1-C36",
                        true,
                        onClient(partition -> partition.withPhysicalIoSlots(Listing.complete(ImmutableList.of(
                                new PhysicalIoSlot(new LocationCode("U78AF.001.WZS0224-P1-C36"), false)))))),
                only(
                        "lpar-no-redundant-error-path",
                        "ibmi1",
                        false,
                        onAix(partition -> partition.withRedundantErrorPathReporting(Fact.known(true)))),
                only(
                        "lpar-no-service-partition",
                        "ibmi1",
                        true,
                        estate -> estate.updating(
                                SOURCE, system -> system.withServicePartition(Fact.known(Optional.of(CLIENT.id()))))),
                only("lpar-no-trunk-adapter", "ibmi1", true, PartitionExamples::bridgingForANeighbour),
                only(
                        "lpar-no-virtual-terminal-open",
                        "ibmi1",
                        false,
                        onClient(partition -> partition.withVirtualTerminalOpen(Fact.known(true)))),
                only(
                        "lpar-no-workload-group",
                        "ibmi1",
                        false,
                        onAix(partition -> partition.withWorkloadGroup(Fact.known(Optional.of(3))))),
                only(
                        "lpar-os-migration-ready",
                        "ibmi1",
                        true,
                        onAix(partition -> partition.withAgreesToSuspend(Fact.known(false)))),
                only("lpar-rmc-active", "ibmi1", true, onAix(partition -> partition.withRmcActive(Fact.known(false)))),
                only(
                        "lpar-secure-boot",
                        "ibmi1",
                        false,
                        onAix(MobilityCapability.SECURE_BOOT, partition -> partition.withSecureBoot(Fact.known(true)))),
                only(
                        "lpar-srr-capable",
                        "ibmi1",
                        false,
                        onAix(
                                MobilityCapability.SIMPLIFIED_REMOTE_RESTART,
                                partition -> partition.withSimplifiedRemoteRestart(Fact.known(true)))),
                only(
                        "lpar-state-active",
                        "ibmi1",
                        true,
                        onClient(partition -> partition.withState(Fact.known(PartitionState.NOT_ACTIVATED)))),
                only(
                        "lpar-type-supported",
                        "ibmi1",
                        true,
                        onAix(partition -> partition.withManagementPartition(Fact.known(true)))),
                only(
                        "lpar-uuid-unique",
                        "neighbour",
                        false,
                        neighbour(partition -> partition.withEthernetAdapters(Listing.complete(ImmutableList.of())))),
                only("lpar-vpmem", "ibmi1", true, PartitionExamples::withPersistentMemory),
                only("lpar-vtpm-key", "ibmi1", true, PartitionExamples::otherKey));
    }

    private static UnaryOperator<Estate> onAix(UnaryOperator<LogicalPartition> edit) {
        return onClient(partition -> edit.apply(aix(partition)));
    }

    /** A partition of the destination that is like the one that moves, but for its name and an edit. */
    private static UnaryOperator<Estate> neighbour(UnaryOperator<LogicalPartition> edit) {
        return estate -> estate.with(edit.apply(estate.partition(CLIENT)
                        .withSystem(DESTINATION)
                        .withId(new PartitionId(8))
                        .withName(Fact.known("neighbour"))))
                .updating(
                        DESTINATION,
                        system -> system.withPartitions(Listing.complete(ImmutableList.of(new PartitionId(8)))));
    }

    private static UnaryOperator<Estate> onAix(MobilityCapability missing, UnaryOperator<LogicalPartition> edit) {
        return estate -> incapable(missing).apply(onAix(edit).apply(estate));
    }

    private static Estate otherKey(Estate estate) {
        return onAix(partition -> partition.withVirtualTrustedPlatformModule(Fact.known(true)))
                .apply(estate)
                .updating(SOURCE, system -> system.withTrustedSystemKey(Fact.known("key of the site")))
                .updating(DESTINATION, system -> system.withTrustedSystemKey(Fact.known("default")));
    }

    /** A virtual optical device, which the partition and the server that serves it both list. */
    private static Estate withOpticalDevice(Estate estate) {
        return estate.updating(
                        CLIENT,
                        partition -> partition.withMediaDevices(Listing.complete(
                                ImmutableList.of(new MediaDevice("vtopt0", MediaDevice.Kind.VIRTUAL_OPTICAL)))))
                .updating(
                        SOURCE_1,
                        server -> server.withServerAdapters(server.serverAdapters()
                                .replacing(
                                        adapter -> adapter.name().equals("vhost2"),
                                        adapter -> adapter.withTargetDevices(adapter.targetDevices()
                                                .plus(VirtualTargetDevice.builder()
                                                        .name("vtopt0")
                                                        .backingDevice(Fact.known(new BackingDevice.File(
                                                                "/var/vio/VMLibrary/install.iso")))
                                                        .build())))));
    }

    /** No server of the source carries the VLAN of the client, which bridges it for a neighbour. */
    private static Estate bridgingForANeighbour(Estate estate) {
        Listing<VirtualEthernetAdapter> adapters = estate.partition(CLIENT).ethernetAdapters();
        Estate bridged = withNeighbour(
                estate,
                neighbour -> neighbour.withEthernetAdapters(
                        adapters.replacing(adapter -> true, adapter -> adapter.withMacAddress(Fact.unknown()))));
        return bridged.updating(SOURCE_1, PartitionExamples::withoutTaggedFrames)
                .updating(SOURCE_2, PartitionExamples::withoutTaggedFrames)
                .updating(
                        CLIENT,
                        partition -> partition.withEthernetAdapters(
                                adapters.replacing(adapter -> true, adapter -> adapter.withTrunk(Fact.known(true)))));
    }

    private static VirtualIoServer withoutTaggedFrames(VirtualIoServer server) {
        return server.withSharedEthernetAdapters(server.sharedEthernetAdapters()
                .replacing(
                        bridge -> true,
                        bridge -> bridge.withTrunkAdapters(bridge.trunkAdapters()
                                .replacing(
                                        trunk -> true, trunk -> trunk.withAdditionalVlans(ImmutableSortedSet.of())))));
    }

    /** Firmware before release 940 knows none. */
    private static Estate withPersistentMemory(Estate estate) {
        return incapable(MobilityCapability.PERSISTENT_MEMORY_MOBILITY)
                .apply(withFirmware(estate, 940)
                        .updating(CLIENT, partition -> aix(partition).withPersistentMemoryVolumes(Fact.known(1))));
    }
}
