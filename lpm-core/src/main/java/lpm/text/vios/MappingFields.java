package lpm.text.vios;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
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

    /** The fields of a device, and the keys that those of them have which are no name. */
    private final ImmutableList<String> ofDevice;

    private final ImmutableList<String> keys;

    private MappingFields(
            CommandOutput output, MappingShape shape, String delimiter, ImmutableList<String> fields, int own) {
        this.output = output;
        this.shape = shape;
        this.delimiter = delimiter;
        this.fields = fields;
        this.own = own;
        this.ofDevice = own == fields.size() ? fields : fields.subList(own, fields.size());
        this.keys = ofDevice.stream()
                .filter(shape.keys()::containsKey)
                .map(field -> shape.keys().getOrDefault(field, ""))
                .collect(ImmutableList.toImmutableList());
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
            if (shape.columns().containsKey(fields.get(i))) {
                columns.put(shape.columns().getOrDefault(fields.get(i), ""), cells.get(i));
            }
        }
        ImmutableList.Builder<MappingBlock.Group> groups = ImmutableList.builder();
        for (int at = size == 0 ? 0 : own; at < cells.size(); at += ofDevice.size()) {
            MappingBlock.Group group = group(line, cells.subList(at, at + ofDevice.size()));
            if (!group.name().isEmpty() && !group.name().equals(shape.none())) {
                groups.add(group);
            }
        }
        return new MappingBlock(line, columns.buildOrThrow(), groups.build());
    }

    private List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf(delimiter); end >= 0; end = text.indexOf(delimiter, from)) {
            cells.add(BLANKS.trimFrom(text.substring(from, end)));
            from = end + delimiter.length();
        }
        cells.add(BLANKS.trimFrom(text.substring(from)));
        return cells;
    }

    private MappingBlock.Group group(Line line, List<String> cells) {
        ImmutableList.Builder<MappingBlock.Cell> values = ImmutableList.builderWithExpectedSize(keys.size());
        String name = "";
        for (int i = 0; i < cells.size(); i++) {
            if (shape.keys().containsKey(ofDevice.get(i))) {
                values.add(new MappingBlock.Cell(line, cells.get(i)));
            } else if (shape.device().getKey().equals(ofDevice.get(i))) {
                name = cells.get(i);
            }
        }
        if (name.isEmpty()
                && ofDevice.contains(shape.device().getKey())
                && cells.stream().anyMatch(c -> !c.isEmpty())) {
            checkBlank(line, cells);
        }
        return new MappingBlock.Group(line, name, keys, values.build());
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
