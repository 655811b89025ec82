package lpm.sim.fault;

import com.google.common.collect.ImmutableList;
import lpm.sim.Disturbances;
import lpm.sim.Moment;

/**
 * The faults of one migration.
 *
 * @param points at one moment faults strike in this order; a fault at a moment that does not come never strikes
 */
public record FaultSchedule(ImmutableList<InjectionPoint> points) implements Disturbances {

    /** Nothing goes wrong. */
    public static FaultSchedule none() {
        return new FaultSchedule(ImmutableList.of());
    }

    @Override
    public ImmutableList<Incident> at(Moment moment) {
        return points.stream()
                .filter(point -> point.moment().equals(moment))
                .map(InjectionPoint::fault)
                .collect(ImmutableList.toImmutableList());
    }
}
