package lpm.sim.invariant;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** I13: a fault that is named as having decided the outcome did: there are circumstances in which without it the outcome is another. */
public final class DecidedByTheFaultNamed implements Statement {

    @Override
    public String id() {
        return "I13";
    }

    @Override
    public String statement() {
        return "a fault that is named as having decided the outcome did: there are circumstances in which without it the outcome is another";
    }

    /**
     * What is wrong, or empty if the invariant holds. Two faults may each suffice: then to drop one of them changes nothing,
     * but it does where the other is dropped too.
     *
     * @param faults all that went wrong
     * @param named those that are said to have decided, of which one must have
     * @param outcome the outcome with some of the faults alone
     * @param <F> a fault at its moment
     */
    public <F> Optional<String> violation(
            ImmutableSet<F> faults, ImmutableSet<F> named, Function<Set<F>, String> outcome) {
        String all = outcome.apply(faults);
        if (named.isEmpty()) {
            return all.equals(outcome.apply(ImmutableSet.of()))
                    ? Optional.empty()
                    : Optional.of(
                            "%s end as %s, but none of them is named as having decided it".formatted(faults, all));
        }
        return named.stream().anyMatch(one -> decides(faults, one, all, outcome))
                ? Optional.empty()
                : Optional.of("%s are named as having decided that %s end as %s, but none of them ever changes that"
                        .formatted(named, faults, all));
    }

    private static <F> boolean decides(ImmutableSet<F> faults, F named, String all, Function<Set<F>, String> outcome) {
        ImmutableSet<F> itself = ImmutableSet.of(named);
        ImmutableSet<F> others = Sets.difference(faults, itself).immutableCopy();
        return Sets.powerSet(others).stream()
                .anyMatch(some -> !outcome.apply(some).equals(all)
                        && outcome.apply(Sets.union(some, itself)).equals(all));
    }
}
