package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;
import lpm.text.command.Sentences;

/** Reads records: one a line, {@code attribute=value} each cell, or values alone where {@code -F} or a heading names them. */
final class RecordParser {

    /** How many layouts are tried before a new one is made: listings of partitions and servers by turns have few. */
    private static final int MOST_LAYOUTS = 8;

    private final CommandOutput output;
    private final ConsoleCommand command;
    private final char delimiter;
    private final AttributeUse use = new AttributeUse();
    /** How many cells the last line had: most have as many. */
    private int cellsOfLast;
    /** Those of earlier records, the latest first. */
    private final Deque<Layout> layouts = new ArrayDeque<>();

    RecordParser(CommandOutput output, ConsoleCommand command) {
        this.output = output;
        this.command = command;
        this.delimiter = command.delimiter();
    }

    /** A sentence in place of records, in whatever language the console speaks. */
    Optional<Line> sentence() {
        ImmutableList<Line> lines = output.lines().limit(2).collect(ImmutableList.toImmutableList());
        if (Sentences.are(output.lines())) {
            return Optional.of(lines.get(0));
        }
        if (lines.size() != 1) {
            return Optional.empty();
        }
        String text = lines.get(0).text().strip();
        boolean sentence = text.indexOf(' ') > 0
                && (command.printsValues() ? text.endsWith(".") && text.indexOf(delimiter) < 0 : text.indexOf('=') < 0);
        return sentence ? Optional.of(lines.get(0)) : Optional.empty();
    }

    /** Which attributes of the records are asked for. */
    AttributeUse use() {
        return use;
    }

    ImmutableList<ConsoleRecord> parse() {
        if (!command.printsValues() && !command.hasHeader()) {
            return output.lines().map(this::pairs).collect(ImmutableList.toImmutableList());
        }
        ImmutableList<Line> lines = output.lines().collect(ImmutableList.toImmutableList());
        Layout layout = Layout.ofValues(
                command.hasHeader() && !lines.isEmpty() ? cells(lines.get(0)).texts() : command.attributes());
        return lines.stream()
                .skip(command.hasHeader() ? 1 : 0)
                .map(line -> values(line, layout))
                .collect(ImmutableList.toImmutableList());
    }

    private Cells cells(Line line) {
        try {
            Cells cells = Cells.of(line.text(), delimiter, cellsOfLast);
            cellsOfLast = cells.size();
            return cells;
        } catch (IllegalArgumentException e) {
            throw output.wrong(line, String.valueOf(e.getMessage()));
        }
    }

    private ConsoleRecord pairs(Line line) {
        Cells cells = cells(line);
        return new ConsoleRecord(output, line, cells, layout(line, cells), use);
    }

    private Layout layout(Line line, Cells cells) {
        for (Layout known : layouts) {
            if (known.fits(cells)) {
                return known;
            }
        }
        Layout layout = newLayout(line, cells);
        layouts.addFirst(layout);
        if (layouts.size() > MOST_LAYOUTS) {
            layouts.removeLast();
        }
        return layout;
    }

    private Layout newLayout(Line line, Cells cells) {
        try {
            return once(line, Layout.ofPairs(cells));
        } catch (IllegalArgumentException e) {
            throw output.wrong(line, String.valueOf(e.getMessage()));
        }
    }

    private ConsoleRecord values(Line line, Layout layout) {
        Cells cells = cells(line);
        if (cells.size() != layout.attributes().size()) {
            throw output.wrong(
                    line,
                    "%d values (%s) and not %d"
                            .formatted(
                                    layout.attributes().size(), String.join(", ", layout.attributes()), cells.size()));
        }
        return new ConsoleRecord(output, line, cells, once(line, layout), use);
    }

    private Layout once(Line line, Layout layout) {
        if (!layout.isDistinct()) {
            Set<String> seen = new HashSet<>();
            String twice = layout.attributes().stream()
                    .filter(attribute -> !seen.add(attribute))
                    .findFirst()
                    .orElseThrow();
            throw output.wrong(line, Line.quoted(twice) + " once in a record");
        }
        return layout;
    }
}
