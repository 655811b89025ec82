package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        ImmutableList<Cells> lines = output.lines()
                .map(line -> new Cells(line, line.words()))
                .filter(cells -> !cells.name().equals("attribute"))
                .peek(cells -> cells.check(output))
                .collect(ImmutableList.toImmutableList());
        int column = valueColumn(lines);
        return lines.stream()
                .map(cells -> new AttributeRow(cells.line(), cells.name(), cells.value(column)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Refuses rows that give two values of one of these attributes; of others nothing depends on it. */
    static void checkOneValueEach(CommandOutput output, List<AttributeRow> rows, Set<String> names) {
        Map<String, AttributeRow> first = new HashMap<>();
        for (AttributeRow row : rows) {
            if (names.contains(row.name())) {
                Optional.ofNullable(first.putIfAbsent(row.name(), row))
                        .filter(earlier -> !earlier.value().equals(row.value()))
                        .ifPresent(earlier -> {
                            throw output.wrong(
                                    row.line(),
                                    "one value of " + row.name() + ", but line "
                                            + earlier.line().number() + " has another");
                        });
            }
        }
    }

    /** A line with its words. */
    private record Cells(Line line, ImmutableList<String> words) {

        String name() {
            return words.get(0);
        }

        void check(CommandOutput output) {
            if (words.size() < 3 || !SETTABLE.contains(words.get(words.size() - 1))) {
                throw output.wrong(line, "attribute, value, description and True or False");
            }
        }

        String value(int column) {
            return column > 0 && secondWordAt() > column ? "" : words.get(1);
        }

        private int endOfName() {
            return line.text().indexOf(name()) + name().length();
        }

        int secondWordAt() {
            int at = endOfName();
            while (line.text().charAt(at) == ' ') {
                at++;
            }
            return at;
        }

        boolean isSqueezed() {
            return secondWordAt() == endOfName() + 1;
        }
    }

    /**
     * The column of values: an empty value shows only in that the next word, of the description, stands further right. 0
     * where blanks were squeezed and no column is left.
     */
    private static int valueColumn(ImmutableList<Cells> lines) {
        return lines.stream().allMatch(Cells::isSqueezed)
                ? 0
                : lines.stream().mapToInt(Cells::secondWordAt).min().orElse(0);
    }
}
