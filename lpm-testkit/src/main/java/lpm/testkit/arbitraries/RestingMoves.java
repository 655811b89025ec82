package lpm.testkit.arbitraries;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.PartitionState;
import lpm.model.PhysicalIoSlot;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.rules.MigrationMode;
import lpm.testkit.fixtures.Scenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Moves of partitions that do not run, which every rule allows: built to be valid, never filtered. */
public final class RestingMoves {

    private static final PhysicalIoSlot DESIRED_SLOT =
            new PhysicalIoSlot(new LocationCode("U78C9.001.WZS01A2-P1-C6"), false);

    private RestingMoves() {}

    /** Partitions that are off or suspended, of the same shapes as those of {@link ValidMoves#any()}. */
    public static Arbitrary<Scenario> any() {
        return Combinators.combine(ValidMoves.any(), Arbitraries.of(MigrationMode.INACTIVE, MigrationMode.SUSPENDED))
                .as(RestingMoves::in);
    }

    private static Scenario in(Scenario scenario, MigrationMode mode) {
        Scenario moved = new Scenario(scenario.estate(), scenario.request().withMode(mode));
        return mode == MigrationMode.INACTIVE ? off(moved) : suspended(moved);
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
