package lpm.anonymize;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.anonymize.NamePlaces.Kind;

/** Where names stand in what consoles and Virtual I/O Servers print. */
final class TranscriptPlaces {

    /** Attributes whose values are names. */
    private static final ImmutableMap<Pattern, Kind> ATTRIBUTES = ImmutableMap.of(
            Pattern.compile("(?:\\w+_)?lpar_names?"), Kind.PARTITION,
            Pattern.compile("(?:\\w+_)?vios_names?"), Kind.HOST,
            Pattern.compile("(?:\\w+_)?profile(?:_names?)?"), Kind.PROFILE,
            Pattern.compile("(?:\\w+_)?pool_names?"), Kind.POOL,
            Pattern.compile("(?:\\w+_)?ipaddrs?(?:_secondary)?"), Kind.ADDRESS,
            Pattern.compile("name|(?:sys|system)_names?"), Kind.OTHER,
            Pattern.compile("logical_serial_num"), Kind.LOGICAL_SERIAL,
            Pattern.compile("serial_num"), Kind.OTHER);

    private static final Pattern PAIR = Pattern.compile("(?<![A-Za-z0-9_])([a-z][a-z_]*)=");

    /** What is around a name, which is the last group that is there. */
    private static final ImmutableMap<Pattern, Kind> AROUND = ImmutableMap.<Pattern, Kind>builder()
            // prompts
            .put(Pattern.compile("(?m)^\\[?\\w[\\w.-]*@(\\w[\\w.-]*)"), Kind.HOST)
            .put(Pattern.compile("(?m)^(\\w[\\w.-]{0,63})> ?"), Kind.OTHER)
            .put(Pattern.compile("(?m)^\\([0-9]{1,3}\\) \\w[\\w.-]* ?@ ?(\\w[\\w.-]*):"), Kind.HOST)
            // hosts that others are reached from
            .put(Pattern.compile("\\b(?:ssh|scp)\\b[^\\n@]* [\\w.-]+@(\\w[\\w.-]*)"), Kind.HOST)
            // hostname
            .put(Pattern.compile("(?m)^(?:.*[$#>%\"] ?)?hostname\"?[ \\t]*\\r?\\n(\\S+)[ \\t]*\\r?$"), Kind.HOST)
            // options of the console's commands
            .put(Pattern.compile("(?<= -m | -p | -n )(?:\"([^\"\\n]+)\"|'([^'\\n]+)'|([^\\s\"'|;]+))"), Kind.OTHER)
            // adapters of profiles: of SCSI and Fibre Channel, then serial ones
            .put(
                    Pattern.compile(
                            "(?<![^,\"=])[0-9]{1,5}/(?:client|server)/(?:any|[0-9]*)/([^/,\"\\n]*)/(?:any|[0-9]*)/"),
                    Kind.PARTITION)
            .put(
                    Pattern.compile(
                            "(?<![^,\"=])[0-9]{1,5}/(?:client|server)/[01]/(?:any|[0-9]*)/([^/,\"\\n]*)/(?:any|[0-9]*)/[01]"),
                    Kind.PARTITION)
            // profiles
            .put(Pattern.compile("(?m)^name=([^,\"\\n]+),lpar_name="), Kind.PROFILE)
            // backing devices of virtual NICs
            .put(Pattern.compile("\\bsriov/([^/,\"\\n]+)/[0-9]*/"), Kind.HOST)
            // lsmap -npiv and -vnic
            .put(
                    Pattern.compile(
                            "(?m)^\\S+[ \\t]+U[0-9A-Z]{4}\\.[0-9A-Z]{3}\\.[0-9A-Z]{7}-V[0-9]+-C[0-9]+\\S*[ \\t]+[0-9]+[ \\t]+(\\S+)"),
                    Kind.PARTITION)
            .put(
                    Pattern.compile(
                            "(?m)^\\w+([:;!@#%,|])U[0-9A-Z]{4}\\.[0-9A-Z]{3}\\.[0-9A-Z]{7}-V[0-9]+-C[^\\n]*?\\1[0-9]+\\1([^\\n]*?)(?=\\1)"),
                    Kind.PARTITION)
            // volume groups of lspv
            .put(
                    Pattern.compile(
                            "(?m)^\\S+[ \\t]+(?:[0-9a-f]{16}|none)[ \\t]+([A-Za-z]\\S*)(?:[ \\t]+\\S+)?[ \\t]*\\r?$"),
                    Kind.POOL)
            .put(
                    Pattern.compile(
                            "(?m)^[\\w.-]+([:;!@#%,|])(?:[0-9a-f]{16}|none)\\1([A-Za-z][^\\s:;!@#%,|]*)(?=\\1|\\s*$)"),
                    Kind.POOL)
            // the pool of lsrep
            .put(
                    Pattern.compile(
                            "(?m)^[ \\t]*[0-9]+[ \\t]+[0-9]+[ \\t]+([A-Za-z]\\S*)[ \\t]+[0-9]+[ \\t]+[0-9]+[ \\t]*\\r?$"),
                    Kind.POOL)
            // logical units of shared storage pools
            .put(Pattern.compile("([^\\s:/=,\"]+)\\.[0-9a-f]{32}\\b"), Kind.UNIT)
            .put(Pattern.compile("(?<= -lu )([^\\s\"'|;]+)"), Kind.UNIT)
            .put(Pattern.compile("(?<= -luudid )([^\\s\"'|;]+)"), Kind.OTHER)
            .put(Pattern.compile("(?<= -sp )([^\\s\"'|;]+)"), Kind.POOL)
            .put(Pattern.compile("(?<= -clustername )([^\\s\"'|;]+)"), Kind.CLUSTER)
            .put(Pattern.compile("(?m)^[ \\t]*CLUSTER_NAME:[ \\t]*(\\S+)"), Kind.CLUSTER)
            .buildOrThrow();

