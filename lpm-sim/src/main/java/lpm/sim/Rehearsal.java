package lpm.sim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lpm.sim.hardware.Attempt;
import lpm.sim.invariant.HardwareInvariant;
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
     * @param progress what the step has led to, taken at the time 0; empty if it does not concern hardware alone
     * @param after the state at the end of the step, which the last one finds completed
     * @param isFlawless whether no invariant of the hardware is broken by it
     */
    private record Taken(MoveState before, Optional<Progress> progress, MoveState after, boolean isFlawless) {}

    private final ImmutableMap<MigrationStep, Taken> steps;

    private Rehearsal(ImmutableMap<MigrationStep, Taken> steps) {
        this.steps = steps;
    }

    /** Takes the steps of a move, as far as hardware does not refuse one. */
    static Rehearsal of(Course start) {
        Map<MigrationStep, Taken> steps = new EnumMap<>(MigrationStep.class);
        Course course = start;
        while (course.stage() == Stage.FORWARD) {
            MigrationStep step = course.steps().get(course.taken());
            Watching engine = new Watching();
            MoveState before = course.state();
            course = engine.next(course).course();
            MoveState after = course.state();
            engine.seen.ifPresent(progress -> steps.put(
                    step,
                    new Taken(
                            before,
                            Optional.of(progress).filter(any -> step.step().concernsHardwareAlone()),
                            after,
                            isFlawless(before, after))));
        }
        return new Rehearsal(Maps.immutableEnumMap(steps));
    }

    private static boolean isFlawless(MoveState before, MoveState now) {
        for (HardwareInvariant invariant : Invariants.ofHardware()) {
            if (invariant.violationOfHardware(before, now).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Takes steps as any engine does, or knows what they lead to. */
    Engine engine() {
        return new Knowing();
    }

    /** Whether a step has led from one state to another whose hardware is known to break no invariant by it. */
    boolean isFlawless(MigrationStep step, MoveState before, MoveState now) {
        Taken taken = steps.get(step);
        return taken != null
                && taken.isFlawless()
                && before.isSameHardware(taken.before())
                && now.isSameHardware(taken.after());
    }

    private Optional<Progress> known(MigrationStep step, MoveState state) {
        Taken taken = steps.get(step);
        return taken != null
                        && taken.progress().isPresent()
                        && state.isSameHardware(taken.before())
                        && state.parameters().lastsAs(taken.before().parameters())
                ? Optional.of(again(taken, taken.progress().orElseThrow(), state))
                : Optional.empty();
    }

    private static Progress again(Taken taken, Progress progress, MoveState state) {
        MoveState there = progress.state();
        MoveState lasted = there.withFlow(state.flow()).after(there.timeMilliseconds());
        boolean thaws = taken.before().frozenAtMilliseconds().isPresent()
                && there.frozenAtMilliseconds().isEmpty();
        return new Progress(thaws ? lasted.thawed() : lasted, from(state.timeMilliseconds(), progress.notes()));
    }

    private static ImmutableList<Note> from(long milliseconds, ImmutableList<Note> notes) {
        if (notes.size() == 1) {
            return ImmutableList.of(notes.get(0).later(milliseconds));
        }
        ImmutableList.Builder<Note> later = ImmutableList.builderWithExpectedSize(notes.size());
        for (Note note : notes) {
            later.add(note.later(milliseconds));
        }
        return later.build();
    }

    /** Keeps what one step has led to. Simulated time begins with the step: time that is at its end would hide how long it lasts. */
    private static final class Watching extends Engine {

        private Optional<Progress> seen = Optional.empty();

        @Override
        protected Attempt<Progress> take(MigrationStep step, MoveState state) {
            Attempt<Progress> attempt = super.take(step, state.flowing(flow -> flow.withTimeMilliseconds(0)));
            seen = attempt instanceof Attempt.Done<Progress> done ? Optional.of(done.value()) : Optional.empty();
            return attempt;
        }
    }

    private final class Knowing extends Engine {

        @Override
        protected Attempt<Progress> take(MigrationStep step, MoveState state) {
            Optional<Progress> known = known(step, state);
            return known.isPresent() ? Attempt.done(known.orElseThrow()) : super.take(step, state);
        }
    }
}
