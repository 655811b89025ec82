package lpm.anonymize;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.anonymize.NamePlaces.Kind;
import lpm.document.DocumentValue;

/** Where names stand in an estate document. */
final class DocumentPlaces {

    /** Lists and objects whose {@code name} tells of a site; other objects are devices. */
    private static final ImmutableSet<String> NAMED = ImmutableSet.of(
            "chassis",
            "nodes",
            "managed_systems",
            "partitions",
            "storage_systems",
            "logical_units",
            "profile",
            "processor_pools");

    /** Keys of servers and consoles, and of lists of them: their domains are no part of their names. */
    private static final ImmutableSet<String> HOSTS = ImmutableSet.of(
            "management_consoles",
            "management_console",
            "reachable_consoles",
            "virtual_io_servers",
            "reachable_movers",
            "paging_servers",
            "server_name",
            "host");

    /** Keys of names, and of lists of them. */
    private static final ImmutableSet<String> NAMES =
            ImmutableSet.of("partition_name", "logical_unit", "volume_group", "cluster", "ethernet_network");

    /** Of an assumption; other subjects are named by numbers. */
    private static final Pattern SUBJECT = Pattern.compile("server (.+) of \\S+|console (.+)");

    private static final ImmutableSet<String> TRUTHS = ImmutableSet.of("true", "false");
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");

    private DocumentPlaces() {}

    static void addTo(NamePlaces.Builder places, String text) {
        for (DocumentValue value : DocumentValue.of(text)) {
            ImmutableList<String> keys =
                    value.keys().stream().filter(key -> !key.equals("items")).collect(ImmutableList.toImmutableList());
            String key = keys.isEmpty() ? "" : keys.get(keys.size() - 1);
            String owner = keys.size() < 2 ? "" : keys.get(keys.size() - 2);
            if (key.equals("addresses")) {
                places.add(Kind.ADDRESS, value.start(), value.end());
            } else if (HOSTS.contains(key) || (key.equals("name") && HOSTS.contains(owner))) {
                places.add(Kind.KNOWN_HOST, value.start(), value.end());
            } else if (key.equals("pooled_unit")) {
                places.add(Kind.UNIT, value.start(), value.end());
            } else if (NAMES.contains(key) || (key.equals("name") && NAMED.contains(owner))) {
                places.add(Kind.OTHER, value.start(), value.end());
            } else if (owner.equals("assume") && key.equals("subject")) {
                subject(places, value);
            } else if (owner.equals("assume")
                    && key.equals("value")
                    && !TRUTHS.contains(value.text())
                    && !NUMBER.matcher(value.text()).matches()) {
                places.addEach(Kind.OTHER, value.start(), value.end());
            }
        }
    }

    private static void subject(NamePlaces.Builder places, DocumentValue value) {
        Matcher subject = SUBJECT.matcher(value.text());
        if (subject.matches()) {
            int group = subject.start(1) >= 0 ? 1 : 2;
            places.add(Kind.OTHER, value.start() + subject.start(group), value.start() + subject.end(group));
        }
    }
}
