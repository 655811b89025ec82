package lpm.rules;

import lpm.fact.Fact;

/**
 * A condition on where a partition is and where it may go, in a shape that lets each side be asked by itself: two thousand
 * partitions and fifty systems are asked two thousand and fifty times, not a hundred thousand. Who evaluates one pair asks
 * {@link #holds}; who evaluates a fleet makes columns of what the sides say.
 *
 * @param <P> a partition where it is
 * @param <S> a system to which it may go
 */
public sealed interface PairCondition<P, S> permits Among, Fits, SourceAlone {

    /** Unknown if it depends on a fact that is. */
    Fact<Boolean> holds(P partition, S system);
}
