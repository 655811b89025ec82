package lpm.report.trace;

import java.util.HashSet;
import java.util.Set;
import lpm.document.EstateDocument;
import lpm.model.Estate;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.SourceLines;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Puts the estate document together from its pieces; each stands in the line in which the trace has it. */
final class TraceEstate {

    /** The key that each estate document has. */
    private static final String VERSION = "lpm";

    private static final String DAMAGED =
            "lines were removed or edited; record the trace again with lpm migrate --trace";

    private final String file;
    private final SourceLines lines;
    private final StringBuilder document = new StringBuilder("{\n");
    private String list = "";
    private final Set<String> told = new HashSet<>();

    TraceEstate(String file, SourceLines lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * The estate that the lines after the first tell.
     *
     * @throws InputException if they do not tell one
     */
    Estate estate() {
        String text = document();
        if (!told.contains(VERSION)) {
            throw new InputException(
                    Origin.of(file, 2),
                    "a line with the key " + VERSION + " was expected among the estate lines, but none was found: "
                            + DAMAGED);
        }
        try {
            return EstateDocument.read(file, text).estate();
        } catch (InputException e) {
            throw new InputException(e.getMessage() + " (in the estate lines; " + DAMAGED + ")");
        }
    }

    private String document() {
        for (int number = 2; number <= lines.count(); number++) {
            JsonNode line = parse(number);
            if (!TraceKind.ESTATE.isOf(line)) {
                closeList();
                return document.append("}\n").toString();
            }
            add(new TraceFields(line), number);
            document.append('\n');
        }
        throw new InputException(
                Origin.of(file, lines.count()),
                "the trace ends here, but its estate and events were expected to follow: it was cut off");
    }

    private JsonNode parse(int number) {
        try {
            return JsonLine.parse(lines.get(number));
        } catch (JacksonException e) {
            throw new InputException(
                    Origin.of(file, number),
                    "a line of a trace was expected, an object of JSON, but %s was found"
                            .formatted(Shown.of(lines.get(number))));
        }
    }

    private void add(TraceFields line, int number) {
        try {
            if (line.object().has("list")) {
                item(line.text("list"), JsonLine.write(line.in("item").object()));
            } else {
                closeList();
                key(line.text("key"));
                document.append(JsonLine.write(line.object().path("value")));
            }
        } catch (InputException e) {
            throw new InputException(Origin.of(file, number), String.valueOf(e.getMessage()));
        }
    }

    private void item(String of, String item) {
        if (of.equals(list)) {
            document.append(',');
        } else {
            closeList();
            key(of);
            document.append('[');
            list = of;
        }
        document.append(item);
    }

    private void key(String key) {
        document.append(told.isEmpty() ? "" : ",").append(JsonLine.text(key)).append(':');
        told.add(key);
    }

    private void closeList() {
        document.append(list.isEmpty() ? "" : "]");
        list = "";
    }
}
