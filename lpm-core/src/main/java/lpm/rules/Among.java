package lpm.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import lpm.fact.Fact;
import lpm.fact.Listing;

/**
 * What the partition needs is among what the system offers.
 *
 * @param needs what is needed of the system, as far as it is known; elements that are equal are the same need
 * @param offers what a system offers
 */
public record Among<P, S, E>(Function<? super P, Listing<E>> needs, Function<? super S, Offer<E>> offers)
        implements PairCondition<P, S> {

    /** For what is asked of a system element by element. */
    public Among(Function<? super P, Listing<E>> needs, BiFunction<? super S, ? super E, Fact<Boolean>> offers) {
        this(needs, system -> element -> offers.apply(system, element));
    }

    /** A need of one thing or of none, unknown as long as that is. */
    public static <P, S, E> Among<P, S, E> some(
            Function<? super P, Fact<Optional<E>>> need, BiFunction<? super S, ? super E, Fact<Boolean>> offers) {
        return someOf(need, system -> element -> offers.apply(system, element));
    }

    /** A need of one thing or of none, unknown as long as that is. */
    public static <P, S, E> Among<P, S, E> someOf(
            Function<? super P, Fact<Optional<E>>> need, Function<? super S, Offer<E>> offers) {
        return new Among<>(
                partition -> need.apply(partition)
                        .map(element -> Listing.<E>complete(element.stream().toList()))
                        .value()
                        .orElseGet(Listing::unknown),
                offers);
    }

    /** A need of one thing, unknown as long as that is. */
    public static <P, S, E> Among<P, S, E> one(
            Function<? super P, Fact<E>> need, BiFunction<? super S, ? super E, Fact<Boolean>> offers) {
        return some(partition -> need.apply(partition).map(Optional::of), offers);
    }

    /** A need of one thing, unknown as long as that is. */
    public static <P, S, E> Among<P, S, E> oneOf(
            Function<? super P, Fact<E>> need, Function<? super S, Offer<E>> offers) {
        return someOf(partition -> need.apply(partition).map(Optional::of), offers);
    }

    @Override
    public Fact<Boolean> holds(P partition, S system) {
        Listing<E> needed = needs.apply(partition);
        boolean known = needed.isComplete();
        Offer<E> offer = offers.apply(system);
        for (E element : needed.items()) {
            Fact<Boolean> offered = offer.has(element);
            if (lacks(offered)) {
                return Fact.known(false);
            }
            known &= offered.isKnown();
        }
        return known ? Fact.known(true) : Fact.unknown();
    }

    /** What the partition needs and the system is known not to offer. */
    public ImmutableList<E> lacking(P partition, S system) {
        Offer<E> offer = offers.apply(system);
        return needs.apply(partition).stream()
                .filter(element -> lacks(offer.has(element)))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean lacks(Fact<Boolean> offered) {
        return offered.isKnownAnd(yes -> !yes);
    }
}
