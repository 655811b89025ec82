package lpm.text.vios;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.List;
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
    /** Where the name of a device is among its fields; -1 where it is not printed. */
    private final int nameAt;

    private final DeviceKeys keys;
    /** The cells of the line before: many are the same in the next, and share a text. */
    private ImmutableList<String> before = ImmutableList.of();

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
        this.nameAt = ofDevice.indexOf(shape.device().getKey());
        this.keys = DeviceKeys.of(ofDevice.stream()
                .map(field -> shape.keys().getOrDefault(field, ""))
                .toList());
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
        ImmutableList<String> cells = cells(line.text());
        int size = fields.size() - own;
        boolean regular = size == 0 ? cells.size() == own : cells.size() > own && (cells.size() - own) % size == 0;
        if (!regular) {
            throw output.wrong(
                    line,
                    "%d fields of the adapter%s with %s between them"
                            .formatted(
                                    own, size == 0 ? "" : " and " + size + " for each device", Line.quoted(delimiter)));
        }
        return new MappingBlock(line, titles, cells, nameAt < 0 ? ImmutableList.of() : groups(line, cells));
    }

    private ImmutableList<MappingBlock.Group> groups(Line line, ImmutableList<String> cells) {
        int size = ofDevice.size();
        int first = size == fields.size() ? 0 : own;
        List<Line> lines = Collections.nCopies(size, line);
        ImmutableList.Builder<MappingBlock.Group> groups =
                ImmutableList.builderWithExpectedSize((cells.size() - first) / size);
        for (int at = first; at < cells.size(); at += size) {
            String name = cells.get(at + nameAt);
            if (name.isEmpty()) {
                checkBlank(line, cells.subList(at, at + size));
            } else if (!name.equals(shape.none())) {
                groups.add(new MappingBlock.Group(line, name, keys, cells, at, lines));
            }
        }
        return groups.build();
    }

    private ImmutableList<String> cells(String text) {
        ImmutableList.Builder<String> cells =
                ImmutableList.builderWithExpectedSize(Math.max(before.size(), fields.size()));
        int count = 0;
        int from = 0;
        for (int end = delimiter(text, 0); end >= 0; end = delimiter(text, from)) {
            cells.add(cell(text, from, end, count++));
            from = end + delimiter.length();
        }
        cells.add(cell(text, from, text.length(), count));
        before = cells.build();
        return before;
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
        return isBetween(text, first, last, above) ? above : text.substring(first, last);
    }

    /** Whether it stands there; names that differ do so in their last character, most often. */
    private static boolean isBetween(String text, int first, int last, String wanted) {
        int length = last - first;
        return wanted.length() == length
                && (length == 0 || wanted.charAt(length - 1) == text.charAt(last - 1))
                && text.startsWith(wanted, first);
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
