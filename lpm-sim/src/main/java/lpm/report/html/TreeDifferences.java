package lpm.report.html;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What differs between two documents; the things of a list are told apart by their names, slots or numbers. */
final class TreeDifferences {

    private static final List<String> NAMING = List.of("name", "slot", "id", "device", "disk");
    /** Keys that the name of a thing has told already. */
    private static final Set<String> TOLD = Set.of("name", "id", "system");

    private static final int SHOWN_VALUES = 5;
    private static final String IN = " \u203a ";

    private final ImmutableList.Builder<DifferenceView> found = ImmutableList.builder();

    private TreeDifferences() {}

    static ImmutableList<DifferenceView> between(JsonNode before, JsonNode now) {
        TreeDifferences differences = new TreeDifferences();
        for (String section : keys(before, now)) {
            if (isListOfThings(before.path(section)) || isListOfThings(now.path(section))) {
                differences.things("", before.path(section), now.path(section));
            }
        }
        return differences.found.build();
    }

    private void compare(String where, JsonNode before, JsonNode now) {
        if (before.equals(now)) {
            return;
        }
        if (isListOfThings(items(before)) || isListOfThings(items(now))) {
            things(where + " ", items(before), items(now));
        } else if (before.isObject() && now.isObject()) {
            for (String key : keys(before, now)) {
                compare(where + IN + key.replace('_', ' '), before.path(key), now.path(key));
            }
        } else if (before.isMissingNode()) {
            found.add(DifferenceView.come(where + ": " + summary(now)));
        } else if (now.isMissingNode()) {
            found.add(DifferenceView.gone(where + ": " + summary(before)));
        } else {
            found.add(DifferenceView.changed(where, summary(before), summary(now)));
        }
    }

    private void things(String where, JsonNode before, JsonNode now) {
        Map<String, JsonNode> old = named(before);
        Map<String, JsonNode> fresh = named(now);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(fresh.keySet());
        for (String name : names) {
            Optional<JsonNode> was = Optional.ofNullable(old.get(name));
            Optional<JsonNode> is = Optional.ofNullable(fresh.get(name));
            if (was.isPresent() && is.isPresent()) {
                compare(where + name, was.get(), is.get());
            } else {
                is.ifPresent(node -> found.add(DifferenceView.come(where + name + " (" + summary(node) + ")")));
                was.ifPresent(node -> found.add(DifferenceView.gone(where + name + " (" + summary(node) + ")")));
            }
        }
    }

    private static Map<String, JsonNode> named(JsonNode list) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        list.forEach(node -> named.put(name(node), node));
        return named;
    }

    /** A partition has a system beside its id, and a system an id that says all. */
    private static String name(JsonNode node) {
        if (node.has("environment") || node.has("profile")) {
            return "partition " + node.path("id").asString("?") + " of "
                    + node.path("system").asString("?");
        }
        return NAMING.stream()
                .filter(node::has)
                .findFirst()
                .map(key -> (key.equals("name") || key.equals("id") ? "" : key + " ")
                        + node.path(key).asString("?"))
                .orElse(summary(node));
    }

    /** A list that is known in part is written as a mapping with its items. */
    private static JsonNode items(JsonNode node) {
        return node.isObject() && node.has("items") ? node.path("items") : node;
    }

    private static boolean isListOfThings(JsonNode node) {
        return node.isArray() && !node.isEmpty() && node.get(0).isObject();
    }

    private static Set<String> keys(JsonNode before, JsonNode now) {
        Set<String> keys = new LinkedHashSet<>(before.isObject() ? before.propertyNames() : List.of());
        keys.addAll(now.isObject() ? now.propertyNames() : List.of());
        return keys;
    }

    private static String summary(JsonNode node) {
        if (node.isArray()) {
            return node.isEmpty()
                    ? "none"
                    : node.valueStream()
                            .map(item -> item.isObject() ? name(item) : item.asString(""))
                            .collect(Collectors.joining(", "));
        }
        if (!node.isObject()) {
            return node.asString("");
        }
        List<String> values = node.propertyStream()
                .filter(entry -> !TOLD.contains(entry.getKey()))
                .filter(entry -> entry.getValue().isValueNode() || isListOfThings(items(entry.getValue())))
                .map(entry -> entry.getKey().replace('_', ' ') + " " + summary(items(entry.getValue())))
                .toList();
        Stream<String> shown = values.stream().limit(SHOWN_VALUES);
        return Stream.concat(shown, values.size() > SHOWN_VALUES ? Stream.of("\u2026") : Stream.empty())
                .collect(Collectors.joining(", "));
    }
}
