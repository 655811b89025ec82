package lpm.report.trace;

import com.google.common.collect.ImmutableList;
import lpm.origin.InputException;
import tools.jackson.databind.JsonNode;

/** The values of an object of a trace by their keys; what is not as it should be is told without a place. */
record TraceFields(JsonNode object) {

    boolean isNull(String key) {
        return object.path(key).isNull();
    }

    String text(String key) {
        JsonNode value = object.path(key);
        check(value.isString(), key, "a text", value);
        return value.asString();
    }

    boolean flag(String key) {
        JsonNode value = object.path(key);
        check(value.isBoolean(), key, "true or false", value);
        return value.asBoolean();
    }

    long number(String key) {
        JsonNode value = object.path(key);
        check(value.isIntegralNumber() && value.canConvertToLong(), key, "a whole number", value);
        return value.asLong();
    }

    int smallNumber(String key) {
        JsonNode value = object.path(key);
        check(value.isIntegralNumber() && value.canConvertToInt(), key, "a whole number", value);
        return value.asInt();
    }

    ImmutableList<String> texts(String key) {
        JsonNode value = object.path(key);
        check(value.isArray() && value.valueStream().allMatch(JsonNode::isString), key, "a list of texts", value);
        return value.valueStream().map(JsonNode::asString).collect(ImmutableList.toImmutableList());
    }

    TraceFields in(String key) {
        JsonNode value = object.path(key);
        check(value.isObject(), key, "an object", value);
        return new TraceFields(value);
    }

    private static void check(boolean right, String key, String expected, JsonNode found) {
        if (!right) {
            throw new InputException("%s: %s was expected, but %s was found"
                    .formatted(key, expected, found.isMissingNode() ? "nothing" : Shown.of(JsonLine.write(found))));
        }
    }
}
