package lpm.sim.explore;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import lpm.sim.BrokenInvariant;
import lpm.sim.fault.InjectionPoint;

/**
 * A broken invariant, and the shortest way to break it.
 *
 * @param steps how many steps that takes
 */
public record Breakage(BrokenInvariant broken, ImmutableList<InjectionPoint> faults, int steps) {

    /** The fewest faults first, then the fewest steps. */
    static final Comparator<Breakage> SHORTEST = Comparator.comparingInt(
                    (Breakage breakage) -> breakage.faults().size())
            .thenComparingInt(Breakage::steps);
}
