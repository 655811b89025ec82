package lpm.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import lpm.document.EstateDocument;
import lpm.model.Estate;
import lpm.origin.InputException;
import lpm.testkit.fixtures.Scenario;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A move of which something is no longer known: one fact, with all that hangs on it.
 *
 * @param place where it stood in the estate document
 */
record FactRemoval(Scenario before, JsonPointer place, Scenario after) {

    /** Keys whose absence says something: what is known of a list, and lists that are always whole. */
    private static final ImmutableSet<String> NO_FACTS = ImmutableSet.of("coverage", "items", "additional_vlans");

    /** Removes any one fact whose absence leaves an estate with the partition that moves. */
    static FactRemoval any(Scenario scenario, Random random) {
        Scenario before =
                scenario.withEstate(scenario.estate().withAssumptions(List.of())); // their facts stand in the estate
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(EstateDocument.writeJson(before.estate()));
        ImmutableList<JsonPointer> places = places(document);
        while (true) {
            JsonPointer place = places.get(random.nextInt(places.size()));
            Optional<Estate> estate = without(place, document.deepCopy());
            if (estate.isPresent()) {
                return new FactRemoval(before, place, before.withEstate(estate.get()));
            }
        }
    }

    /** Removes each fact whose absence leaves an estate with the partition that moves, one at a time. */
    static Stream<FactRemoval> each(Scenario scenario) {
        Scenario before = scenario.withEstate(scenario.estate().withAssumptions(List.of()));
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(EstateDocument.writeJson(before.estate()));
        return places(document).stream()
                .flatMap(place -> without(place, document.deepCopy())
                        .map(estate -> new FactRemoval(before, place, before.withEstate(estate)))
                        .stream());
    }

    private static ImmutableList<JsonPointer> places(ObjectNode document) {
        ImmutableList.Builder<JsonPointer> places = ImmutableList.builder();
        document.properties().forEach(table -> {
            JsonPointer pointer = JsonPointer.empty().appendProperty(table.getKey());
            for (int index = 0; index < table.getValue().size(); index++) {
                if (!table.getKey().equals("partitions")) {
                    places.add(pointer.appendIndex(index));
                }
                collect(pointer.appendIndex(index), table.getValue().get(index), places);
            }
        });
        return places.build();
    }

    private static void collect(JsonPointer pointer, JsonNode node, ImmutableList.Builder<JsonPointer> places) {
        if (node instanceof ArrayNode items) {
            for (int index = 0; index < items.size(); index++) {
                if (!pointer.last().getMatchingProperty().equals("additional_vlans")) {
                    places.add(pointer.appendIndex(index));
                }
                collect(pointer.appendIndex(index), items.get(index), places);
            }
        }
        node.properties().forEach(entry -> {
            JsonPointer child = pointer.appendProperty(entry.getKey());
            if (!NO_FACTS.contains(entry.getKey())) {
                places.add(child);
            }
            if (!entry.getKey().equals("coverage")) {
                collect(child, entry.getValue(), places);
            }
        });
    }

    /** Nothing if what is left is no estate: an object without its name, or a reference to one that is gone. */
    private static Optional<Estate> without(JsonPointer place, ObjectNode document) {
        JsonNode parent = document.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.remove(place.last().getMatchingIndex());
            leaveOpen(place.head(), array, document);
        }
        try {
            return Optional.of(
                    EstateDocument.read("removed.json", document.toString()).estate());
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    /** A list of an object that lost a member may have others. */
    private static void leaveOpen(JsonPointer list, ArrayNode items, ObjectNode document) {
        String key = list.last().getMatchingProperty();
        if (document.at(list.head()) instanceof ObjectNode owner && !list.head().matches()) {
            if (key.equals("items")) {
                owner.put("coverage", "open");
            } else {
                owner.remove(key);
                owner.putObject(key).put("coverage", "open").set("items", items);
            }
        }
    }

    @Override
    public String toString() {
        return "without " + place;
    }
}
