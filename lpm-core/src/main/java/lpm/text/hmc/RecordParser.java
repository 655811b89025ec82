package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;
import lpm.text.command.Sentences;

/** Reads records: one a line, {@code attribute=value} each cell, or values alone where {@code -F} or a heading names them. */
final class RecordParser {

    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z0-9_]{1,80}");

    private final CommandOutput output;
    private final ConsoleCommand command;
    private final AttributeUse use = new AttributeUse();

    RecordParser(CommandOutput output, ConsoleCommand command) {
        this.output = output;
        this.command = command;
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
                && (command.printsValues()
                        ? text.endsWith(".") && text.indexOf(command.delimiter()) < 0
                        : text.indexOf('=') < 0);
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
            return Cells.split(line.text(), command.delimiter());
        } catch (IllegalArgumentException e) {
            throw output.wrong(line, String.valueOf(e.getMessage()));
        }
    }

    private ImmutableMap<String, String> pairs(Line line) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String cell : cells(line)) {
            int equals = cell.indexOf('=');
            if (equals < 0 || !ATTRIBUTE.matcher(cell.substring(0, equals)).matches()) {
                throw output.wrong(line, "attribute=value pairs with commas between them");
            }
            put(pairs, line, cell.substring(0, equals), cell.substring(equals + 1));
        }
        return ImmutableMap.copyOf(pairs);
    }

    private ImmutableMap<String, String> values(Line line, ImmutableList<String> attributes) {
        ImmutableList<String> cells = cells(line);
        if (cells.size() != attributes.size()) {
            throw output.wrong(
                    line,
                    "%d values (%s) and not %d"
                            .formatted(attributes.size(), String.join(", ", attributes), cells.size()));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            put(values, line, attributes.get(i), cells.get(i));
        }
        return ImmutableMap.copyOf(values);
    }

    private void put(Map<String, String> values, Line line, String attribute, String value) {
        if (values.put(attribute, value) != null) {
            throw output.wrong(line, Line.quoted(attribute) + " once in a record");
        }
    }
}
