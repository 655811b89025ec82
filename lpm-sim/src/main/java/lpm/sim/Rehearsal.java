package lpm.sim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lpm.sim.hardware.Attempt;
import lpm.sim.invariant.HardwareInvariant;
import lpm.sim.invariant.Invariant;
import lpm.sim.invariant.Invariants;
import lpm.sim.state.MoveState;
import lpm.sim.step.Note;
import lpm.sim.step.Progress;

/**
 * What the steps of one move do to its hardware if nothing goes wrong, found by taking them once. What a step does to hardware
 * follows from the hardware: where it stands as it stood then, the outcome is known.
 */
final class Rehearsal {

    /** Of a move that was not rehearsed. */
    static final Rehearsal NONE = new Rehearsal(ImmutableMap.of());

    /**
     * A step that was taken.
     *
     * @param progress what the step alone has led to
     * @param after where the migration stood afterwards
     * @param isFlawless whether no invariant of the hardware is broken by it
     */
    private record Taken(MoveState before, Progress progress, MoveState after, boolean isFlawless) {}

    /** Keeps what the last step has led to. */
    private static final class Watching extends Engine {

        private Optional<Progress> last = Optional.empty();

        @Override
        protected Attempt<Progress> take(MigrationStep step, MoveState state) {
            Attempt<Progress> attempt = super.take(step, state);
            last = attempt instanceof Attempt.Done<Progress> done ? Optional.of(done.value()) : Optional.empty();
            return attempt;
        }
    }

    private final ImmutableMap<MigrationStep, Taken> steps;

    private Rehearsal(ImmutableMap<MigrationStep, Taken> steps) {
        this.steps = steps;
    }

    /** Takes the steps of a move, as far as hardware does not refuse one. */
    static Rehearsal of(Course start) {
        Map<MigrationStep, Taken> steps = new EnumMap<>(MigrationStep.class);
        Watching engine = new Watching();
        Course course = start;
        while (course.stage() == Stage.FORWARD) {
            MigrationStep step = course.steps().get(course.taken());
            MoveState before = course.state();
            Course after = engine.next(course).course();
            engine.last.ifPresent(progress ->
                    steps.put(step, new Taken(before, progress, after.state(), isFlawless(before, after.state()))));
            course = after;
        }
        return new Rehearsal(Maps.immutableEnumMap(steps));
    }

    private static boolean isFlawless(MoveState before, MoveState now) {
        for (Invariant invariant : Invariants.all()) {
            if (invariant instanceof HardwareInvariant
                    && invariant.violation(before, now).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** What taking a step leads to, if it concerns hardware alone, which stands as it did at the rehearsal. */
    Optional<Progress> take(MigrationStep step, MoveState state) {
        Taken taken = steps.get(step);
        return taken != null && step.step().concernsHardwareAlone() && state.isSameHardware(taken.before())
                ? Optional.of(again(taken, state))
                : Optional.empty();
    }

    private static Progress again(Taken taken, MoveState state) {
        long from = taken.before().timeMilliseconds();
        MoveState there = taken.progress().state();
        MoveState after = there.withFlow(state.flow()).after(there.timeMilliseconds() - from);
        boolean thaws = taken.before().frozenAtMilliseconds().isPresent()
                && there.frozenAtMilliseconds().isEmpty();
        return new Progress(
                thaws ? after.thawed() : after, later(taken.progress().notes(), state.timeMilliseconds() - from));
    }

    private static ImmutableList<Note> later(ImmutableList<Note> notes, long milliseconds) {
        if (notes.size() == 1) {
            return ImmutableList.of(notes.get(0).later(milliseconds));
        }
        ImmutableList.Builder<Note> later = ImmutableList.builderWithExpectedSize(notes.size());
        for (Note note : notes) {
            later.add(note.later(milliseconds));
        }
        return later.build();
    }

    /** Whether a step has led from one state to another whose hardware is known to break no invariant by it. */
    boolean isFlawless(MigrationStep step, MoveState before, MoveState now) {
        Taken taken = steps.get(step);
        return taken != null
                && taken.isFlawless()
                && before.isSameHardware(taken.before())
                && now.isSameHardware(taken.after());
    }
}
