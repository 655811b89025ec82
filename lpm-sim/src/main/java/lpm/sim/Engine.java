package lpm.sim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import lpm.sim.hardware.AbortedBy;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.StreamState;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Resource;
import lpm.sim.state.Standing;
import lpm.sim.step.Progress;
import lpm.sim.step.Step;

/**
 * How a migration goes on from where it stands: it takes the next step, or reacts to what is missing. A pure function of the
 * course; what strikes between two steps is done to the course before.
 */
public class Engine {

    /** The course of a migration of which no step was taken. */
    public final Course begin(MoveState initial) {
        return Course.builder()
                .steps(MigrationStep.of(initial.plan()))
                .state(initial)
                .build();
    }

    /**
     * Goes on until the next moment at which something may strike. Other migrations on the same hardware are taken as far as
     * they come in that time.
     */
    public final Transition next(Course course) {
        return course.beside().isEmpty() ? alone(course) : new SharedHardware(this).next(course);
    }

    /** Goes on with one migration, and with none of those beside it. */
    final Transition alone(Course course) {
        Optional<String> lost = FrameLoss.of(course.state());
        if (lost.isPresent()) {
            Transition down = FrameLoss.goDown(course, lost.orElseThrow());
            boolean goesOn =
                    down.course().moment().isPresent() && down.course().moment().equals(course.moment());
            return goesOn ? down.then(this::onward) : down;
        }
        return onward(course);
    }

    private Transition onward(Course course) {
        return switch (course.stage()) {
            case FORWARD -> forward(course, course.steps().get(course.taken()));
            case BACKWARD -> backward(course, course.done().get(course.at()));
            case STOPPED -> Transition.to(Ways.needRecovery(course));
            case ENDED -> throw new IllegalStateException("the migration has ended, and nothing comes next");
        };
    }

    /**
     * Calls for a recovery: what is left is finished if the destination owns the partition, else taken back (R10). Where
     * nothing is left to recover nothing changes.
     */
    public final Course recover(Course ended) {
        if (ended.end().filter(End::callsForRecovery).isEmpty()) {
            return ended;
        }
        Course course = ended.withRecovering(true)
                .withBeside(ended.beside().stream().map(this::recover).collect(ImmutableList.toImmutableList()))
                .withCause(Optional.empty())
                .withEnd(Optional.empty())
                .withState(ended.state().withStanding(Standing.UNDER_WAY));
        return course.state().owner() == Owner.DST ? Ways.forward(course) : Ways.backward(course);
    }

    private Transition forward(Course course, MigrationStep step) {
        MoveState state = course.state();
        Optional<String> stop = reasonToStop(state, step);
        if (stop.isPresent() && honoursStop(state)) {
            return takeBack(course, step + ": " + stop.orElseThrow(), AbortedBy.ORCHESTRATOR);
        }
        if (state.conditions().stop().isPresent() && !state.down()) {
            Course unmoved =
                    course.withState(state.withConditions(state.conditions().withStop(Optional.empty())));
            return Transition.to(unmoved)
                    .telling(step.toString(), Ways.CONSOLE, "refuses to stop: the source has released the partition")
                    .then(refused -> attempt(refused, step));
        }
        return attempt(course, step);
    }

    private static Optional<String> reasonToStop(MoveState state, MigrationStep step) {
        boolean waits = state.plan().kind().copiesMemory() && step.compareTo(MigrationStep.ASK_OS) <= 0;
        Optional<String> spent = waits ? state.conditions().waitBudgetSpent() : Optional.empty();
        return state.conditions().stop().or(() -> spent);
    }

    private Transition attempt(Course course, MigrationStep step) {
        MoveState state = course.state();
        ImmutableSet<Resource> needs = step.step().needs(state);
        Optional<String> missing = missing(state, needs, step.step());
        if (missing.isPresent()) {
            return Transition.to(course)
                    .telling(step.toString(), Ways.CONSOLE, "cannot be taken: " + missing.orElseThrow())
                    .then(told -> stay(told, step + ": " + missing.orElseThrow(), lacking(state, needs)));
        }
        Attempt<Progress> attempt = take(step, state);
        if (attempt instanceof Attempt.Failed<Progress> failed) {
            return fail(course, step, failed.reason());
        }
        Progress progress = ((Attempt.Done<Progress>) attempt).value();
        Course after = course.withState(progress.state()).withTaken(course.taken() + 1);
        Course noted = step.step().undo().isPresent()
                ? after.withDone(ImmutableList.<MigrationStep>builderWithExpectedSize(
                                after.done().size() + 1)
                        .addAll(after.done())
                        .add(step)
                        .build())
                : after;
        return Transition.to(Ways.forward(noted)).telling(step.toString(), progress.notes());
    }

