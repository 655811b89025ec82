package lpm.testkit.arbitraries;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.InactiveProfilePolicy;
import lpm.model.LogicalPartition;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionProfile;
import lpm.model.PartitionState;
import lpm.model.PhysicalIoSlot;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.ProcessingUnits;
import lpm.rules.MigrationMode;
import lpm.testkit.fixtures.Scenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Moves of partitions that do not run, which every rule allows: built to be valid, never filtered. */
public final class RestingMoves {

    private static final PhysicalIoSlot DESIRED_SLOT =
            new PhysicalIoSlot(new LocationCode("U78C9.001.WZS01A2-P1-C6"), false);

    private static final Fact<PartitionProfile> HUGE = Fact.known(PartitionProfile.builder()
            .name("huge")
            .desiredMemoryMegabytes(Fact.known(1L << 28))
            .maximumMemoryMegabytes(Fact.known(1L << 29))
            .sharesMemory(Fact.known(true))
            .desiredProcessingUnits(Fact.known(new ProcessingUnits(9_000)))
            .desiredVirtualProcessors(Fact.known(9_000))
            .dedicatedProcessors(Fact.known(false))
            .build());

    private RestingMoves() {}

    /** What says which memory and processors a partition that is off has after the move. */
    private enum Definition {
        PROFILE_BY_POLICY,
        CONFIGURATION_BY_POLICY,
        CONFIGURATION_BY_OPTION,
        NOBODY_KNOWS
    }

    /**
     * Partitions that are off or suspended, of the same shapes as those of {@link ValidMoves#any()}. No system could hold what does
     * not count of a partition that is off: its profile or its current configuration.
     */
    public static Arbitrary<Scenario> any() {
        return Combinators.combine(
                        ValidMoves.any(),
                        Arbitraries.of(MigrationMode.INACTIVE, MigrationMode.SUSPENDED),
                        Arbitraries.of(Definition.class))
                .as(RestingMoves::in);
    }

    /** Partitions that are off, of which commands tell all. */
    public static Arbitrary<Scenario> told() {
        return Combinators.combine(ValidMoves.told(), Arbitraries.of(Definition.class))
                .as((scenario, definition) -> withoutSlots(in(scenario, MigrationMode.INACTIVE, definition)));
    }

    private static Scenario in(Scenario scenario, MigrationMode mode, Definition definition) {
        Scenario moved = new Scenario(scenario.estate(), scenario.request().withMode(mode));
        return mode == MigrationMode.INACTIVE ? defined(off(moved), definition) : suspended(moved);
    }

    /** No list of slots says which of them a profile requires. */
    private static Scenario withoutSlots(Scenario scenario) {
        return changed(scenario, partition -> partition.withPhysicalIoSlots(Listing.complete(ImmutableList.of())));
    }

    private static Scenario defined(Scenario scenario, Definition definition) {
        return switch (definition) {
            case PROFILE_BY_POLICY -> changed(scenario, RestingMoves::withHugeConfiguration);
            case CONFIGURATION_BY_POLICY ->
                withPolicy(
                        changed(scenario, RestingMoves::withHugeProfile),
                        Fact.known(InactiveProfilePolicy.CONFIGURATION));
            case CONFIGURATION_BY_OPTION ->
                new Scenario(
                        changed(scenario, RestingMoves::withHugeProfile).estate(),
                        scenario.request()
                                .withOptions(scenario.request().options().withCurrentData(true)));
            case NOBODY_KNOWS -> withPolicy(scenario, Fact.unknown());
        };
    }

    private static Scenario withPolicy(Scenario scenario, Fact<InactiveProfilePolicy> policy) {
        return scenario.withEstate(scenario.estate()
                .updating(scenario.request().partition().system(), system -> system.withInactiveProfilePolicy(policy)));
    }

    private static LogicalPartition withHugeConfiguration(LogicalPartition partition) {
        return comparesProfile(partition)
                ? partition
                : partition
                        .withMemory(HUGE.flatMap(PartitionProfile::memory))
                        .withProcessors(HUGE.flatMap(PartitionProfile::processors));
    }

    private static LogicalPartition withHugeProfile(LogicalPartition partition) {
        return comparesProfile(partition)
                ? partition
                : partition.withProfile(HUGE.with(
                        partition.profile(),
                        (huge, profile) -> profile.withMinimumMemoryMegabytes(huge.minimumMemoryMegabytes())
                                .withMaximumMemoryMegabytes(huge.maximumMemoryMegabytes())
                                .withDesiredMemoryMegabytes(huge.desiredMemoryMegabytes())
                                .withSharesMemory(huge.sharesMemory())
                                .withDesiredVirtualProcessors(huge.desiredVirtualProcessors())
                                .withDesiredProcessingUnits(huge.desiredProcessingUnits())));
    }

    /** A profile of IBM i that says something else than what the partition has is warned of. */
    private static boolean comparesProfile(LogicalPartition partition) {
        return partition.environment().isKnownAnd(OperatingEnvironment.IBM_I::equals);
    }

    private static Scenario suspended(Scenario scenario) {
        return changed(scenario, partition -> partition.withState(Fact.known(PartitionState.SUSPENDED)));
    }

    /** Nobody could move it while it runs: there is no mover, no operating system to ask, and it holds parts of its frame. */
    private static Scenario off(Scenario scenario) {
        Scenario off = changed(
                scenario,
                partition -> partition
                        .withState(Fact.known(PartitionState.NOT_ACTIVATED))
                        .withRmcActive(Fact.known(false))
                        .withHugePages(Fact.known(2))
                        .withBsrArrays(Fact.known(1))
                        .withPhysicalIoSlots(Listing.complete(ImmutableList.of(DESIRED_SLOT))));
        Estate estate = off.estate();
        for (VirtualIoServer server : off.estate().virtualIoServers().values()) {
            estate = estate.with(server.withMoverServicePartition(Fact.known(false)));
        }
        return off.withEstate(estate);
    }

    private static Scenario changed(Scenario scenario, UnaryOperator<LogicalPartition> edit) {
        return scenario.withEstate(scenario.estate().updating(scenario.request().partition(), edit));
    }
}
