package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lpm.model.Estate;
import lpm.sim.invariant.Invariant;
import lpm.sim.invariant.Invariants;
import lpm.sim.state.MoveState;
import lpm.sim.step.Note;

/** Writes down what happens and looks at every invariant after every change. */
final class Recorder {

    private final Estate before;
    private final Rehearsal rehearsal;
    private final FrameReel reel = new FrameReel();
    private final ImmutableList.Builder<MigrationEvent> events = ImmutableList.builder();
    private final Set<MigrationPhase> phases = new LinkedHashSet<>();
    private final Map<String, BrokenInvariant> broken = new LinkedHashMap<>();
    /** When each fault struck that states remember, by how they remember it. */
    private final Map<String, Strikes> strikes = new LinkedHashMap<>();

    private MigrationPhase phase = MigrationPhase.VALIDATE;
    private int step;
    private int checked;
    private Optional<MoveState> lookedAt = Optional.empty();

    Recorder(Estate before, Rehearsal rehearsal) {
        this.before = before;
        this.rehearsal = rehearsal;
    }

    /** Goes on from where an earlier record ended: its steps are counted on, and its phase lasts until another is entered. */
    Recorder(MigrationTrace earlier) {
        this(earlier.after().estate(), Rehearsal.NONE);
        if (!earlier.events().isEmpty()) {
            MigrationEvent last = earlier.events().get(earlier.events().size() - 1);
            phase = last.phase();
            step = last.step();
        }
    }

    void enter(MigrationStep entered) {
        step++;
        if (phase != entered.phase() || phases.isEmpty()) {
            phase = entered.phase();
            phases.add(phase);
        }
    }

    /** A server may crash once more when it is up again, which is remembered where it changes something. */
    void strikes(Disturbance fault, Moment moment, Course course, Course struck) {
        MoveState state = course.state();
        String reason = course.reason(fault);
        if (!strikes.containsKey(reason) || !struck.state().conditions().equals(state.conditions())) {
            strikes.merge(reason, new Strikes(fault.name(), moment.toString()), Strikes::and);
        }
        add(new MigrationEvent(step, state.timeMilliseconds(), phase, fault.name(), "fault", fault.describe(state)));
    }

    void happened(ImmutableList<Happening> log) {
        for (Happening happening : log) {
            Note note = happening.note();
            add(new MigrationEvent(step, note.timeMilliseconds(), phase, happening.name(), note.actor(), note.text()));
        }
    }

    private void add(MigrationEvent event) {
        events.add(event);
        reel.happened(event);
    }

    /** The state of the migration has changed by what happened last. */
    void changed(MoveState earlier, MoveState now) {
        reel.changed(earlier, now);
    }

    /**
     * Looks at every invariant of a migration whose state has changed: this one, or another on the same hardware. Of hardware that
     * stands as it did when it was looked at last, or has changed as it did at the rehearsal, the answer is known, and counts as one.
     */
    void check(MoveState earlier, MoveState now, Moment after) {
        boolean isKnown = (earlier.isSameHardware(now) && isLookedAt(now))
                || (after instanceof Moment.BeforeStep next && rehearsal.isFlawless(next.step(), earlier, now));
        checked += Invariants.all().size();
        for (Invariant invariant : isKnown ? Invariants.ofFlow() : Invariants.all()) {
            Optional<String> violation = invariant.violation(earlier, now);
            if (violation.isPresent()) {
                broken.putIfAbsent(
                        invariant.id(), new BrokenInvariant(invariant.id(), after.toString(), violation.orElseThrow()));
            }
        }
        lookedAt = Optional.of(now);
    }

    private boolean isLookedAt(MoveState state) {
        return lookedAt.isPresent() && lookedAt.orElseThrow().isSameHardware(state);
    }

    /** A reason names its fault; when that struck a state does not remember. */
    private String withMoments(String cause) {
        String told = cause;
        for (Map.Entry<String, Strikes> strike : strikes.entrySet()) {
            told = told.replace(strike.getKey(), strike.getValue().in(strike.getKey()));
        }
        return told;
    }

    /** The moments at which a fault of one reason struck, in words. */
    private record Strikes(String fault, String moments) {

        Strikes and(Strikes later) {
            return new Strikes(fault, moments + " and again before " + later.moments);
        }

        String in(String reason) {
            return reason.replace("(" + fault + ")", "(%s before %s)".formatted(fault, moments));
        }
    }

    MigrationTrace trace(Course course) {
        MoveState state = course.state();
        End end = course.end().orElseThrow();
        return MigrationTrace.builder()
                .outcome(end.outcome())
                .direction(end.direction())
                .health(end.health())
                .runsAt(course.runsAt())
                .phases(phases)
                .suspendedMs(state.suspendedMilliseconds())
                .bytesSent(state.memory().bytesSent())
                .passes(state.passes().stream()
                        .map(pass -> new Pass(pass.pages(), pass.milliseconds()))
                        .collect(ImmutableList.toImmutableList()))
                .events(events.build())
                .frames(reel.ended(state))
                .before(SimulatedEstate.of(before))
                .after(SimulatedEstate.of(state.estate()))
                .brokenInvariants(broken.values())
                .invariantsChecked(checked)
                .decidingCause(end.cause().map(Cause::toString).map(this::withMoments))
                .abortedBy(end.cause().flatMap(Cause::by))
                .course(course)
                .build();
    }
}
