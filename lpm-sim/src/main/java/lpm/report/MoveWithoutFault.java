package lpm.report;

import com.google.common.collect.ImmutableList;
import lpm.sim.Cause;
import lpm.sim.Course;
import lpm.sim.End;
import lpm.sim.explore.Exploration;
import lpm.sim.state.MovePlan;
import org.jspecify.annotations.Nullable;

/**
 * How one of several moves ends if nothing goes wrong.
 *
 * @param partition as an operator speaks of it
 * @param source the system it leaves
 * @param target the system it goes to
 * @param cause why it did not go on as planned; null if it did
 */
public record MoveWithoutFault(
        String partition,
        String source,
        String target,
        String outcome,
        String health,
        @Nullable String cause) {

    /** The explored move, then those beside it. */
    static ImmutableList<MoveWithoutFault> of(Exploration exploration) {
        return exploration.movesWithoutFault().stream()
                .map(MoveWithoutFault::of)
                .collect(ImmutableList.toImmutableList());
    }

    /** What there is to tell where the table of the explored move does not: those beside it, or one that does not complete. */
    public static ImmutableList<String> sentences(Exploration exploration) {
        return exploration.completesWithoutFault()
                        && exploration.withoutFault().beside().isEmpty()
                ? ImmutableList.of()
                : exploration.movesWithoutFault().stream()
                        .map(MoveWithoutFault::sentence)
                        .collect(ImmutableList.toImmutableList());
    }

    private static MoveWithoutFault of(Course course) {
        MovePlan plan = course.state().plan();
        End end = course.end().orElseThrow();
        return new MoveWithoutFault(
                plan.partition().label(),
                plan.sourceLabel(),
                plan.destinationLabel(),
                end.outcome().toString(),
                end.health().toString(),
                end.cause().map(Cause::toString).orElse(null));
    }

    private static String sentence(Course course) {
        End end = course.end().orElseThrow();
        return "%s: %s, health %s%s"
                .formatted(
                        course.state().plan().partition().label(),
                        Words.of(end.outcome()),
                        Words.of(end.health()),
                        end.cause().map(cause -> ", decided by " + cause).orElse(""));
    }
}
