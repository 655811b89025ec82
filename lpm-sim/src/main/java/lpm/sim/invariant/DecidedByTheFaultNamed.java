package lpm.sim.invariant;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** I13: the fault that is named as having decided the outcome did: there are circumstances in which without it the outcome is another. */
public final class DecidedByTheFaultNamed implements Statement {

    @Override
    public String id() {
        return "I13";
    }

    @Override
    public String statement() {
        return "the fault that is named as having decided the outcome did: there are circumstances in which without it the outcome is another";
    }

    /**
     * What is wrong, or empty if the invariant holds. Two faults may each suffice: then to drop the one that is named changes
     * nothing, but it does where the other is dropped too.
     *
     * @param faults all that went wrong
     * @param named the one that is said to have decided, if one is
     * @param outcome the outcome with some of the faults alone
     * @param <F> a fault at its moment
     */
    public <F> Optional<String> violation(ImmutableSet<F> faults, Optional<F> named, Function<Set<F>, String> outcome) {
        String all = outcome.apply(faults);
        if (named.isEmpty()) {
            return all.equals(outcome.apply(ImmutableSet.of()))
                    ? Optional.empty()
                    : Optional.of(
                            "%s end as %s, but none of them is named as having decided it".formatted(faults, all));
        }
        F decisive = named.orElseThrow();
        Set<F> others = Sets.difference(faults, ImmutableSet.of(decisive));
        boolean decides = Sets.powerSet(ImmutableSet.copyOf(others)).stream()
                .anyMatch(some -> !outcome.apply(some).equals(all)
                        && outcome.apply(Sets.union(some, ImmutableSet.of(decisive)))
                                .equals(all));
        return decides
                ? Optional.empty()
                : Optional.of("%s is named as having decided that %s end as %s, but it never changes that"
                        .formatted(decisive, faults, all));
    }
}
