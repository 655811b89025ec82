package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;
import lpm.text.command.Sentences;

/** Reads records: one a line, {@code attribute=value} each cell, or values alone where {@code -F} or a heading names them. */
final class RecordParser {

    private static final int LONGEST_ATTRIBUTE = 80;

    private final CommandOutput output;
    private final ConsoleCommand command;
    private final char delimiter;
    private final AttributeUse use = new AttributeUse();

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
        ImmutableList<Line> lines = output.lines().collect(ImmutableList.toImmutableList());
        if (!command.printsValues() && !command.hasHeader()) {
            return lines.stream()
                    .map(line -> new ConsoleRecord(output, line, pairs(line), use))
                    .collect(ImmutableList.toImmutableList());
        }
        ImmutableList<String> attributes =
                command.hasHeader() && !lines.isEmpty() ? cells(lines.get(0)) : command.attributes();
        return lines.stream()
                .skip(command.hasHeader() ? 1 : 0)
                .map(line -> new ConsoleRecord(output, line, values(line, attributes), use))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<String> cells(Line line) {
        try {
            return Cells.split(line.text(), delimiter);
        } catch (IllegalArgumentException e) {
            throw output.wrong(line, String.valueOf(e.getMessage()));
        }
    }

    private ImmutableMap<String, String> pairs(Line line) {
        ImmutableList<String> cells = cells(line);
        List<String> attributes = new ArrayList<>(cells.size());
        ImmutableMap.Builder<String, String> pairs = ImmutableMap.builderWithExpectedSize(cells.size());
        for (String cell : cells) {
            int equals = cell.indexOf('=');
            String attribute = equals < 0 ? "" : cell.substring(0, equals);
            if (!isAttribute(attribute)) {
                throw output.wrong(line, "attribute=value pairs with commas between them");
            }
            attributes.add(attribute);
            pairs.put(attribute, cell.substring(equals + 1));
        }
        return once(line, attributes, pairs);
    }

    private static boolean isAttribute(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            if (!plain) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_ATTRIBUTE;
    }

    private ImmutableMap<String, String> values(Line line, ImmutableList<String> attributes) {
        ImmutableList<String> cells = cells(line);
        if (cells.size() != attributes.size()) {
            throw output.wrong(
                    line,
                    "%d values (%s) and not %d"
                            .formatted(attributes.size(), String.join(", ", attributes), cells.size()));
        }
        ImmutableMap.Builder<String, String> values = ImmutableMap.builderWithExpectedSize(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            values.put(attributes.get(i), cells.get(i));
        }
        return once(line, attributes, values);
    }

    private ImmutableMap<String, String> once(
            Line line, List<String> attributes, ImmutableMap.Builder<String, String> printed) {
        ImmutableMap<String, String> values = printed.buildKeepingLast();
        if (values.size() < attributes.size()) {
            Set<String> seen = new HashSet<>();
            String twice = attributes.stream()
                    .filter(attribute -> !seen.add(attribute))
                    .findFirst()
                    .orElseThrow();
            throw output.wrong(line, Line.quoted(twice) + " once in a record");
        }
        return values;
    }
}
