package lpm.rules;

import com.google.common.collect.ImmutableList;

/**
 * A pair rule whose answer is that of conditions which can be evaluated for a whole fleet: in a migration of which its description
 * speaks it is violated exactly if one of them does not hold, and none of its findings is undetermined if all are known to hold.
 * {@link #check} asks the same conditions, and explains the answer.
 */
public interface PairRule extends Rule {

    /** The conditions, all of which must hold. */
    ImmutableList<PairCondition<Departure, Arrival>> conditions();

    /** Whether it may have more to say of a pair whose conditions all hold: what the chosen mapping makes of it. */
    default boolean dependsOnMapping() {
        return false;
    }

    @Override
    default Scope scope() {
        return Scope.PAIR;
    }
}
