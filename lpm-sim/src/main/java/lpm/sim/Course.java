package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.sim.state.MoveState;
import org.immutables.value.Value;

/** How a migration stands between two steps: the hardware, the way it goes, and what was done. */
@Value.Immutable
public interface Course extends WithCourse {

    /** The steps that the move takes, in order. */
    ImmutableList<MigrationStep> steps();

    MoveState state();

    Stage stage();

    /** How many of the steps were taken. */
    int taken();

    /** Steps that have left something behind which was not taken back, the oldest first. */
    ImmutableList<MigrationStep> done();

    /** Backward, which of these is to be taken back next. */
    int at();

    /** Whether somebody called for a recovery. */
    boolean recovering();

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
        return fault.describe(state()) + " (" + fault.name() + ")";
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
        return withState(state().repaired())
                .withBeside(beside().stream().map(Course::repaired).collect(ImmutableList.toImmutableList()));
    }

    /** A builder that has what is usual: what {@code @Value.Default} gives, each copy would have to look for anew. */
    static Builder builder() {
        Builder builder = new Builder();
        builder.stage(Stage.FORWARD).taken(0).at(0).recovering(false);
        return builder;
    }

    /** Builds a {@link Course}. */
    final class Builder extends ImmutableCourse.Builder {
        Builder() {}
    }
}
