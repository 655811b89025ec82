package lpm.rules;

import com.google.common.collect.ImmutableSet;
import java.util.Set;
import lpm.fact.Fact;
import lpm.fact.Listing;

/**
 * What one system offers to partitions that need something of it.
 *
 * @param <E> what may be needed
 */
@FunctionalInterface
public interface Offer<E> {

    /** Whether the element is offered; unknown if that depends on a fact that is. */
    Fact<Boolean> has(E element);

    /** What is listed, and as long as the list may go on perhaps more. */
    static <E> Offer<E> of(Listing<E> listed) {
        return listed.isComplete()
                ? new Whole<>(ImmutableSet.copyOf(listed.items()))
                : element -> listed.contains(element::equals);
    }

    /** One thing alone, whichever it is. */
    static <E> Offer<E> only(Fact<E> one) {
        return one.<Offer<E>>map(known -> new Whole<>(ImmutableSet.of(known)))
                .value()
                .orElseGet(() -> element -> Fact.unknown());
    }

    /** An offer of which every element is known: who evaluates a fleet goes through them, and asks nothing. */
    record Whole<E>(Set<? extends E> elements) implements Offer<E> {

        @Override
        public Fact<Boolean> has(E element) {
            return Fact.known(elements.contains(element));
        }
    }
}
