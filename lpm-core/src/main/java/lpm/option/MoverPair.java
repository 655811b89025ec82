package lpm.option;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.primitives.Ints;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lpm.origin.InputException;

/**
 * Two mover service partitions that work together, one on each side.
 *
 * @param group the number that a primary pair and its secondary share; empty for the only pair
 */
public record MoverPair(Optional<Integer> group, Mover source, Mover destination) {

    /** The attribute of {@code migrlpar -i} that names redundant pairs. */
    public static final String ATTRIBUTE = "redundant_msps";

    /** No wish. */
    public static final MoverPair ANY = new MoverPair(Optional.empty(), Mover.ANY, Mover.ANY);

    private static final Splitter PARTS = Splitter.on('/');
    private static final int FIELDS = 7;

    /** Redundant pairs: the first of a group is its primary, the second its secondary. */
    static ImmutableList<MoverPair> redundant(List<String> texts) {
        ImmutableList<MoverPair> pairs = texts.stream().map(MoverPair::parse).collect(ImmutableList.toImmutableList());
        ImmutableMultiset<Integer> groups =
                pairs.stream().flatMap(pair -> pair.group().stream()).collect(ImmutableMultiset.toImmutableMultiset());
        groups.entrySet().stream()
                .filter(entry -> entry.getCount() != 2)
                .findFirst()
                .ifPresent(entry -> {
                    throw SyntaxRule.MSP_GROUP_ID_TWICE.refuse(
                            ATTRIBUTE,
                            String.join(",", texts),
                            "has group %d %s".formatted(entry.getElement(), times(entry.getCount())));
                });
        return pairs;
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    /** Refuses a pair whose addresses are of two families. */
    MoverPair checked(String where) {
        source.address()
                .ifPresent(from -> destination.address().ifPresent(to -> {
                    if (!from.getClass().equals(to.getClass())) {
                        throw SyntaxRule.MSP_ADDRESS_VERSION.refuse(
                                where, from.getHostAddress() + " and " + to.getHostAddress(), "are of two families");
                    }
                }));
        return this;
    }

    private static MoverPair parse(String text) {
        Function<String, InputException> refuse = why -> SyntaxRule.MSP_GROUP_ID_TWICE.refuse(ATTRIBUTE, text, why);
        List<String> parts = PARTS.splitToList(text);
        if (parts.size() != FIELDS) {
            throw refuse.apply("has %d fields".formatted(parts.size()));
        }
        int group = Optional.ofNullable(Ints.tryParse(parts.get(0)))
                .orElseThrow(() -> refuse.apply("has '%s' as its group".formatted(parts.get(0))));
        return new MoverPair(
                        Optional.of(group), mover(parts.subList(1, 4), refuse), mover(parts.subList(4, FIELDS), refuse))
                .checked(ATTRIBUTE);
    }

    private static Mover mover(List<String> parts, Function<String, InputException> refuse) {
        return new Mover(
                Optional.of(ServerReference.parse(parts.get(0), parts.get(1), refuse)),
                Mover.address(ATTRIBUTE, Optional.of(parts.get(2)).filter(address -> !address.isEmpty())));
    }
}
