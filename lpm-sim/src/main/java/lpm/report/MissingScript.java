package lpm.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Collectors;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.rules.Captures;
import lpm.rules.Finding;
import lpm.rules.Missing;
import lpm.rules.Outcome;
import lpm.rules.ValidationReport;

/** A script of the commands that undetermined findings of one move wait for, and of nothing else. */
public final class MissingScript {

    private MissingScript() {}

    /** The whole script; what no command prints is named in comments. */
    public static String of(ValidationReport report, Estate estate) {
        ImmutableListMultimap<Missing, Finding> waiting = report.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.UNDETERMINED && finding.counts())
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        finding -> finding.missing().orElseThrow(), finding -> finding));
        ScriptLines script = ScriptLines.begin(
                "Captures what is still unknown of " + ValidationText.route(report.request(), estate) + ".");
        if (waiting.isEmpty()) {
            script.blank().comment("Nothing is: every check is decided.");
        }
        waiting.keySet().stream()
                .filter(missing -> !missing.isAsked())
                .forEach(missing -> command(script, missing, waiting, estate));
        asked(script, waiting);
        return script.end();
    }

    private static void command(
            ScriptLines script, Missing missing, ImmutableListMultimap<Missing, Finding> waiting, Estate estate) {
        ImmutableSet<String> rules = waiting.get(missing).stream()
                .map(finding -> finding.rule().value())
                .collect(ImmutableSet.toImmutableSet());
        script.blank().comment("for " + String.join(", ", rules));
        String command = missing.server()
                .map(server -> passedOn(estate.virtualIoServer(server), missing.command()))
                .orElseGet(() -> words(missing.command()));
        if (mentionsUnknownSystem(missing)) {
            script.comment("put the name of its managed system for " + Captures.UNKNOWN_SYSTEM
                            + ", then take away the #")
                    .comment(command);
        } else {
            script.runLiterally(command);
        }
    }

    private static boolean mentionsUnknownSystem(Missing missing) {
        return missing.server()
                .map(server -> server.system().isEmpty())
                .orElseGet(() -> missing.command().endsWith("-m " + Captures.UNKNOWN_SYSTEM));
    }

    private static String passedOn(VirtualIoServer server, String command) {
        return "viosvrcmd -m %s -p %s -c \"%s\""
                .formatted(
                        ScriptLines.word(server.key().systemOr(Captures.UNKNOWN_SYSTEM)),
                        ScriptLines.word(server.partitionName().value().orElse(server.name())),
                        command);
    }

    /** A command of the console, with its words quoted where a shell would read more into them. */
    private static String words(String command) {
        return Splitter.on(' ').splitToStream(command).map(ScriptLines::word).collect(Collectors.joining(" "));
    }

    private static void asked(ScriptLines script, ImmutableListMultimap<Missing, Finding> waiting) {
        if (waiting.keySet().stream().anyMatch(Missing::isAsked)) {
            script.blank()
                    .comment("No command prints the following; state it in an estate document, with value and reason:");
        }
        waiting.keySet().stream()
                .filter(Missing::isAsked)
                .forEach(missing -> script.comment(missing.place()).comment("  " + missing.command()));
    }
}