    /** A need of the next step is missing. */
    private Transition stay(Course course, String cause, AbortedBy by) {
        MoveState state = course.state();
        if (state.down()) {
            return Transition.to(Ways.fail(course, Direction.FORWARD));
        }
        Course caused = course.withCause(Cause.of(cause));
        return switch (rightsOf(state)) {
            case SRC -> takeBack(course, cause, by);
            case FLIGHT, DST -> Transition.to(caused.withStage(Stage.STOPPED));
        };
    }

    /** A step was tried, and hardware refused. */
    private Transition fail(Course course, MigrationStep step, String reason) {
        Transition told = Transition.to(course).telling(step.toString(), Ways.CONSOLE, "fails: " + reason);
        String cause = step + ": " + reason;
        return told.then(failed -> rightsOf(failed.state()) == Owner.DST
                ? Transition.to(failed.withCause(Cause.of(cause)).withStage(Stage.STOPPED))
                : takeBack(failed, cause, step.step().refusedBy()));
    }

    private Transition takeBack(Course course, String cause, AbortedBy by) {
        Course caused = course.withCause(Cause.of(
                cause, Optional.of(by).filter(any -> course.state().stream().leadsTo(StreamState.ABORTED))));
        if (caused.done().isEmpty()) {
            return Transition.to(Ways.end(caused, MigrationOutcome.REFUSED, Optional.empty(), Standing.TAKEN_BACK));
        }
        return Ways.returned(caused).then(returned -> Transition.to(Ways.backward(returned)));
    }

    private Transition backward(Course course, MigrationStep step) {
        String name = Moment.UNDO + step;
        Optional<String> missing =
                missing(course.state(), step.step().undo().orElseThrow().needs(), step.step());
        if (missing.isPresent()) {
            String reason = missing.orElseThrow();
            Course left = course.withCause(course.cause()
                    .map(cause -> cause.leaving(name + ": " + reason))
                    .or(() -> Optional.of(Cause.of(name + ": " + reason))));
            return Transition.to(
                            step == MigrationStep.RELEASE && !course.state().down()
                                    ? left.withStage(Stage.STOPPED)
                                    : Ways.backward(left, course.at() - 1))
                    .telling(name, Ways.CONSOLE, "cannot take it back: " + reason);
        }
        Progress progress = undo(step, course.state());
        Course after = course.withState(progress.state()).withDone(Ways.without(course, step));
        return Transition.to(Ways.backward(after, course.at() - 1)).telling(name, progress.notes());
    }

    /** Everything that is missing of what is needed, and why. */
    private static Optional<String> missing(MoveState state, ImmutableSet<Resource> needs, Step step) {
        if (!state.conditions().isMissingAny(needs)
                && state.conditions().downServers().isEmpty()) {
            return Optional.empty();
        }
        Set<String> reasons = new LinkedHashSet<>();
        for (Resource need : needs) {
            state.missing(need).ifPresent(reasons::add);
        }
        if (!state.conditions().downServers().isEmpty()) {
            step.servers(state.plan())
                    .forEach(server -> state.conditions().down(server).ifPresent(reasons::add));
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", reasons));
    }

    /** Who cancels the migration for the first need that is missing; a server is missing to the console. */
    private static AbortedBy lacking(MoveState state, ImmutableSet<Resource> needs) {
        return needs.stream()
                .filter(need -> state.missing(need).isPresent())
                .map(Resource::cancels)
                .findFirst()
                .orElse(AbortedBy.ORCHESTRATOR);
    }

    /** Takes a step whose needs are there. */
    protected Attempt<Progress> take(MigrationStep step, MoveState state) {
        return step.step().take(state);
    }

    /** Takes back a step for which nothing is missing. */
    protected Progress undo(MigrationStep step, MoveState state) {
        return step.step().undo().orElseThrow().effect().apply(state);
    }

    /** Whether a stop is obeyed: only as long as the source owns the partition (R1, R3). */
    protected boolean honoursStop(MoveState state) {
        return state.owner() == Owner.SRC;
    }

    /** Whose the partition is when a step cannot be taken: that decides where the way leads (R1 to R3). */
    protected Owner rightsOf(MoveState state) {
        return state.owner();
    }
}
