package lpm.sim;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import lpm.fact.Fact;
import lpm.model.PartitionState;
import lpm.model.id.PartitionKey;
import lpm.sim.hardware.Attempt;
import lpm.sim.state.Conditions;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Resource;
import lpm.sim.state.Standing;
import lpm.sim.step.Progress;
import lpm.sim.step.Undo;

/** Takes the steps of one migration in order, lets faults strike between them, and reacts. */
final class Engine {

    private static final String GOES_DOWN = "partition_failed";

    private final Disturbances faults;
    private final Recorder recorder;
    /** Steps that have left something behind, the newest first. */
    private final Deque<MigrationStep> done = new ArrayDeque<>();

    private final Set<MigrationStep> taken = EnumSet.noneOf(MigrationStep.class);

    private MoveState state;

    Engine(MoveState initial, Disturbances faults) {
        this.state = initial;
        this.faults = faults;
        this.recorder = new Recorder(initial);
    }

    MigrationTrace run() {
        for (MigrationStep step : MigrationStep.of(state.plan())) {
            recorder.enter(step);
            strike(step);
            Optional<Ending> ending = obstacle(step).or(() -> take(step));
            if (ending.isPresent()) {
                return end(ending.get());
            }
        }
        return end(new Ending.Completed());
    }

    /** Ends before the first step. */
    MigrationTrace refuse(String cause) {
        recorder.enter(MigrationStep.VALIDATE);
        recorder.event(state, MigrationStep.VALIDATE.toString(), "console", "refuses: " + cause);
        return end(new Ending.TakeBack(cause));
    }

    private void strike(MigrationStep step) {
        for (Disturbance fault : faults.before(step)) {
            String what = fault.describe(state);
            recorder.event(state, fault.name(), "fault", what);
            advance(fault.strike(state, "%s (%s before %s)".formatted(what, fault.name(), step)), step.toString());
        }
    }

    /** What keeps a step from being taken at all. */
    private Optional<Ending> obstacle(MigrationStep step) {
        return lostFrame(step).or(() -> stop(step)).or(() -> missingNeed(step));
    }

    private Optional<Ending> lostFrame(MigrationStep step) {
        boolean needsSource = state.owner() != Owner.DST || state.memory().missing() > 0;
        Optional<String> source = needsSource ? state.conditions().missing(Resource.SOURCE_FRAME) : Optional.empty();
        return source.or(() -> state.owner() == Owner.DST
                        ? state.conditions().missing(Resource.DESTINATION_FRAME)
                        : Optional.empty())
                .map(reason -> new Ending.Lost(step + ": " + reason));
    }

    private Optional<Ending> stop(MigrationStep step) {
        Conditions conditions = state.conditions();
        if (state.owner() == Owner.SRC) {
            Optional<String> spent =
                    step.compareTo(MigrationStep.ASK_OS) <= 0 ? conditions.waitBudgetSpent() : Optional.empty();
            return conditions.stop().or(() -> spent).map(reason -> new Ending.TakeBack(step + ": " + reason));
        }
        if (conditions.stop().isPresent()) {
            recorder.event(state, step.toString(), "console", "refuses to stop: the source has released the partition");
            advance(state.withConditions(conditions.withStop(Optional.empty())), step.toString());
        }
        return Optional.empty();
    }

    private Optional<Ending> missingNeed(MigrationStep step) {
        return step.step().needs(state).stream()
                .filter(need -> state.conditions().missing(need).isPresent())
                .findFirst()
                .map(need -> {
                    String cause =
                            step + ": " + state.conditions().missing(need).orElseThrow();
                    recorder.event(state, step.toString(), "console", "cannot be taken without " + need);
                    return switch (state.owner()) {
                        case SRC -> new Ending.TakeBack(cause);
                        case FLIGHT -> new Ending.Stuck(Direction.BACK, Health.SUSPENDED, cause);
                        case DST ->
                            new Ending.Stuck(
                                    Direction.FORWARD,
                                    need == Resource.STREAM ? Health.STALLED : HealthCheck.of(state),
                                    cause);
                    };
                });
    }

