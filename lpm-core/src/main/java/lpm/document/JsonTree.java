package lpm.document;

import java.io.StringWriter;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Prints a document as JSON. Whole numbers and truth values are written bare, all else as text: 7.10 is not 7.1. */
final class JsonTree {

    private static final Pattern BARE = Pattern.compile("-?(0|[1-9][0-9]{0,17})|true|false");

    private JsonTree() {}

    static String write(Node node) {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }
        };
        try (JsonGenerator json = new JsonFactory().createGenerator(context, text)) {
            write(node, json);
        }
        return text + "\n";
    }

    private static void write(Node node, JsonGenerator json) {
        if (node instanceof MappingNode mapping) {
            json.writeStartObject();
            mapping.entries().forEach((key, entry) -> {
                json.writeName(key);
                write(entry.value(), json);
            });
            json.writeEndObject();
        } else if (node instanceof SequenceNode sequence) {
            json.writeStartArray();
            sequence.items().forEach(item -> write(item, json));
            json.writeEndArray();
        } else if (node instanceof ScalarNode scalar
                && scalar.plain()
                && BARE.matcher(scalar.text()).matches()) {
            json.writeRawValue(scalar.text());
        } else if (node instanceof ScalarNode scalar) {
            json.writeString(scalar.text());
        }
    }
}
