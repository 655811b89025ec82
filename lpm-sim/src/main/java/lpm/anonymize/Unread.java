package lpm.anonymize;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import lpm.Lpm;
import lpm.anonymize.NamePlaces.Builder;
import lpm.origin.KeptAside;

/**
 * What no reader looks at: there no number is an amount that a verdict depends on.
 *
 * @param lines without the blanks around them
 * @param attributes that are kept aside
 */
record Unread(ImmutableSet<String> lines, ImmutableSet<String> attributes) {

    private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
    private static final Pattern PAIR = Pattern.compile("(?<![A-Za-z0-9_])([a-z][a-z_0-9]*)=([^,\"\\r\\n]*)");

    static Unread of(Lpm lpm) {
        Set<String> lines = new HashSet<>();
        lpm.warnings()
                .forEach(warning ->
                        warning.lines().ifPresent(unread -> unread.forEach((number, line) -> lines.add(line.strip()))));
        return new Unread(
                ImmutableSet.copyOf(lines),
                lpm.keptAside().stream().map(KeptAside::attribute).collect(ImmutableSet.toImmutableSet()));
    }

    /** Serial numbers stand in it too. */
    void addTo(Builder places, String text, Serials serials) {
        LINE.matcher(text)
                .results()
                .filter(line -> lines.contains(line.group().strip()))
                .forEach(line -> serials.addAlone(places, line.group(), line.start()));
        PAIR.matcher(text)
                .results()
                .filter(pair -> attributes.contains(pair.group(1)))
                .forEach(pair -> serials.addAlone(places, pair.group(2), pair.start(2)));
    }
}
