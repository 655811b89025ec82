package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Standing;

/** Where a course leads next, and where it ends. */
final class Ways {

    static final String CONSOLE = "console";

    private Ways() {}

    /** On to the next step, or to completion if there is none. */
    static Course forward(Course course) {
        if (course.taken() < course.steps().size()) {
            return course.withStage(Stage.FORWARD);
        }
        return course.state().down() && !course.recovering()
                ? fail(course, Direction.FORWARD)
                : end(course, MigrationOutcome.COMPLETED, Optional.empty(), Standing.COMPLETED);
    }

    /** Back over everything that was done. */
    static Course backward(Course course) {
        return backward(course, course.done().size() - 1);
    }

    /** Back to a step that was done, or to the end if it was the first. */
    static Course backward(Course course, int at) {
        if (at >= 0) {
            return course.withStage(Stage.BACKWARD).withAt(at);
        }
        boolean whole = course.done().isEmpty();
        if (course.state().down() && !(whole && course.recovering())) {
            return fail(course, Direction.BACK);
        }
        return whole
                ? end(course, MigrationOutcome.ROLLED_BACK, Optional.empty(), Standing.TAKEN_BACK)
                : course.withStage(Stage.STOPPED).withAt(0);
    }

    /** The destination, which has not acquired the partition, gives the right to run it back at once. */
    static Transition returned(Course course) {
        MoveState state = course.state();
        if (state.owner() != Owner.FLIGHT) {
            return Transition.to(course);
        }
        return Transition.to(
                        course.withState(state.withOwner(Owner.SRC)).withDone(without(course, MigrationStep.RELEASE)))
                .telling(
                        MigrationStep.ACQUIRE.toString(),
                        "hypervisor of " + state.plan().destinationLabel(),
                        "returns the right to run " + state.plan().partition().label());
    }

    static ImmutableList<MigrationStep> without(Course course, MigrationStep step) {
        return course.done().stream().filter(other -> other != step).collect(ImmutableList.toImmutableList());
    }

    /** Only a recovery can go on. */
    static Course needRecovery(Course course) {
        boolean moved = course.state().owner() == Owner.DST;
        return end(
                course,
                MigrationOutcome.NEEDS_RECOVER,
                Optional.of(moved ? Direction.FORWARD : Direction.BACK),
                moved ? Standing.STUCK_FORWARD : Standing.STUCK_BACK);
    }

    /** The partition went down with a frame. */
    static Course fail(Course course, Direction direction) {
        return end(course, MigrationOutcome.PARTITION_FAILED, Optional.of(direction), Standing.LOST);
    }

    static Course end(Course course, MigrationOutcome outcome, Optional<Direction> direction, Standing standing) {
        return course.withStage(Stage.ENDED)
                .withAt(0)
                .withState(course.state().withStanding(standing))
                .withEnd(new End(outcome, direction, HealthCheck.of(course.state()), course.cause()));
    }
}