    private Optional<Ending> take(MigrationStep step) {
        Attempt<Progress> attempt = step.step().take(state);
        if (attempt instanceof Attempt.Failed<Progress> failed) {
            String cause = step + ": " + failed.reason();
            recorder.event(state, step.toString(), "console", "fails: " + failed.reason());
            return Optional.of(
                    state.owner() == Owner.DST
                            ? new Ending.Stuck(Direction.FORWARD, HealthCheck.of(state), cause)
                            : new Ending.TakeBack(cause));
        }
        Progress progress = ((Attempt.Done<Progress>) attempt).value();
        recorder.events(step.toString(), progress);
        taken.add(step);
        if (step.step().undo().isPresent()) {
            done.push(step);
        }
        advance(progress.state(), step.toString());
        return Optional.empty();
    }

    private MigrationTrace end(Ending ending) {
        if (ending instanceof Ending.Completed) {
            return finish(Standing.COMPLETED, MigrationOutcome.COMPLETED);
        }
        if (ending instanceof Ending.TakeBack back) {
            return takeBack(back);
        }
        if (ending instanceof Ending.Stuck stuck) {
            recorder.decided(stuck.cause());
            recorder.direction(stuck.direction());
            recorder.health(stuck.health());
            return finish(stuck.standing(), MigrationOutcome.NEEDS_RECOVER);
        }
        return lose((Ending.Lost) ending);
    }

    private MigrationTrace takeBack(Ending.TakeBack back) {
        recorder.decided(back.cause());
        boolean nothingDone = done.isEmpty();
        rollBack();
        if (!done.isEmpty()) {
            recorder.direction(Direction.BACK);
            return finish(Standing.STUCK_BACK, MigrationOutcome.NEEDS_RECOVER);
        }
        return finish(Standing.TAKEN_BACK, nothingDone ? MigrationOutcome.REFUSED : MigrationOutcome.ROLLED_BACK);
    }

    private MigrationTrace lose(Ending.Lost lost) {
        recorder.decided(lost.cause());
        recorder.event(state, GOES_DOWN, "frame", state.plan().partition().label() + " goes down");
        advance(down(), GOES_DOWN);
        recorder.health(Health.DOWN);
        if (state.owner() == Owner.DST) {
            recorder.direction(Direction.FORWARD);
            cleanUp();
        } else {
            recorder.direction(Direction.BACK);
            rollBack();
        }
        return finish(Standing.LOST, MigrationOutcome.PARTITION_FAILED);
    }

    private MoveState down() {
        MovePlan plan = state.plan();
        PartitionKey where = state.owner() == Owner.DST
                ? plan.target().orElseThrow()
                : plan.partition().key();
        return state.withRunsAtSource(false)
                .withRunsAtDestination(false)
                .withFrozenAtMilliseconds(Optional.empty())
                .changing(estate -> estate.updating(
                        where, partition -> partition.withState(Fact.known(PartitionState.NOT_ACTIVATED))));
    }

    /** Leaves the configuration of a partition that went down at the destination on that side alone, as far as it can. */
    private void cleanUp() {
        for (MigrationStep step : MigrationStep.of(state.plan())) {
            if (step.phase().compareTo(MigrationPhase.CLEANUP_SOURCE) >= 0 && !taken.contains(step)) {
                if (missing(step.step().needs(state)).isPresent()) {
                    return;
                }
                recorder.enter(step);
                take(step);
            }
        }
    }

    /** Takes back what was done, the newest first; what cannot be taken back now stays. */
    private void rollBack() {
        Deque<MigrationStep> left = new ArrayDeque<>();
        while (!done.isEmpty()) {
            MigrationStep step = done.pop();
            Undo undo = step.step().undo().orElseThrow();
            Optional<String> missing = missing(undo.needs());
            if (missing.isPresent()) {
                recorder.event(state, undoName(step), "console", "cannot take it back: " + missing.get());
                left.addLast(step);
            } else {
                Progress progress = undo.effect().apply(state);
                recorder.events(undoName(step), progress);
                advance(progress.state(), undoName(step));
            }
        }
        done.addAll(left);
    }

    private Optional<String> missing(ImmutableSet<Resource> needs) {
        return needs.stream()
                .flatMap(need -> state.conditions().missing(need).stream())
                .findFirst();
    }

    private static String undoName(MigrationStep step) {
        return "undo_" + step;
    }

    private void advance(MoveState next, String step) {
        recorder.check(state, next, step);
        state = next;
    }

    private MigrationTrace finish(Standing standing, MigrationOutcome outcome) {
        advance(state.withStanding(standing), "end");
        return recorder.trace(state, outcome);
    }
}
