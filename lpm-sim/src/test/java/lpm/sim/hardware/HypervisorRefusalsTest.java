package lpm.sim.hardware;

import static lpm.sim.hardware.Definitions.NOTHING;
import static lpm.sim.hardware.Definitions.PARTITION;
import static lpm.sim.hardware.Definitions.SHELL;
import static lpm.sim.hardware.Definitions.SYSTEM;
import static lpm.sim.hardware.Definitions.aix;
import static lpm.sim.hardware.Definitions.incapable;
import static lpm.sim.hardware.Definitions.memory;
import static lpm.sim.hardware.Definitions.row;
import static lpm.sim.hardware.Definitions.system;
import static lpm.sim.hardware.Definitions.virtual;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.MobilityCapability;
import lpm.model.ProcessorAllocation;
import lpm.model.id.PartitionId;
import lpm.model.id.ProcessingUnits;
import lpm.sim.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hypervisor refuses, in which words, and what lies just within its limits. */
class HypervisorRefusalsTest {

    static Stream<Arguments> definitions() {
        return Stream.of(resources(), capabilities(), processors(), identities())
                .flatMap(rows -> rows);
    }

    /** Memory is handed out in blocks, and its page table takes a sixty-fourth of it more. */
    private static Stream<Arguments> resources() {
        return Stream.of(
                system(
                        "the hypervisor of " + SYSTEM + " does not answer: the system is Power Off",
                        s -> s.withState(Fact.known(ManagedSystemState.POWER_OFF))),
                system(
                        SYSTEM + " has 4351 MB of memory free, but " + SHELL + " takes 4352 MB",
                        s -> s.withAvailableMemoryMegabytes(Fact.known(4_351L))),
                system(NOTHING, s -> s.withAvailableMemoryMegabytes(Fact.known(4_352L))),
                row(
                        SYSTEM + " has 4096 MB of memory free, but " + SHELL + " takes 5120 MB",
                        s -> s.withAvailableMemoryMegabytes(Fact.known(4_096L))
                                .withLogicalMemoryBlockMegabytes(Fact.known(512)),
                        memory(m -> m.withCurrentMegabytes(4_097))),
                row(
                        SYSTEM + " has 4352 MB of memory free, but " + SHELL + " takes 4608 MB",
                        s -> s.withAvailableMemoryMegabytes(Fact.known(4_352L))
                                .withLogicalMemoryBlockMegabytes(Fact.unknown()),
                        memory(m -> m.withCurrentMegabytes(4_097))),
                system(
                        SYSTEM + " has 0.19 processing units free, but " + SHELL + " takes 0.2",
                        s -> s.withAvailableProcessingUnits(Fact.known(ProcessingUnits.parse("0.19")))),
                system(NOTHING, s -> s.withAvailableProcessingUnits(Fact.known(ProcessingUnits.parse("0.2")))),
                system(SYSTEM + " has all of the 3 partitions that it can hold", s -> holding(s, 3)),
                system(NOTHING, s -> holding(s, 4)),
                system(
                        SYSTEM + " has no virtual switch ETHERNET0 to plug the Ethernet adapter of " + SHELL + " into",
                        s -> s.withVirtualSwitches(Listing.complete(ImmutableList.of()))),
                system(NOTHING, s -> s.withVirtualSwitches(Listing.unknown())));
    }

    /** A system with three partitions, one of them a Virtual I/O Server. */
    private static ManagedSystem holding(ManagedSystem system, int most) {
        return system.withPartitions(Listing.complete(ImmutableList.of(new PartitionId(8), new PartitionId(9))))
                .withVirtualIoServers(Listing.complete(ImmutableList.of("sn1054a5bvios1")))
                .withMaximumPartitions(Fact.known(most));
    }

    private static Stream<Arguments> capabilities() {
        String moves = "the hypervisor of " + SYSTEM
                + " moves memory about for its Dynamic Platform Optimizer, and gives out none";
        String unrestricted = "the firmware of " + SYSTEM + " is not capable of it: ibmi_restrictedio_capable is false";
        return Stream.of(
                system(moves, s -> s.withDetailedState(Fact.known("Optimizing Memory"))),
                system(moves, s -> s.withDetailedState(Fact.known("optimizing memory"))),
                system(NOTHING, s -> s.withDetailedState(Fact.known("None"))),
                row(unrestricted, incapable(MobilityCapability.IBM_I_RESTRICTED_IO), p -> p),
                row(
                        NOTHING,
                        Definitions::capable,
                        p -> p.withPersistentMemoryVolumes(Fact.known(1)).withMemoryExpansion(Fact.known(true))),
                row(
                        NOTHING,
                        incapable(MobilityCapability.IBM_I_RESTRICTED_IO),
                        p -> p.withRestrictedIo(Fact.known(false))),
                row(NOTHING, incapable(MobilityCapability.IBM_I_RESTRICTED_IO), Definitions::aix),
                row(
                        SYSTEM + " cannot take over the persistent memory of " + SHELL,
                        incapable(MobilityCapability.PERSISTENT_MEMORY_MOBILITY),
                        p -> p.withPersistentMemoryVolumes(Fact.known(1))),
                row(
                        NOTHING,
                        incapable(MobilityCapability.PERSISTENT_MEMORY_MOBILITY),
                        p -> p.withPersistentMemoryVolumes(Fact.known(0))),
                row(NOTHING, s -> s, p -> p.withPersistentMemoryVolumes(Fact.known(1))),
                row(
                        SYSTEM + " cannot expand the memory of " + SHELL,
                        incapable(MobilityCapability.ACTIVE_MEMORY_EXPANSION),
                        p -> p.withMemoryExpansion(Fact.known(true))),
                row(
                        NOTHING,
                        incapable(MobilityCapability.ACTIVE_MEMORY_EXPANSION),
                        p -> p.withMemoryExpansion(Fact.known(false))),
                row(NOTHING, s -> s, p -> p.withMemoryExpansion(Fact.known(true))));
    }

