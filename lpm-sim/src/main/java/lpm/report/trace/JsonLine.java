package lpm.report.trace;

import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values of JSON as the lines of a trace have them. */
final class JsonLine {

    /** A key that stands twice is a mistake. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonLine() {}

    static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    /** An empty line of a kind. */
    static ObjectNode of(TraceKind kind) {
        return MAPPER.createObjectNode().put(TraceKind.KEY, kind.toString());
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode texts(Stream<String> texts) {
        ArrayNode array = MAPPER.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    static String text(String text) {
        return write(MAPPER.getNodeFactory().stringNode(text));
    }

    /** On one line, whatever a reader takes for the end of one. */
    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node)
                .replace("\u0085", "\\u0085")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
