package lpm.document;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may stand where a form reads a list or a single value, as JSON Schema. */
final class SchemaParts {

    /** Every value is taken as the text that is written: a name may be all digits. */
    static final Object TEXT = Map.of("type", List.of("string", "number"));

    private SchemaParts() {}

    /** A list that is always whole. */
    static Map<String, Object> array(Object items) {
        Map<String, Object> array = new LinkedHashMap<>();
        array.put("type", "array");
        array.put("items", items);
        return array;
    }

    /** A complete list, or one that says how much of it was seen. */
    static Map<String, Object> listing(Object items) {
        Map<String, Object> filtered = ordered(
                "type",
                "object",
                "properties",
                Map.of("filtered", array(Map.of("type", "string"))),
                "required",
                List.of("filtered"),
                "additionalProperties",
                false);
        Map<String, Object> partial = ordered(
                "type",
                "object",
                "properties",
                ordered(
                        "coverage",
                        Map.of("anyOf", List.of(Map.of("enum", List.of("open", "complete")), filtered)),
                        "items",
                        array(items)),
                "required",
                List.of("coverage"),
                "additionalProperties",
                false);
        return Map.of("anyOf", List.of(array(items), partial));
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** What a reader of single values takes. Processing units are hundredths in the model, and written as a decimal. */
    static Object type(String scalar) {
        Method method = Arrays.stream(Scalars.class.getDeclaredMethods())
                .filter(m -> m.getName().equals(scalar))
                .findFirst()
                .orElseThrow();
        Class<?> type = method.getReturnType();
        if (type == boolean.class) {
            return Map.of("type", "boolean");
        }
        if (scalar.equals("printed")) {
            return Map.of("type", List.of("string", "number", "boolean"));
        }
        RecordComponent[] parts = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        boolean number = type == int.class
                || type == long.class
                || (parts.length == 1 && parts[0].getType() == int.class && !scalar.equals("processingUnits"));
        return number ? ordered("type", "integer", "minimum", 0) : TEXT;
    }
}
