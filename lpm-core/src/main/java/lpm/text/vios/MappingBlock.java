package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.text.command.Line;

/**
 * An adapter as {@code lsmap} prints it, in blocks of text or in fields.
 *
 * @param line the line with its name
 * @param cells what is printed of the adapter itself, by the title of the column
 * @param groups what is mapped to it
 */
record MappingBlock(Line line, ImmutableMap<String, String> cells, ImmutableList<Group> groups) {

    /**
     * One device that is mapped to the adapter.
     *
     * @param line the line with its name
     * @param keys the keys that are printed, which are few: devices share the list
     * @param values what is printed behind each key, which may be nothing
     * @param lines the line of each value
     */
    record Group(Line line, String name, ImmutableList<String> keys, ImmutableList<String> values, List<Line> lines) {

        Optional<Cell> cell(String key) {
            int at = keys.indexOf(key);
            return at < 0 ? Optional.empty() : Optional.of(new Cell(lines.get(at), values.get(at)));
        }

        /** What is printed behind a key, unknown where that is nothing. */
        Fact<String> text(String key) {
            int at = keys.indexOf(key);
            return at < 0 || values.get(at).isEmpty() ? Fact.unknown() : Fact.known(values.get(at));
        }

        /** The value of a key, if one is printed. */
        Optional<Cell> filled(String key) {
            int at = keys.indexOf(key);
            return at < 0 || values.get(at).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Cell(lines.get(at), values.get(at)));
        }
    }

    /** What stands behind a key. */
    record Cell(Line line, String value) {}

    /** What is printed in a column, if it is printed and not blank. */
    Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column)).filter(value -> !value.isEmpty());
    }
}
