package lpm.text.vios;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/**
 * A virtual Fibre Channel adapter as {@code lsmap -npiv} prints it.
 *
 * @param line the line with its name
 * @param cells what is printed, by the names that {@code -field} has for it; blank where nothing is
 */
record NpivRow(Line line, ImmutableMap<String, Cell> cells) {

    /** The fields in the order of {@code -fmt}. */
    static final ImmutableList<String> FIELDS = ImmutableList.of(
            "name",
            "physloc",
            "clntid",
            "clntname",
            "clntos",
            "status",
            "fc",
            "fcphysloc",
            "ports",
            "flags",
            "vfcclient",
            "vfcclientdrc");

    private static final ImmutableMap<String, String> FIELD_OF_KEY = ImmutableMap.of(
            "Status", "status",
            "FC name", "fc",
            "FC loc code", "fcphysloc",
            "Ports logged in", "ports",
            "Flags", "flags",
            "VFC client name", "vfcclient",
            "VFC client DRC", "vfcclientdrc");
    private static final Pattern KEY =
            Pattern.compile("(VFC client name|VFC client DRC|Status|FC name|FC loc code|Ports logged in|Flags) ?:");

    /** What stands behind a key. */
    record Cell(Line line, String value) {}

    /** What is printed in a field, if it is printed and not blank. */
    Optional<Cell> filled(String field) {
        return Optional.ofNullable(cells.get(field))
                .filter(cell -> !cell.value().isEmpty());
    }

    static ImmutableList<NpivRow> parse(CommandOutput output, LsmapCommand command) {
        if (command.delimiter().isPresent()) {
            Splitter splitter = Splitter.on(command.delimiter().orElseThrow()).trimResults();
            ImmutableList<String> fields = command.fields().isEmpty() ? FIELDS : command.fields();
            return output.lines()
                    .map(line -> of(output, line, fields, splitter.splitToList(line.text())))
                    .collect(ImmutableList.toImmutableList());
        }
        TextParser parser = new TextParser(output);
        output.lines().forEach(parser::line);
        return parser.finish();
    }

    private static NpivRow of(CommandOutput output, Line line, ImmutableList<String> fields, List<String> values) {
        if (values.size() != fields.size()) {
            throw output.wrong(line, "the fields " + String.join(", ", fields));
        }
        Map<String, Cell> cells = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            cells.put(fields.get(i), new Cell(line, values.get(i)));
        }
        return new NpivRow(line, ImmutableMap.copyOf(cells));
    }

    private static final class TextParser {
        private final CommandOutput output;
        private final List<NpivRow> rows = new ArrayList<>();
        private final Map<String, Cell> cells = new HashMap<>();
        private Optional<Line> adapter = Optional.empty();
        private boolean expectAdapter;

        TextParser(CommandOutput output) {
            this.output = output;
        }

        void line(Line line) {
            if (NpivHeading.is(line)) {
                endAdapter();
                expectAdapter = true;
            } else if (expectAdapter && NpivHeading.isRule(line)) {
                return;
            } else if (expectAdapter) {
                adapter(line);
                expectAdapter = false;
            } else if (adapter.isEmpty()) {
                throw output.wrong(line, "the heading " + NpivHeading.TEXT);
            } else {
                attributes(line);
            }
        }

        /** The name and system of the client may be blank or squeezed; nothing is read from them. */
        private void adapter(Line line) {
            ImmutableList<String> words = line.words();
            if (words.size() < 3) {
                throw output.wrong(line, "an adapter with its location code and client partition id");
            }
            adapter = Optional.of(line);
            for (int i = 0; i < 3; i++) {
                cells.put(FIELDS.get(i), new Cell(line, words.get(i)));
            }
        }

        /** One key with its value, or two. */
        private void attributes(Line line) {
            Matcher key = KEY.matcher(line.text());
            if (!key.find() || !line.text().substring(0, key.start()).isBlank()) {
                throw output.wrong(line, String.join(", ", FIELD_OF_KEY.keySet()));
            }
            boolean more = true;
            while (more) {
                String field = FIELD_OF_KEY.getOrDefault(key.group(1), "");
                int from = key.end();
                more = key.find();
                int to = more ? key.start() : line.text().length();
                String value = line.text().substring(from, to).strip();
                if (cells.put(field, new Cell(line, value)) != null) {
                    throw output.wrong(line, "each key once for each adapter");
                }
            }
        }

        private void endAdapter() {
            adapter.ifPresent(line -> rows.add(new NpivRow(line, ImmutableMap.copyOf(cells))));
            adapter = Optional.empty();
            cells.clear();
        }

        ImmutableList<NpivRow> finish() {
            endAdapter();
            return ImmutableList.copyOf(rows);
        }
    }
}
