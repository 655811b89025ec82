package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lpm.sim.invariant.Invariant;
import lpm.sim.invariant.Invariants;
import lpm.sim.state.MoveState;
import lpm.sim.step.Note;
import lpm.sim.step.Progress;

/** Writes down what happens and looks at every invariant after every change. */
final class Recorder {

    private final MoveState initial;
    private final FrameReel reel = new FrameReel();
    private final ImmutableList.Builder<MigrationEvent> events = ImmutableList.builder();
    private final Set<MigrationPhase> phases = new LinkedHashSet<>();
    private final Map<String, BrokenInvariant> broken = new LinkedHashMap<>();
    private Optional<String> cause = Optional.empty();
    private Optional<Direction> direction = Optional.empty();
    private Optional<Health> health = Optional.empty();
    private MigrationPhase phase = MigrationPhase.VALIDATE;
    private int step;
    private int checked;

    Recorder(MoveState initial) {
        this.initial = initial;
    }

    void enter(MigrationStep entered) {
        step++;
        phase = entered.phase();
        phases.add(phase);
    }

    void events(String name, Progress progress) {
        for (Note note : progress.notes()) {
            add(new MigrationEvent(step, note.timeMilliseconds(), phase, name, note.actor(), note.text()));
        }
    }

    void event(MoveState state, String name, String actor, String text) {
        add(new MigrationEvent(step, state.timeMilliseconds(), phase, name, actor, text));
    }

    private void add(MigrationEvent event) {
        events.add(event);
        reel.happened(event);
    }

    void decided(String text) {
        cause = Optional.of(text);
    }

    void direction(Direction where) {
        direction = Optional.of(where);
    }

    void health(Health known) {
        health = Optional.of(known);
    }

    void check(MoveState before, MoveState now, String after) {
        reel.changed(before, now);
        for (Invariant invariant : Invariants.all()) {
            checked++;
            invariant
                    .violation(before, now)
                    .ifPresent(text ->
                            broken.putIfAbsent(invariant.id(), new BrokenInvariant(invariant.id(), after, text)));
        }
    }

    MigrationTrace trace(MoveState end, MigrationOutcome outcome) {
        return MigrationTrace.builder()
                .outcome(outcome)
                .direction(direction)
                .health(health.orElseGet(() -> HealthCheck.of(end)))
                .phases(phases)
                .suspendedMs(end.suspendedMilliseconds())
                .bytesSent(end.memory().bytesSent())
                .passes(end.passes().stream()
                        .map(pass -> new Pass(pass.pages(), pass.milliseconds()))
                        .collect(ImmutableList.toImmutableList()))
                .events(events.build())
                .frames(reel.ended(end))
                .before(SimulatedEstate.of(initial.estate()))
                .after(SimulatedEstate.of(end.estate()))
                .brokenInvariants(broken.values())
                .invariantsChecked(checked)
                .decidingCause(cause)
                .build();
    }
}
