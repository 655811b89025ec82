package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<Layout, ConsoleRecord> first = new LinkedHashMap<>();
        Map<Layout, Integer> count = new HashMap<>();
        for (ConsoleRecord record : records) {
            if (!unread.contains(record.line().number())) {
                first.putIfAbsent(record.layout(), record);
                count.merge(record.layout(), 1, Integer::sum);
            }
        }
        Map<String, KeptAside> kept = new LinkedHashMap<>();
        first.forEach((layout, record) -> {
            for (int cell = 0; cell < layout.attributes().size(); cell++) {
                String attribute = layout.attributes().get(cell);
                if (!asked.contains(attribute)) {
                    kept.merge(
                            attribute,
                            keptAside(printed, cell, count.getOrDefault(layout, 0), record),
                            KeptAside::andLater);
                }
            }
        });
        return capture.withKeptAside(ImmutableList.copyOf(kept.values()));
    }

    private static KeptAside keptAside(String command, int cell, int count, ConsoleRecord record) {
        return new KeptAside(
                command,
                record.layout().attributes().get(cell),
                count,
                record.output().origin(record.line().number()),
                Optional.of(record.value(cell)));
    }
}
