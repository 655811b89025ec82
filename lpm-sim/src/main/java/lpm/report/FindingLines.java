package lpm.report;

import java.util.stream.Collectors;
import lpm.change.Command;
import lpm.origin.Origin;
import lpm.rules.Finding;
import lpm.rules.Remedy;

/** A finding in lines that are not folded, for programs that show them in a place of their own. */
final class FindingLines {

    private FindingLines() {}

    /** What is the case, what it waits for, what would mend it, and where it was read. */
    static void write(Finding finding, TextLines out) {
        out.line(finding.severity() + ", " + finding.outcome() + ", " + finding.subject() + ": " + finding.message());
        finding.missing().ifPresent(missing -> out.line("  Waits for: " + missing));
        for (Remedy remedy : finding.remedies()) {
            out.line("  Remedy (" + remedy.cost() + "): " + remedy.description());
            for (Command command : remedy.commands()) {
                out.line("    on " + command.place() + ": " + command.line());
            }
        }
        if (!finding.evidence().isEmpty()) {
            out.line("  Read at "
                    + finding.evidence().stream()
                            .map(Origin::toString)
                            .distinct()
                            .collect(Collectors.joining("; ")));
        }
    }

    static String of(Finding finding) {
        TextLines out = new TextLines();
        write(finding, out);
        return out.toString().stripTrailing();
    }
}
