package lpm.sim.explore;

import com.google.common.collect.ImmutableList;
import lpm.sim.End;
import lpm.sim.MigrationPhase;
import lpm.sim.RunsAt;
import lpm.sim.fault.InjectionPoint;

/**
 * What came of one schedule of faults.
 *
 * @param faults in the order in which they strike
 * @param phase the phase in which the first strikes
 * @param afterRecover outcome and health after repair and recovery, such as {@code ROLLED_BACK/OK}; empty if none is called for
 */
public record ExploredSchedule(
        ImmutableList<InjectionPoint> faults, MigrationPhase phase, End end, RunsAt runsAt, String afterRecover) {}
