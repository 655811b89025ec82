package lpm.rules;

import java.util.Set;
import lpm.fact.Fact;

/**
 * What one system offers to partitions that need something of it.
 *
 * @param <E> what may be needed
 */
@FunctionalInterface
public interface Offer<E> {

    /** Whether the element is offered; unknown if that depends on a fact that is. */
    Fact<Boolean> has(E element);

    /** An offer of which every element is known: who evaluates a fleet goes through them, and asks nothing. */
    record Whole<E>(Set<? extends E> elements) implements Offer<E> {

        @Override
        public Fact<Boolean> has(E element) {
            return Fact.known(elements.contains(element));
        }
    }
}
