package lpm.origin;

import static java.util.stream.Collectors.collectingAndThen;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An attribute that the model has no place for. Of each attribute of a command in an input one value is kept, that of its first
 * place: more would hold an estate's text in memory twice, and the lines stay in the input.
 *
 * @param command what printed it, without what tells one such command from another: {@code lssyscfg -r lpar}
 * @param attribute the name as printed
 * @param count how many times it was printed
 * @param first where it was printed first
 * @param value what was printed there, at most {@link #LONGEST_VALUE} characters of it; empty where only the count is known
 */
public record KeptAside(String command, String attribute, int count, Origin first, Optional<String> value) {

    /** The most characters that are kept of a value. */
    public static final int LONGEST_VALUE = 200;

    private static final Comparator<KeptAside> ORDER = Comparator.comparing(KeptAside::command)
            .thenComparing(KeptAside::attribute)
            .thenComparing(kept -> kept.first().file());

    public KeptAside {
        value = value.map(text -> text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text);
    }

    /** An attribute that was printed once. */
    public static KeptAside once(String command, String attribute, String value, Origin origin) {
        return new KeptAside(command, attribute, 1, origin, Optional.of(value));
    }

    /** The same, printed some more times further down. */
    public KeptAside andLater(KeptAside later) {
        return new KeptAside(command, attribute, count + later.count, first, value);
    }

    /** One for each attribute of a command in an input; what is given twice, from the same place on, counts once. */
    public static ImmutableList<KeptAside> together(Stream<KeptAside> all) {
        return all.collect(collectingAndThen(
                Collectors.toMap(kept -> kept, kept -> kept, KeptAside::plus, () -> new TreeMap<>(ORDER)),
                map -> ImmutableList.copyOf(map.values())));
    }

    private KeptAside plus(KeptAside other) {
        int lines = Integer.compare(first.line(), other.first.line());
        KeptAside earlier = lines <= 0 ? this : other;
        int together = lines == 0 ? Math.max(count, other.count) : count + other.count;
        return new KeptAside(command, attribute, together, earlier.first, earlier.value);
    }
}
