package lpm.sim.invariant;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** I13: a fault that is named as having decided the outcome did: there are circumstances in which without it the outcome is another. */
public final class DecidedByTheFaultNamed implements Statement {

    /**
     * How a migration ends.
     *
     * @param cause the step that decided it and why, as in {@code dst_shell: why}; empty if nothing went wrong
     */
    public record Ending(String outcome, Optional<String> cause) {

        /** Two faults that stop a step each are told in other words, but decide the same. */
        private boolean isDecidedAs(Ending other) {
            return outcome.equals(other.outcome) && step().equals(other.step());
        }

        private Optional<String> step() {
            return cause.map(why -> why.contains(":") ? why.substring(0, why.indexOf(':')) : why);
        }
    }

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
     * but it does where the other is dropped too. A move that fails by itself cannot be without what makes it fail: there a
     * fault may be named that would suffice at the same step.
     *
     * @param faults all that went wrong
     * @param named those that are said to have decided, of which one must have
     * @param end the end with some of the faults alone
     * @param <F> a fault at its moment
     */
    public <F> Optional<String> violation(ImmutableSet<F> faults, ImmutableSet<F> named, Function<Set<F>, Ending> end) {
        Ending all = end.apply(faults);
        Ending none = end.apply(ImmutableSet.of());
        if (named.isEmpty()) {
            return all.outcome().equals(none.outcome())
                    ? Optional.empty()
                    : Optional.of("%s end as %s, but none of them is named as having decided it"
                            .formatted(faults, all.outcome()));
        }
        boolean failsBySelf = none.cause().isPresent() && none.isDecidedAs(all) && !none.equals(all);
        return failsBySelf || named.stream().anyMatch(one -> decides(faults, one, all, end))
                ? Optional.empty()
                : Optional.of("%s are named as having decided that %s end as %s, but none of them ever changes that"
                        .formatted(named, faults, all.outcome()));
    }

    private static <F> boolean decides(ImmutableSet<F> faults, F named, Ending all, Function<Set<F>, Ending> end) {
        ImmutableSet<F> itself = ImmutableSet.of(named);
        ImmutableSet<F> others = Sets.difference(faults, itself).immutableCopy();
        return Sets.powerSet(others).stream()
                .anyMatch(some -> !end.apply(some).isDecidedAs(all)
                        && end.apply(Sets.union(some, itself)).isDecidedAs(all));
    }
}
