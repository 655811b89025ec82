package lpm.report;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lpm.origin.KeptAside;
import lpm.origin.Printable;
import lpm.origin.Warning;

/**
 * What of the inputs was not read: the reason with its place, then each line with its number; and for each command the attributes that
 * the model has no place for.
 */
public final class UnreadText {

    private UnreadText() {}

    public static String of(List<Warning> warnings, List<KeptAside> keptAside) {
        StringBuilder text = new StringBuilder(warnings.isEmpty() ? "Every line of the inputs was read.\n" : "");
        for (Warning warning : warnings) {
            text.append(warning).append('\n');
            warning.lines()
                    .ifPresent(lines -> lines.forEach((number, line) -> text.append("  ")
                            .append(number)
                            .append(": ")
                            .append(Printable.of(line))
                            .append('\n')));
        }
        TreeMap<String, Set<String>> byCommand = new TreeMap<>();
        keptAside.forEach(kept -> byCommand
                .computeIfAbsent(kept.command(), command -> new TreeSet<>())
                .add(kept.attribute()));
        byCommand.forEach((command, attributes) ->
                text.append(Printable.of(line(command, attributes))).append('\n'));
        return text.toString();
    }

    private static String line(String command, Set<String> attributes) {
        return "%s: %d attribute%s kept aside: %s"
                .formatted(
                        command,
                        attributes.size(),
                        attributes.size() == 1 ? " is" : "s are",
                        String.join(", ", attributes));
    }
}
