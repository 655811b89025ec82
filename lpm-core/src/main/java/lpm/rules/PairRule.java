package lpm.rules;

import com.google.common.collect.ImmutableList;

/**
 * A pair rule whose answer is that of conditions which can be evaluated for a whole fleet: it is violated exactly if one of
 * them does not hold, and none of its findings is undetermined if all are known to hold. That is said of migrations of which the description
 * speaks; {@link #check} explains the answer.
 */
public interface PairRule extends Rule {

    ImmutableList<PairCondition<Departure, Arrival>> conditions();

    @Override
    default Scope scope() {
        return Scope.PAIR;
    }
}
