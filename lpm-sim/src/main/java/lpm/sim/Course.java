package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.sim.state.Conditions;
import lpm.sim.state.MoveState;
import org.immutables.value.Value;

/** How a migration stands between two steps: the hardware, the way it goes, and what was done. */
@Value.Immutable
public interface Course extends WithCourse {

    /** The steps that the move takes, in order. */
    ImmutableList<MigrationStep> steps();

    MoveState state();

    @Value.Default
    default Stage stage() {
        return Stage.FORWARD;
    }

    /** How many of the steps were taken. */
    @Value.Default
    default int taken() {
        return 0;
    }

    /** Steps that have left something behind which was not taken back, the oldest first. */
    ImmutableList<MigrationStep> done();

    /** Backward, which of these is to be taken back next. */
    @Value.Default
    default int at() {
        return 0;
    }

    /** Whether somebody called for a recovery. */
    @Value.Default
    default boolean recovering() {
        return false;
    }

    /** Why it does not go on as planned, if it does not. */
    Optional<Cause> cause();

    /** Other migrations on the same hardware; they have the same estate, and none beside themselves. */
    ImmutableList<Course> beside();

    /** How it ended, once it has. */
    Optional<End> end();

    /** The moment that has come, empty once the migration has ended. */
    default Optional<Moment> moment() {
        return switch (stage()) {
            case FORWARD -> Optional.of(new Moment.BeforeStep(steps().get(taken())));
            case BACKWARD -> Optional.of(new Moment.BeforeUndo(done().get(at())));
            case STOPPED -> Optional.of(new Moment.Stopped());
            case ENDED -> Optional.empty();
        };
    }

    default RunsAt runsAt() {
        if (state().runsAtSource()) {
            return RunsAt.SRC;
        }
        return state().runsAtDestination() ? RunsAt.DST : RunsAt.NOWHERE;
    }

    /** What the state will remember as the reason if a fault strikes now. */
    default String reason(Disturbance fault) {
        return "%s (%s)".formatted(fault.describe(state()), fault.name());
    }

    /** The same course once something has gone wrong, which others on the same hardware may meet too. */
    default Course struckBy(Disturbance fault) {
        if (!fault.concerns(state())) {
            return this;
        }
        String reason = reason(fault);
        return withState(fault.strike(state(), reason))
                .withBeside(beside().stream()
                        .map(other -> other.withState(fault.reach(state(), other.state(), reason)))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The same course once everything that went wrong is repaired; what was written to memory stays written. */
    default Course repaired() {
        Conditions whole = state().conditions().repaired();
        return withState(state().withConditions(whole))
                .withBeside(beside().stream().map(Course::repaired).collect(ImmutableList.toImmutableList()));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Course}. */
    final class Builder extends ImmutableCourse.Builder {
        Builder() {}
    }
}
