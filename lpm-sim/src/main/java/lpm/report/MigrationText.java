package lpm.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationRequest;
import lpm.rules.ValidationReport;
import lpm.sim.BrokenInvariant;
import lpm.sim.MigrationEvent;
import lpm.sim.MigrationTrace;
import lpm.sim.Pass;
import lpm.sim.console.VirtualIoServerConsole;

/** A simulated migration for people: steps with simulated time, passes, suspension, and the servers before and after. */
public final class MigrationText {

    private MigrationText() {}

    /** The whole story, its last line the outcome. */
    public static String of(SimulatedMove move) {
        MigrationTrace trace = move.trace();
        Estate estate = trace.before().estate();
        TextLines out = new TextLines();
        out.folded("", "    ", ValidationText.route(move.request(), estate));
        out.folded("Validation ", move.validation()).blank();
        ImmutableList<ViosKey> servers = affected(move.mapping(), move.request(), estate);
        views("Before", servers, estate, out);
        steps(trace.events(), out);
        memory(trace, out);
        views("After", servers, trace.after().estate(), out);
        ending(trace, out);
        for (MigrationTrace recovery : move.recoveries()) {
            out.blank()
                    .line("Recovery once everything is repaired (migrlpar -o r)")
                    .blank();
            steps(recovery.events(), out);
            views("After", servers, recovery.after().estate(), out);
            ending(recovery, out);
        }
        return out.toString();
    }

    /** What the validation of a move said, in one sentence. */
    public static String validation(ValidationReport report) {
        return report.verdict() + ": " + ValidationText.counts(report);
    }

    static void steps(List<MigrationEvent> events, TextLines out) {
        out.line("Steps");
        for (MigrationEvent event : events) {
            String head = String.format(
                    Locale.ROOT, "%9d ms  %-14s %-15s ", event.timeMilliseconds(), event.phase(), event.name());
            out.folded(head, event.actor() + ": " + event.text());
        }
        out.blank();
    }

    private static void memory(MigrationTrace trace, TextLines out) {
        if (trace.passes().isEmpty()) {
            return;
        }
        out.line("Pre-copy passes");
        int number = 1;
        for (Pass pass : trace.passes()) {
            out.line(String.format(
                    Locale.ROOT, "  pass %2d: %,12d pages in %,8d ms", number++, pass.pages(), pass.milliseconds()));
        }
        out.line(String.format(
                        Locale.ROOT,
                        "Suspended for %,d ms; %,d bytes sent in all",
                        trace.suspendedMs(),
                        trace.bytesSent()))
                .blank();
    }

    private static ImmutableList<ViosKey> affected(MigrationMapping mapping, MigrationRequest request, Estate estate) {
        ImmutableList<ViosKey> mapped = mapping.adapters().stream()
                .flatMap(adapter -> Stream.of(adapter.source(), adapter.destination()))
                .sorted()
                .distinct()
                .collect(ImmutableList.toImmutableList());
        return mapped.isEmpty() ? estate.serverKeysOf(request.systems()) : mapped;
    }

    private static void views(String title, List<ViosKey> servers, Estate estate, TextLines out) {
        out.line(title);
        for (ViosKey key : servers) {
            estate.virtualIoServers().get(key).ifPresent(server -> {
                String mappings = VirtualIoServerConsole.lsmapAll(server);
                out.line("  " + server.name() + ": lsmap -all" + (mappings.isEmpty() ? " prints nothing" : ""));
                out.block("    ", mappings);
            });
        }
        out.blank();
    }

    private static void ending(MigrationTrace trace, TextLines out) {
        for (BrokenInvariant broken : trace.brokenInvariants()) {
            out.folded("Invariant " + broken.id() + " broken at " + broken.step() + ": ", "    ", broken.text());
        }
        trace.decidingCause().ifPresent(cause -> out.folded("Decided by ", "    ", cause));
        trace.abortedBy().ifPresent(by -> out.line("Stream aborted by " + by));
        out.line("Invariants: " + Words.count(trace.invariantsChecked(), "check") + ", "
                + trace.brokenInvariants().size() + " broken");
        String direction = trace.direction().map(d -> " " + Words.of(d)).orElse("");
        out.line("Outcome: " + Words.of(trace.outcome()) + direction + ", health " + Words.of(trace.health()));
    }
}
