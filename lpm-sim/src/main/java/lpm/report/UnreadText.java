package lpm.report;

import java.util.List;
import lpm.origin.Printable;
import lpm.origin.Warning;

/** What of the inputs was not read: the reason with its place, then each line with its number. */
public final class UnreadText {

    private UnreadText() {}

    public static String of(List<Warning> warnings) {
        if (warnings.isEmpty()) {
            return "Every line of the inputs was read.\n";
        }
        StringBuilder text = new StringBuilder();
        for (Warning warning : warnings) {
            text.append(warning).append('\n');
            warning.lines()
                    .ifPresent(lines -> lines.forEach((number, line) -> text.append("  ")
                            .append(number)
                            .append(": ")
                            .append(Printable.of(line))
                            .append('\n')));
        }
        return text.toString();
    }
}
