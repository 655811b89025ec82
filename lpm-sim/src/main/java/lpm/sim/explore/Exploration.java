package lpm.sim.explore;

import com.google.common.collect.ImmutableList;
import lpm.sim.Course;
import lpm.sim.MigrationOutcome;

/**
 * What came of an exploration.
 *
 * @param start the move before its first step
 * @param withoutFault the same move once it and those beside it have ended, nothing having gone wrong
 * @param schedules every schedule that was explored: single faults, pairs, then triples; each in the order of moments
 * @param situations how many different situations were looked at
 * @param broken the invariants that were broken, each with the shortest way to break it; the shortest of all first
 */
public record Exploration(
        Course start,
        Course withoutFault,
        ImmutableList<ExploredSchedule> schedules,
        int situations,
        ImmutableList<Breakage> broken) {

    /** How each move ended without a fault: the explored one first, then those beside it. */
    public ImmutableList<Course> movesWithoutFault() {
        return ImmutableList.<Course>builder()
                .add(withoutFault)
                .addAll(withoutFault.beside())
                .build();
    }

    /** Whether all moves complete if nothing goes wrong. */
    public boolean completesWithoutFault() {
        return movesWithoutFault().stream()
                .allMatch(move -> move.end()
                        .filter(end -> end.outcome() == MigrationOutcome.COMPLETED)
                        .isPresent());
    }
}
