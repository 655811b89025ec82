package lpm.report;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as JSON, always the same way. */
final class Json {

    private Json() {}

    static String write(Object document) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(document)
                .replace("\r\n", "\n");
    }
}
