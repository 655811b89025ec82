package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import lpm.origin.KeptAside;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/**
 * A line of {@code lsattr -El} or {@code lsdev -attr}: name, value, description, and whether users may set it.
 *
 * @param value empty where none is printed
 */
record AttributeRow(Line line, String name, String value) {

    private static final ImmutableSet<String> SETTABLE = ImmutableSet.of("True", "False", "True+", "False+");

    /**
     * The attribute where the model has no place for it.
     *
     * @param device what kind of device it is of, as in {@code of disks}
     */
    KeptAside keptAside(CommandOutput output, String device) {
        return KeptAside.once(output.commandName() + " " + device, name, value, output.origin(line.number()));
    }

    /** The rows of an output, without its heading. */
    static ImmutableList<AttributeRow> parse(CommandOutput output) {
        ImmutableList<Line> lines = output.lines()
                .filter(line -> !line.words().get(0).equals("attribute"))
                .collect(ImmutableList.toImmutableList());
        lines.forEach(line -> check(output, line));
        int column = valueColumn(lines);
        return lines.stream()
                .map(line -> new AttributeRow(
                        line,
                        line.words().get(0),
                        secondWordAt(line) > column && column > 0
                                ? ""
                                : line.words().get(1)))
                .collect(ImmutableList.toImmutableList());
    }

    private static void check(CommandOutput output, Line line) {
        ImmutableList<String> words = line.words();
        if (words.size() < 3 || !SETTABLE.contains(words.get(words.size() - 1))) {
            throw output.wrong(line, "attribute, value, description and True or False");
        }
    }

    /**
     * The column of values: an empty value shows only in that the next word, of the description, stands further right. 0
     * where blanks were squeezed and no column is left.
     */
    private static int valueColumn(ImmutableList<Line> lines) {
        boolean squeezed = lines.stream()
                .allMatch(line -> secondWordAt(line)
                        == line.text().indexOf(line.words().get(0))
                                + line.words().get(0).length()
                                + 1);
        return squeezed
                ? 0
                : lines.stream().mapToInt(AttributeRow::secondWordAt).min().orElse(0);
    }

    private static int secondWordAt(Line line) {
        String text = line.text();
        int at = text.indexOf(' ', text.indexOf(line.words().get(0)));
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
