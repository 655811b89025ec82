package lpm.text.vios;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.stream.Stream;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/**
 * One line of fields for each adapter, as {@code lsmap -fmt} prints them: those of the adapter, then those of each device. A
 * field without a value is one blank ({@code -fmt}) or nothing ({@code -fmt2}).
 */
final class MappingFields {

    private final CommandOutput output;
    private final MappingShape shape;
    private final String delimiter;
    private final ImmutableList<String> fields;

    /** How many fields at the beginning belong to the adapter; all where a device comes before them. */
    private final int own;

    private MappingFields(
            CommandOutput output, MappingShape shape, String delimiter, ImmutableList<String> fields, int own) {
        this.output = output;
        this.shape = shape;
        this.delimiter = delimiter;
        this.fields = fields;
        this.own = own;
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
        List<String> cells = Splitter.on(delimiter).trimResults().splitToList(line.text());
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
        Stream<List<String>> groups = own == fields.size()
                ? Stream.of(cells)
                : Stream.iterate(own, at -> at < cells.size(), at -> at + size).map(at -> cells.subList(at, at + size));
        return new MappingBlock(
                line,
                columns.buildOrThrow(),
                groups.map(group -> group(line, fields.subList(fields.size() - group.size(), fields.size()), group))
                        .filter(group ->
                                !group.name().isEmpty() && !group.name().equals(shape.none()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private MappingBlock.Group group(Line line, List<String> names, List<String> cells) {
        ImmutableMap.Builder<String, MappingBlock.Cell> values = ImmutableMap.builder();
        String name = "";
        for (int i = 0; i < names.size(); i++) {
            if (shape.keys().containsKey(names.get(i))) {
                values.put(shape.keys().getOrDefault(names.get(i), ""), new MappingBlock.Cell(line, cells.get(i)));
            } else if (shape.device().getKey().equals(names.get(i))) {
                name = cells.get(i);
            }
        }
        if (name.isEmpty()
                && names.contains(shape.device().getKey())
                && cells.stream().anyMatch(c -> !c.isEmpty())) {
            checkBlank(line, names, cells);
        }
        return new MappingBlock.Group(line, name, values.buildOrThrow());
    }

    /** Attributes without a device have been shifted. */
    private void checkBlank(Line line, List<String> names, List<String> cells) {
        for (int i = 0; i < names.size(); i++) {
            if (shape.keys().containsKey(names.get(i)) && !cells.get(i).isEmpty()) {
                throw output.wrong(line, "a device before its " + names.get(i));
            }
        }
    }
}