    private static Stream<Arguments> processors() {
        CompatibilityMode mode = new CompatibilityMode("POWER9");
        UnaryOperator<ManagedSystem> older =
                s -> s.withCompatibilityModes(Listing.complete(ImmutableList.of(new CompatibilityMode("POWER8"))));
        return Stream.of(
                row(
                        "the processors of " + SYSTEM + " cannot run " + SHELL + " in mode POWER9",
                        older,
                        p -> p.withCompatibilityMode(Fact.known(mode))),
                row(NOTHING, older, p -> p.withCompatibilityMode(Fact.known(new CompatibilityMode("POWER8")))),
                row(NOTHING, older, p -> p.withCompatibilityMode(Fact.known(CompatibilityMode.DEFAULT))),
                row(NOTHING, s -> s, p -> p.withCompatibilityMode(Fact.known(mode))),
                row(
                        SYSTEM + " dispatches no more than 1 virtual processors of " + SHELL,
                        s -> s.withMaximumVirtualProcessorsIbmI(Fact.known(1)),
                        virtual(2)),
                row(NOTHING, s -> s.withMaximumVirtualProcessorsIbmI(Fact.known(2)), virtual(2)),
                row(NOTHING, s -> s.withMaximumVirtualProcessorsAixLinux(Fact.known(1)), virtual(2)),
                row(
                        SYSTEM + " dispatches no more than 1 virtual processors of " + SHELL,
                        s -> s.withMaximumVirtualProcessorsAixLinux(Fact.known(1)),
                        p -> aix(virtual(2).apply(p))),
                row(
                        NOTHING,
                        s -> s.withMaximumVirtualProcessorsIbmI(Fact.known(1)),
                        p -> virtual(2).apply(p).withProcessors(dedicated(p))),
                row(
                        SYSTEM + " cannot divide the processing units of " + SHELL + " among its virtual processors",
                        s -> s.withMinimumUnitsPerVirtualProcessor(Fact.known(ProcessingUnits.parse("0.1"))),
                        virtual(3)),
                row(
                        NOTHING,
                        s -> s.withMinimumUnitsPerVirtualProcessor(Fact.known(ProcessingUnits.parse("0.1"))),
                        virtual(2)));
    }

    private static Fact<ProcessorAllocation> dedicated(LogicalPartition partition) {
        return partition
                .processors()
                .map(all -> all.withDedicated(Fact.known(true)).withVirtualProcessors(Fact.known(2)));
    }

    private static Stream<Arguments> identities() {
        return Stream.of(
                row(
                        "sn1054a5bvios2 has partition id 2 on " + SYSTEM
                                + ", and cannot share it with ibmi1 (partition 2)",
                        s -> s,
                        p -> p.withId(new PartitionId(2))),
                row(NOTHING, s -> s, p -> p.withId(new PartitionId(3))));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("definitions")
    void aPartitionIsDefinedUpToTheLimitsAndRefusedBeyond(
            String reason, UnaryOperator<ManagedSystem> system, UnaryOperator<LogicalPartition> shell, MoveKind kind) {
        assertThat(Definitions.refusal(system, shell, kind)).isEqualTo(reason);
    }

    static Stream<Arguments> migrations() {
        return Stream.of(
                migration(
                        "active_lpar_mobility_capable",
                        incapable(MobilityCapability.ACTIVE_MOBILITY),
                        "live, suspended"),
                migration(
                        "inactive_lpar_mobility_capable", incapable(MobilityCapability.INACTIVE_MOBILITY), "inactive"),
                migration(NOTHING, Definitions::capable, ""),
                migration(
                        "ibmi_lpar_mobility_capable",
                        incapable(MobilityCapability.IBM_I_MOBILITY),
                        "live, inactive, suspended"),
                migration(
                        SYSTEM + " takes part in 4 active migrations, and in no more than 4 at a time",
                        s -> s.withActiveMigrations(Fact.known(4)).withSupportedActiveMigrations(Fact.known(4)),
                        "live"),
                migration(
                        NOTHING,
                        s -> s.withActiveMigrations(Fact.known(3)).withSupportedActiveMigrations(Fact.known(4)),
                        ""),
                migration(
                        SYSTEM + " takes part in 2 inactive migrations, and in no more than 1 at a time",
                        s -> s.withInactiveMigrations(Fact.known(2)).withSupportedInactiveMigrations(Fact.known(1)),
                        "inactive"));
    }

    private static Arguments migration(String reason, UnaryOperator<ManagedSystem> system, String kinds) {
        return Arguments.of(reason, system, kinds);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("migrations")
    void aSystemTakesPartInNoMoreMigrationsOfAKindThanItCan(
            String reason, UnaryOperator<ManagedSystem> system, String kinds) {
        Hypervisor hypervisor =
                new Hypervisor(Article.estate().updating(Article.DESTINATION, system), Article.DESTINATION);
        ImmutableList.Builder<String> refused = ImmutableList.builder();
        for (MoveKind kind : MoveKind.values()) {
            Optional<String> refusal = hypervisor.refusalToMigrate(PARTITION, kind);
            refusal.ifPresent(words -> assertThat(words).contains(reason));
            refusal.ifPresent(words -> refused.add(kind.toString()));
        }

        assertThat(String.join(", ", refused.build())).isEqualTo(kinds);
        if (reason.startsWith("ibmi")) {
            assertThat(hypervisor.refusalToMigrate(aix(PARTITION), MoveKind.ACTIVE))
                    .isEmpty();
        }
    }
}
