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
 * A virtual Fibre Channel adapter as {@code lsmap -npiv} prints it, or a virtual NIC server as {@code lsmap -vnic} does.
 *
 * @param line the line with its name
 * @param cells what is printed, by the names that {@code -field} has for it; blank where nothing is
 */
record AdapterRow(Line line, ImmutableMap<String, Cell> cells) {

    /**
     * What is printed of one kind of adapters.
     *
     * @param fields in the order of {@code -fmt}; the first three are columns of text
     * @param fieldOfKey the fields behind keys of text
     */
    record Shape(ImmutableList<String> fields, ImmutableMap<String, String> fieldOfKey, Pattern key) {

        private static Shape of(ImmutableMap<String, String> fieldOfKey, String... fields) {
            return new Shape(
                    ImmutableList.copyOf(fields),
                    fieldOfKey,
                    Pattern.compile("(" + String.join("|", fieldOfKey.keySet()) + ") ?:"));
        }
    }

    static final Shape FIBRE_CHANNEL = Shape.of(
            ImmutableMap.of(
                    "VFC client name", "vfcclient",
                    "VFC client DRC", "vfcclientdrc",
                    "Status", "status",
                    "FC name", "fc",
                    "FC loc code", "fcphysloc",
                    "Ports logged in", "ports",
                    "Flags", "flags"),
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

    static final Shape NETWORK_INTERFACE = Shape.of(
            ImmutableMap.of(
                    "Backing device", "backing",
                    "Status", "status",
                    "Physloc", "bdphysloc",
                    "Client device name", "clntdev",
                    "Client device physloc", "clntphysloc"),
            "name",
            "physloc",
            "clntid",
            "clntname",
            "clntos",
            "backing",
            "status",
            "bdphysloc",
            "clntdev",
            "clntphysloc");

    /** Printed where a virtual NIC has no such thing. */
    private static final String NOT_APPLICABLE = "N/A";

    /** What stands behind a key. */
    record Cell(Line line, String value) {}

    /** What is printed in a field, if it is printed and not blank. */
    Optional<Cell> filled(String field) {
        return Optional.ofNullable(cells.get(field))
                .filter(cell -> !cell.value().isEmpty() && !cell.value().equals(NOT_APPLICABLE));
    }

    static Printed<AdapterRow> parse(CommandOutput output, LsmapCommand command, Shape shape) {
        if (command.delimiter().isPresent()) {
            Splitter splitter = Splitter.on(command.delimiter().orElseThrow()).trimResults();
            ImmutableList<String> fields = command.fields().isEmpty() ? shape.fields() : command.fields();
            return Printed.of(output.lines()
                    .map(line -> of(output, line, fields, splitter.splitToList(line.text())))
                    .collect(ImmutableList.toImmutableList()));
        }
        TextParser parser = new TextParser(output, shape);
        output.lines().forEach(parser::line);
        return parser.finish();
    }

    private static AdapterRow of(CommandOutput output, Line line, ImmutableList<String> fields, List<String> values) {
        if (values.size() != fields.size()) {
            throw output.wrong(line, "the fields " + String.join(", ", fields));
        }
        Map<String, Cell> cells = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            cells.put(fields.get(i), new Cell(line, values.get(i)));
        }
        return new AdapterRow(line, ImmutableMap.copyOf(cells));
    }

    private static final class TextParser {
        private final CommandOutput output;
        private final Shape shape;
        private final List<AdapterRow> rows = new ArrayList<>();
        private final Map<String, Cell> cells = new HashMap<>();
        private Optional<Line> adapter = Optional.empty();
        private final List<Line> bareHeadings = new ArrayList<>();
        /** The heading that an adapter is to stand under. */
        private Optional<Line> begun = Optional.empty();

        TextParser(CommandOutput output, Shape shape) {
            this.output = output;
            this.shape = shape;
        }

        void line(Line line) {
            if (NpivHeading.is(line)) {
                endAdapter();
                begun = Optional.of(line);
            } else if (begun.isPresent() && NpivHeading.isRule(line)) {
                return;
            } else if (begun.isPresent()) {
                adapter(line);
                begun = Optional.empty();
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
                cells.put(shape.fields().get(i), new Cell(line, words.get(i)));
            }
        }

        /** One key with its value, or two. */
        private void attributes(Line line) {
            Matcher key = shape.key().matcher(line.text());
            if (!key.find() || !line.text().substring(0, key.start()).isBlank()) {
                throw output.wrong(line, String.join(", ", shape.fieldOfKey().keySet()));
            }
            boolean more = true;
            while (more) {
                String field = shape.fieldOfKey().getOrDefault(key.group(1), "");
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
            begun.ifPresent(bareHeadings::add);
            adapter.ifPresent(line -> rows.add(new AdapterRow(line, ImmutableMap.copyOf(cells))));
            adapter = Optional.empty();
            cells.clear();
        }

        Printed<AdapterRow> finish() {
            endAdapter();
            return new Printed<>(ImmutableList.copyOf(rows), ImmutableList.copyOf(bareHeadings));
        }
    }
}
