package lpm.testkit;

import static lpm.testkit.EditedExamples.CLIENT;
import static lpm.testkit.EditedExamples.DESTINATION;
import static lpm.testkit.EditedExamples.SOURCE;
import static lpm.testkit.EditedExamples.example;
import static lpm.testkit.EditedExamples.onClient;
import static lpm.testkit.EditedExamples.only;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.MobilityCapability;
import lpm.model.OperatingEnvironment;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.option.Demand;
import lpm.option.RequestOptions;
import lpm.testkit.fixtures.Scenario;

/** Examples for the rules on settings of the partition that moves. */
final class PartitionExamples {

    private PartitionExamples() {}

    static Stream<EditedExample> all() {
        return Stream.of(
                only(
                        "lpar-migration-enabled",
                        "ibmi1",
                        false,
                        onClient(partition -> partition.withMigrationDisabled(Fact.known(true)))),
                only(
                        "lpar-type-supported",
                        "ibmi1",
                        true,
                        onAix(partition -> partition.withManagementPartition(Fact.known(true)))),
                only(
                        "lpar-dlpar-capable",
                        "ibmi1",
                        true,
                        onAix(partition -> partition.withDlparCapable(Fact.known(false)))),
                only(
                        "lpar-no-lhea",
                        "ibmi1",
                        true,
                        onClient(partition -> partition.withHostEthernetPorts(Fact.known(1)))),
                only("lpar-no-hugepages", "ibmi1", true, onAix(partition -> partition.withHugePages(Fact.known(2)))),
                only("lpar-no-bsr", "ibmi1", true, onAix(partition -> partition.withBsrArrays(Fact.known(1)))),
                only(
                        "lpar-no-workload-group",
                        "ibmi1",
                        false,
                        onAix(partition -> partition.withWorkloadGroup(Fact.known(Optional.of(3))))),
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
                only(
                        "lpar-no-dedicated-serial",
                        "slot 9",
                        true,
                        onClient(partition -> partition.withSerialSlots(
                                partition.serialSlots().plus(new VirtualSlot(9))))),
                only(
                        "lpar-no-virtual-terminal-open",
                        "ibmi1",
                        false,
                        onClient(partition -> partition.withVirtualTerminalOpen(Fact.known(true)))),
                only(
                        "lpar-os-migration-ready",
                        "ibmi1",
                        true,
                        onAix(partition -> partition.withAgreesToSuspend(Fact.known(false)))),
                withOptions(
                        "lpar-id-free",
                        "sn1054a5bvios2",
                        true,
                        options -> options.withDestinationId(new PartitionId(2))),
                only(
                        "lpar-uuid-unique",
                        "neighbour",
                        false,
                        neighbour(partition -> partition.withEthernetAdapters(Listing.complete(ImmutableList.of())))),
                only(
                        "lpar-mac-unique",
                        "neighbour",
                        true,
                        neighbour(partition -> partition.withUuid(Fact.known(Optional.empty())))),
                only(
                        "lpar-ame-capable",
                        "ibmi1",
                        true,
                        incapable(
                                MobilityCapability.ACTIVE_MEMORY_EXPANSION,
                                partition -> partition.withMemoryExpansion(Fact.known(true)))),
                only(
                        "lpar-srr-capable",
                        "ibmi1",
                        false,
                        incapable(
                                MobilityCapability.SIMPLIFIED_REMOTE_RESTART,
                                partition -> partition.withSimplifiedRemoteRestart(Fact.known(true)))),
                only(
                        "lpar-secure-boot",
                        "ibmi1",
                        false,
                        incapable(
                                MobilityCapability.SECURE_BOOT,
                                partition -> partition.withSecureBoot(Fact.known(true)))),
                only("lpar-vtpm-key", "ibmi1", true, PartitionExamples::otherKey),
                withOptions(
                        "lpar-hmc-i-disk-protection",
                        "ibmi1",
                        false,
                        options -> options.withProtectStorage(Demand.REQUIRED)));
    }

    /** The example as AIX, with all that is asked of it. */
    static LogicalPartition aix(LogicalPartition partition) {
        return partition
                .withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX))
                .withRmcActive(Fact.known(true))
                .withDlparCapable(Fact.known(true))
                .withManagementPartition(Fact.known(false))
                .withAgreesToSuspend(Fact.known(true));
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

    private static UnaryOperator<Estate> incapable(
            MobilityCapability capability, UnaryOperator<LogicalPartition> edit) {
        return estate -> onAix(edit)
                .apply(estate)
                .updating(
                        DESTINATION,
                        system -> system.withCapabilities(ImmutableMap.<MobilityCapability, Boolean>builder()
                                .putAll(system.capabilities())
                                .put(capability, false)
                                .buildKeepingLast()));
    }

    private static Estate otherKey(Estate estate) {
        return onAix(partition -> partition.withVirtualTrustedPlatformModule(Fact.known(true)))
                .apply(estate)
                .updating(SOURCE, system -> system.withTrustedSystemKey(Fact.known("key of the site")))
                .updating(DESTINATION, system -> system.withTrustedSystemKey(Fact.known("default")));
    }

    private static EditedExample withOptions(
            String rule, String device, boolean physical, UnaryOperator<RequestOptions> edit) {
        return example(
                rule,
                rule,
                device,
                physical,
                scenario -> new Scenario(
                        scenario.estate(),
                        scenario.request()
                                .withOptions(edit.apply(scenario.request().options()))));
    }
}
