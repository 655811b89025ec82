package lpm.text.vios;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/**
 * One line of fields for each adapter, as {@code lsmap -fmt} prints them: those of the adapter, then those of each device. A
 * field without a value is one blank ({@code -fmt}) or nothing ({@code -fmt2}).
 */
final class MappingFields {

    private static final CharMatcher BLANKS = CharMatcher.whitespace();

    private final CommandOutput output;
    private final MappingShape shape;
    private final String delimiter;
    private final ImmutableList<String> fields;

    /** How many fields at the beginning belong to the adapter; all where a device comes before them. */
    private final int own;

    /** The titles of the adapter's fields, nothing for one that is no column. */
    private final ImmutableList<String> titles;

    private final ImmutableList<String> ofDevice;
    /** Where the name of a device is among its fields; behind them all where it is not printed. */
    private final int nameAt;
    /** The keys of a device, and where their values are among its fields. */
    private final ImmutableList<String> keys;

    private final ImmutableIntArray valuesAt;
    /** The cells of the line before: many are the same in the next, and share a text. */
    private List<String> before = List.of();

    private MappingFields(
            CommandOutput output, MappingShape shape, String delimiter, ImmutableList<String> fields, int own) {
        this.output = output;
        this.shape = shape;
        this.delimiter = delimiter;
        this.fields = fields;
        this.own = own;
        this.titles = fields.stream()
                .limit(own)
                .map(field -> shape.columns().getOrDefault(field, ""))
                .collect(ImmutableList.toImmutableList());
        this.ofDevice = own == fields.size() ? fields : fields.subList(own, fields.size());
        int name = ofDevice.indexOf(shape.device().getKey());
        this.nameAt = name < 0 ? ofDevice.size() : name;
        this.keys = ofDevice.stream()
                .filter(shape.keys()::containsKey)
                .map(field -> shape.keys().getOrDefault(field, ""))
                .collect(ImmutableList.toImmutableList());
        this.valuesAt = ImmutableIntArray.copyOf(
                IntStream.range(0, ofDevice.size()).filter(at -> shape.keys().containsKey(ofDevice.get(at))));
    }

    static ImmutableList<MappingBlock> parse(
            CommandOutput output, MappingShape shape, String delimiter, ImmutableList<String> asked) {
        ImmutableList<String> fields = asked.isEmpty() ? shape.defaultFields() : asked;
        int own = (int) fields.stream().takeWhile(shape.columns()::containsKey).count();
        boolean mixed = fields.stream().skip(own).anyMatch(shape.columns()::containsKey);
        MappingFields parser = new MappingFields(output, shape, delimiter, fields, mixed ? fields.size() : own);
        return output.lines().map(parser::block).collect(ImmutableList.toImmutableList());
    }

    private MappingBlock block(Line line) {
        List<String> cells = cells(line.text());
        int size = fields.size() - own;
        boolean regular = size == 0 ? cells.size() == own : cells.size() > own && (cells.size() - own) % size == 0;
        if (!regular) {
            throw output.wrong(
                    line,
                    "%d fields of the adapter%s with %s between them"
                            .formatted(
                                    own, size == 0 ? "" : " and " + size + " for each device", Line.quoted(delimiter)));
        }
        ImmutableMap.Builder<String, String> columns = ImmutableMap.builder();
        for (int i = 0; i < own; i++) {
            if (!titles.get(i).isEmpty()) {
                columns.put(titles.get(i), cells.get(i));
            }
        }
        List<Line> lines = Collections.nCopies(keys.size(), line);
        ImmutableList.Builder<MappingBlock.Group> groups = ImmutableList.builder();
        for (int at = size == 0 ? 0 : own; at < cells.size(); at += ofDevice.size()) {
            MappingBlock.Group group = group(line, cells.subList(at, at + ofDevice.size()), lines);
            if (!group.name().isEmpty() && !group.name().equals(shape.none())) {
                groups.add(group);
            }
        }
        return new MappingBlock(line, columns.buildOrThrow(), groups.build());
    }

    private List<String> cells(String text) {
        List<String> cells = new ArrayList<>(Math.max(before.size(), fields.size()));
        int from = 0;
        for (int end = delimiter(text, 0); end >= 0; end = delimiter(text, from)) {
            cells.add(cell(text, from, end, cells.size()));
            from = end + delimiter.length();
        }
        cells.add(cell(text, from, text.length(), cells.size()));
        before = cells;
        return cells;
    }

    /** Where the next delimiter is, most often a single character; -1 where there is none. */
    private int delimiter(String text, int from) {
        return delimiter.length() == 1 ? text.indexOf(delimiter.charAt(0), from) : text.indexOf(delimiter, from);
    }

    private static boolean isBlank(char c) {
        return (c <= ' ' || c > '~') && BLANKS.matches(c);
    }

    /** What stands there without blanks around it, as the text in the line before where that is the same. */
    private String cell(String text, int from, int end, int at) {
        int first = from;
        int last = end;
        while (first < last && isBlank(text.charAt(first))) {
            first++;
        }
        while (first < last && isBlank(text.charAt(last - 1))) {
            last--;
        }
        String above = at < before.size() ? before.get(at) : "";
        return above.length() == last - first && text.startsWith(above, first) ? above : text.substring(first, last);
    }

    private MappingBlock.Group group(Line line, List<String> cells, List<Line> lines) {
        ImmutableList.Builder<String> values = ImmutableList.builderWithExpectedSize(keys.size());
        for (int i = 0; i < valuesAt.length(); i++) {
            values.add(cells.get(valuesAt.get(i)));
        }
        String name = nameAt < cells.size() ? cells.get(nameAt) : "";
        if (name.isEmpty() && nameAt < cells.size()) {
            checkBlank(line, cells);
        }
        return new MappingBlock.Group(line, name, keys, values.build(), lines);
    }

    /** Attributes without a device have been shifted. */
    private void checkBlank(Line line, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (shape.keys().containsKey(ofDevice.get(i)) && !cells.get(i).isEmpty()) {
                throw output.wrong(line, "a device before its " + ofDevice.get(i));
            }
        }
    }
}
