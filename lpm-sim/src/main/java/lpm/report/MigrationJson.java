package lpm.report;

import java.util.List;
import lpm.rules.Verdict;
import lpm.sim.MigrationEvent;
import lpm.sim.MigrationTrace;
import lpm.sim.RunsAt;
import org.jspecify.annotations.Nullable;

/** A simulated migration as JSON. */
public record MigrationJson(
        int schemaVersion,
        String outcome,
        @Nullable String direction,
        @Nullable String runsAt,
        String health,
        @Nullable String cause,
        @Nullable String abortedBy,
        List<String> phases,
        long suspendedMs,
        long bytesSent,
        List<PassJson> passes,
        List<EventJson> events,
        InvariantsJson invariants,
        List<RecoveryJson> recoveries) {

    /** Changes when a reader of earlier versions would go wrong. */
    public static final int SCHEMA_VERSION = 1;

    /** One pass over memory before the suspension. */
    public record PassJson(long pages, long ms) {}

    /** One thing that happened, at simulated time. */
    public record EventJson(int step, long timeMs, String phase, String name, String actor, String text) {}

    /** How often invariants were checked, and which were broken. */
    public record InvariantsJson(long checked, List<String> broken) {}

    /** A recovery that followed once everything was repaired. */
    public record RecoveryJson(
            String outcome,
            @Nullable String direction,
            @Nullable String runsAt,
            String health,
            @Nullable String cause,
            @Nullable String abortedBy,
            List<EventJson> events,
            InvariantsJson invariants) {}

    /** A migration that ran. */
    public static MigrationJson of(SimulatedMove move) {
        MigrationTrace trace = move.trace();
        return new MigrationJson(
                SCHEMA_VERSION,
                Words.of(trace.outcome()),
                trace.direction().map(Words::of).orElse(null),
                runsAt(trace),
                Words.of(trace.health()),
                trace.decidingCause().orElse(null),
                trace.abortedBy().map(Enum::name).orElse(null),
                trace.phases().stream().map(Words::of).toList(),
                trace.suspendedMs(),
                trace.bytesSent(),
                trace.passes().stream()
                        .map(pass -> new PassJson(pass.pages(), pass.milliseconds()))
                        .toList(),
                events(trace.events()),
                invariants(trace),
                move.recoveries().stream().map(MigrationJson::recovery).toList());
    }

    private static RecoveryJson recovery(MigrationTrace trace) {
        return new RecoveryJson(
                Words.of(trace.outcome()),
                trace.direction().map(Words::of).orElse(null),
                runsAt(trace),
                Words.of(trace.health()),
                trace.decidingCause().orElse(null),
                trace.abortedBy().map(Enum::name).orElse(null),
                events(trace.events()),
                invariants(trace));
    }

    private static @Nullable String runsAt(MigrationTrace trace) {
        return trace.runsAt() == RunsAt.NOWHERE ? null : Words.of(trace.runsAt());
    }

    private static InvariantsJson invariants(MigrationTrace trace) {
        return new InvariantsJson(
                trace.invariantsChecked(),
                trace.brokenInvariants().stream()
                        .map(b -> b.id() + " at " + b.step() + ": " + b.text())
                        .toList());
    }

    static List<EventJson> events(List<MigrationEvent> events) {
        return events.stream()
                .map(e -> new EventJson(
                        e.step(), e.timeMilliseconds(), Words.of(e.phase()), e.name(), e.actor(), e.text()))
                .toList();
    }

    /** A migration that the validation stopped. */
    public static MigrationJson stopped(Verdict verdict) {
        return new MigrationJson(
                SCHEMA_VERSION,
                verdict == Verdict.REFUSED ? "refused" : "undetermined",
                null,
                null,
                "ok",
                null,
                null,
                List.of("validate"),
                0,
                0,
                List.of(),
                List.of(),
                new InvariantsJson(0, List.of()),
                List.of());
    }

    /** The document, indented. */
    public String toJson() {
        return Json.write(this);
    }
}
