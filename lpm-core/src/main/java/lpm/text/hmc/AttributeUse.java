package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.origin.Capture;
import lpm.origin.KeptAside;

/** Which attributes of the records of one output their reader has asked for: the others are kept aside. */
final class AttributeUse {

    private final Set<String> asked = new HashSet<>();
    private final Set<Integer> unread = new HashSet<>();

    void ask(String attribute) {
        asked.add(attribute);
    }

    /** A record of nobody knows whom: all of it is left unread. */
    void leave(ConsoleRecord record) {
        unread.add(record.line().number());
    }

    /** What a reader made of the records, with the attributes that it never asked for. */
    Capture complete(Capture capture, ConsoleCommand command, List<ConsoleRecord> records) {
        String printed = Stream.of("-r", "--rsubtype", "--level")
                .filter(command.options()::containsKey)
                .map(option -> " " + option + " " + command.options().get(option))
                .collect(Collectors.joining("", command.name(), ""));
        Map<String, KeptAside> kept = new LinkedHashMap<>();
        for (ConsoleRecord record : records) {
            Map<String, String> values = unread.contains(record.line().number()) ? Map.of() : record.values();
            values.forEach((attribute, value) -> {
                if (!asked.contains(attribute)) {
                    KeptAside known = kept.get(attribute);
                    kept.put(
                            attribute,
                            known == null
                                    ? KeptAside.once(
                                            printed,
                                            attribute,
                                            value,
                                            record.output().origin(record.line().number()))
                                    : known.again());
                }
            });
        }
        return capture.withKeptAside(ImmutableList.copyOf(kept.values()));
    }
}
