package lpm.sim;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lpm.model.VirtualIoServer;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.sim.hardware.MoverPair;
import lpm.sim.hardware.Movers;
import lpm.sim.hardware.PartitionMemory;
import lpm.sim.hardware.TransferRate;
import lpm.sim.state.Conditions;
import lpm.sim.state.MigrationParameters;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;

/**
 * The active migration of one partition on simulated hardware. No rule is asked: whether a move can be made is for the
 * hardware to show, so that a refused move can be watched as it fails.
 */
public final class Migration {

    private static final int MEGABYTE_SHIFT = 20;

    private Migration() {}

    /**
     * Carries out a move.
     *
     * @param mapping what the validator has chosen; if it is empty the request's own is taken, else adapters are placed one
     *     by one on the destination servers by id
     * @throws IllegalStateException if the partition is not in the estate
     */
    public static MigrationTrace run(
            SimulatedEstate start, MigrationRequest request, MigrationMapping mapping, MigrationOptions options) {
        MigrationParameters parameters = options.parameters();
        MovePlan plan = Planner.plan(start.estate(), request, mapping, parameters);
        Conditions conditions = Conditions.builder()
                .pairs(pairs(plan, options.redundantMovers()))
                .build();
        MoveState initial = MoveState.initial(plan, memory(plan, parameters), conditions);
        Engine engine = new Engine(initial, options.faults());
        return request.mode() == MigrationMode.ACTIVE
                ? engine.run()
                : engine.refuse("%s is to move %s, but only active migrations are simulated"
                        .formatted(plan.partition().label(), request.mode()));
    }

    private static PartitionMemory memory(MovePlan plan, MigrationParameters parameters) {
        long megabytes = plan.partition()
                .memory()
                .map(memory -> memory.currentMegabytes())
                .value()
                .orElse(parameters.assumedMemoryMegabytes());
        return PartitionMemory.untouched(
                LongMath.saturatedMultiply(megabytes, 1L << MEGABYTE_SHIFT),
                parameters.pageBytes(),
                new TransferRate(parameters.dirtyBytesPerSecond()),
                parameters.hotPercent());
    }

    private static ImmutableList<MoverPair> pairs(MovePlan plan, boolean redundant) {
        List<VirtualIoServer> sources =
                Movers.of(plan.initial(), Optional.of(plan.partition().system()));
        List<VirtualIoServer> destinations = Movers.of(plan.initial(), plan.destination());
        int count = Math.min(redundant ? 2 : 1, Math.min(sources.size(), destinations.size()));
        return IntStream.range(0, count)
                .mapToObj(n -> MoverPair.whole(
                        sources.get(n).key(), destinations.get(n).key()))
                .collect(ImmutableList.toImmutableList());
    }
}