    private static final Pattern FIELDS = Pattern.compile(" -F +[\"']?([a-z_0-9,:]+)");
    private static final Pattern PROMPT = Pattern.compile("\\[?\\w[\\w.-]*@.*|[$#%].*");
    private static final Splitter COMMAS = Splitter.on(',');
    private static final Splitter COLONS = Splitter.on(':');

    private TranscriptPlaces() {}

    static void addTo(NamePlaces.Builder places, String text) {
        AROUND.forEach((pattern, kind) -> around(text, pattern, kind, places));
        pairs(text, places);
        rows(text, places);
    }

    private static void around(String text, Pattern pattern, Kind kind, NamePlaces.Builder places) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int group = matcher.groupCount();
            while (matcher.start(group) < 0) {
                group--;
            }
            places.add(kind, matcher.start(group), matcher.end(group));
        }
    }

    private static Optional<Kind> kind(String attribute) {
        return ATTRIBUTES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(attribute).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Attributes with their values; a list is in quotes that begin before its attribute. */
    private static void pairs(String text, NamePlaces.Builder places) {
        Matcher matcher = PAIR.matcher(text);
        while (matcher.find()) {
            Optional<Kind> kind = kind(matcher.group(1));
            int start = matcher.end();
            if (kind.isPresent()) {
                boolean list = matcher.start() > 0 && "\"'".indexOf(text.charAt(matcher.start() - 1)) >= 0;
                places.addEach(kind.get(), start, end(text, start, list ? "\"'\n" : ",\"'\n"));
            }
        }
    }

    private static int end(String text, int start, String ends) {
        int end = start;
        while (end < text.length() && ends.indexOf(text.charAt(end)) < 0 && !text.startsWith(" -", end)) {
            end++;
        }
        return end;
    }

    /** What {@code -F} lists, in rows without attributes. */
    private static void rows(String text, NamePlaces.Builder places) {
        ImmutableList<String> fields = ImmutableList.of();
        char delimiter = ',';
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            String line = text.substring(start, end);
            Matcher asked = FIELDS.matcher(line);
            if (asked.find()) {
                delimiter = asked.group(1).indexOf(',') < 0 && asked.group(1).indexOf(':') >= 0 ? ':' : ',';
                fields = ImmutableList.copyOf((delimiter == ':' ? COLONS : COMMAS).split(asked.group(1)));
            } else if (PROMPT.matcher(line).matches()) {
                fields = ImmutableList.of();
            } else if (!fields.isEmpty() && !line.strip().equals(String.join("" + delimiter, fields))) {
                row(text, start, end, fields, delimiter, places);
            }
            start = end + 1;
        }
    }

    private static void row(
            String text, int start, int end, List<String> fields, char delimiter, NamePlaces.Builder places) {
        List<Integer> bounds = new ArrayList<>();
        boolean quoted = false;
        for (int i = start; i < end; i++) {
            quoted ^= text.charAt(i) == '"';
            if (text.charAt(i) == delimiter && !quoted) {
                bounds.add(i);
            }
        }
        bounds.add(end);
        if (bounds.size() != fields.size()) {
            return;
        }
        int from = start;
        for (int i = 0; i < fields.size(); i++) {
            int to = bounds.get(i);
            boolean inQuotes = to - from >= 2 && text.charAt(from) == '"' && text.charAt(to - 1) == '"';
            int first = inQuotes ? from + 1 : from;
            int last = inQuotes ? to - 1 : to;
            kind(fields.get(i)).ifPresent(kind -> places.addEach(kind, first, last));
            from = to + 1;
        }
    }
}
