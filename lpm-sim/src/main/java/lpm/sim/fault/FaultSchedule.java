package lpm.sim.fault;

import com.google.common.collect.ImmutableList;
import lpm.sim.Disturbances;
import lpm.sim.MigrationStep;

/**
 * The faults of one migration.
 *
 * @param points before one step faults strike in this order; a fault at a step that the move does not take never strikes
 */
public record FaultSchedule(ImmutableList<InjectionPoint> points) implements Disturbances {

    /** Nothing goes wrong. */
    public static FaultSchedule none() {
        return new FaultSchedule(ImmutableList.of());
    }

    @Override
    public ImmutableList<Fault> before(MigrationStep step) {
        return points.stream()
                .filter(point -> point.step() == step)
                .map(InjectionPoint::fault)
                .collect(ImmutableList.toImmutableList());
    }
}
