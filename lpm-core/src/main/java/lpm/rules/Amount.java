package lpm.rules;

import static com.google.common.base.Preconditions.checkArgument;

import lpm.fact.Fact;

/**
 * As much as is known of an amount.
 *
 * @param least what it is at least
 * @param exact whether it is no more than that
 */
public record Amount(long least, boolean exact) {

    public Amount {
        checkArgument(least >= 0, "an amount is not negative, but is %s", least);
    }

    public static Amount exactly(long amount) {
        return new Amount(amount, true);
    }

    /** Known to be at least so much. */
    public static Amount atLeast(long amount) {
        return new Amount(amount, false);
    }

    /** The amount of a fact; an unknown one may be anything. */
    public static Amount of(Fact<? extends Number> fact) {
        return fact.map(known -> exactly(known.longValue())).value().orElseGet(() -> atLeast(0));
    }

    public static Amount nothing() {
        return exactly(0);
    }
}
