package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.text.command.Line;

/**
 * An adapter as {@code lsmap} prints it, in blocks of text or in fields.
 *
 * @param line the line with its name
 * @param titles the titles of its columns
 * @param cells what is printed in the columns; more may follow
 * @param groups what is mapped to it
 */
record MappingBlock(Line line, ImmutableList<String> titles, ImmutableList<String> cells, ImmutableList<Group> groups) {

    /**
     * One device that is mapped to the adapter.
     *
     * @param line the line with its name
     * @param keys where its attributes are among its values
     * @param cells what is printed there, its values and perhaps those of others
     * @param first which of the cells is the first of its values
     * @param lines the line of each value
     */
    record Group(Line line, String name, DeviceKeys keys, ImmutableList<String> cells, int first, List<Line> lines) {

        /** What is printed of an attribute; nothing too where that is not printed. */
        String value(int key) {
            return key < 0 ? "" : cells.get(first + key);
        }

        /** Where an attribute that is printed stands. */
        Line line(int key) {
            return lines.get(key);
        }

        /** What is printed of an attribute, unknown where that is nothing. */
        Fact<String> text(int key) {
            String value = value(key);
            return value.isEmpty() ? Fact.unknown() : Fact.known(value);
        }
    }

    /** Whether a column is printed. */
    boolean shows(String column) {
        return titles.contains(column);
    }

    /** What is printed in a column, if it is printed and not blank. */
    Optional<String> cell(String column) {
        int at = titles.indexOf(column);
        return at < 0 || cells.get(at).isEmpty() ? Optional.empty() : Optional.of(cells.get(at));
    }
}
