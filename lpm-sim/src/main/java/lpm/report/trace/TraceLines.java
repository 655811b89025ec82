package lpm.report.trace;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.document.EstateDocument;
import lpm.model.Estate;
import lpm.report.SimulatedMove;
import lpm.report.Words;
import lpm.report.html.DifferenceView;
import lpm.report.html.Differences;
import lpm.sim.MigrationEvent;
import lpm.sim.MigrationFrame;
import lpm.sim.MigrationTrace;
import lpm.sim.RunsAt;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.InjectionPoint;
import lpm.sim.state.MoveState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A simulated move line by line, each an object of JSON: what was asked, the estate, each event with what it changed, and the
 * outcome. {@code trace.schema.json} describes a line.
 */
public final class TraceLines {

    /** Changes when a reader of earlier versions would go wrong. */
    public static final int SCHEMA_VERSION = 1;

    private final ImmutableList.Builder<String> lines = ImmutableList.builder();
    private MoveState before;

    private TraceLines(MoveState start) {
        before = start;
    }

    /**
     * The lines, without their ends.
     *
     * @param done what came of running the move
     * @param release of lpm, if it is known
     */
    public static ImmutableList<String> of(RecordedMove move, SimulatedMove done, Optional<String> release) {
        TraceLines trace = new TraceLines(done.trace().frames().get(0).state());
        trace.add(TraceHeader.write(move, release));
        trace.estate(move.estate());
        trace.run(done.trace());
        FaultSchedule faults = move.recovery().orElse(FaultSchedule.none());
        for (MigrationTrace recovery : done.recoveries()) {
            trace.recovery(recovery, faults);
            faults = FaultSchedule.none();
        }
        return trace.lines.build();
    }

    private void add(JsonNode line) {
        lines.add(JsonLine.write(line));
    }

    /** The document in pieces: no line is longer than the description of one thing. */
    private void estate(Estate estate) {
        JsonLine.parse(EstateDocument.writeJson(estate)).forEachEntry((key, value) -> {
            if (value.isArray() && !value.isEmpty()) {
                value.forEach(item ->
                        add(JsonLine.of(TraceKind.ESTATE).put("list", key).set("item", item)));
            } else {
                add(JsonLine.of(TraceKind.ESTATE).put("key", key).set("value", value));
            }
        });
    }

    private void recovery(MigrationTrace recovery, FaultSchedule faults) {
        MoveState repaired = recovery.frames().get(0).state();
        ObjectNode line = JsonLine.of(TraceKind.RECOVERY);
        line.set("faults", JsonLine.texts(faults.points().stream().map(InjectionPoint::toString)));
        line.set("changes", changes(repaired));
        add(line);
        run(recovery);
    }

    private void run(MigrationTrace trace) {
        for (MigrationFrame frame : trace.frames()) {
            int left = frame.events().size();
            for (MigrationEvent event : frame.events()) {
                left--;
                add(event(event).set("changes", changes(left == 0 ? frame.state() : before)));
            }
        }
        add(outcome(trace));
    }

    private static ObjectNode event(MigrationEvent event) {
        return JsonLine.of(TraceKind.EVENT)
                .put("step", event.step())
                .put("phase", Words.of(event.phase()))
                .put("name", event.name())
                .put("timeMs", event.timeMilliseconds())
                .put("actor", event.actor())
                .put("text", event.text());
    }

    /** What differs from the state that the lines have come to, which is left for this one. */
    private ArrayNode changes(MoveState now) {
        ImmutableList<DifferenceView> differences =
                now.equals(before) ? ImmutableList.of() : Differences.between(before, now);
        before = now;
        return JsonLine.texts(differences.stream().map(change -> change.sign() + " " + change.what()));
    }

    private static ObjectNode outcome(MigrationTrace trace) {
        ObjectNode line = JsonLine.of(TraceKind.OUTCOME)
                .put("outcome", Words.of(trace.outcome()))
                .put("direction", trace.direction().map(Words::of).orElse(null))
                .put("runsAt", trace.runsAt() == RunsAt.NOWHERE ? null : Words.of(trace.runsAt()))
                .put("health", Words.of(trace.health()))
                .put("cause", trace.decidingCause().orElse(null))
                .put("abortedBy", trace.abortedBy().map(Enum::name).orElse(null))
                .put("events", trace.events().size())
                .put("suspendedMs", trace.suspendedMs())
                .put("bytesSent", trace.bytesSent());
        ArrayNode passes = line.putArray("passes");
        trace.passes()
                .forEach(pass -> passes.addObject().put("pages", pass.pages()).put("ms", pass.milliseconds()));
        ObjectNode invariants = line.putObject("invariants").put("checked", trace.invariantsChecked());
        invariants.set(
                "broken",
                JsonLine.texts(trace.brokenInvariants().stream()
                        .map(broken -> broken.id() + " at " + broken.step() + ": " + broken.text())));
        return line;
    }
}
