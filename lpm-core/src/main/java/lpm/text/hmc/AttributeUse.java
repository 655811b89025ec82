package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
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
import org.jspecify.annotations.Nullable;

/** Which attributes of the records of one output their reader has asked for: the others are kept aside. */
final class AttributeUse {

    private final Set<Integer> unread = new HashSet<>();

    /** Records of one layout. */
    private static final class Alike {
        private final ConsoleRecord first;
        private int count;

        private Alike(ConsoleRecord first) {
            this.first = first;
        }
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
        Set<String> asked = new HashSet<>();
        Map<Layout, Alike> read = new LinkedHashMap<>();
        @Nullable Layout last = null;
        for (ConsoleRecord record : records) {
            if (record.layout() != last) {
                last = record.layout();
                asked.addAll(last.asked());
            }
            if (unread.isEmpty() || !unread.contains(record.line().number())) {
                read.computeIfAbsent(record.layout(), layout -> new Alike(record)).count++;
            }
        }
        Map<String, KeptAside> kept = new LinkedHashMap<>();
        read.forEach((layout, alike) -> {
            for (int cell = 0; cell < layout.attributes().size(); cell++) {
                String attribute = layout.attributes().get(cell);
                if (!asked.contains(attribute)) {
                    kept.merge(attribute, keptAside(printed, cell, alike.count, alike.first), KeptAside::andLater);
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
