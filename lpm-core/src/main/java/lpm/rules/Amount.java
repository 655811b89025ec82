package lpm.rules;

import static com.google.common.base.Preconditions.checkArgument;

import lpm.fact.Fact;

/**
 * As much as is known of an amount.
 *
 * @param least what it is at least
 * @param most what it is at most; {@link Long#MAX_VALUE} if nothing bounds it
 */
public record Amount(long least, long most) {

    public Amount {
        checkArgument(least >= 0, "an amount is not negative, but is %s", least);
        checkArgument(most >= least, "an amount of %s or more is not at most %s", least, most);
    }

    /** Known to be so much. */
    public static Amount exactly(long amount) {
        return new Amount(amount, amount);
    }

    /** Known to be at least so much. */
    public static Amount atLeast(long amount) {
        return new Amount(amount, Long.MAX_VALUE);
    }

    /** The amount of a fact; an unknown one may be anything. */
    public static Amount of(Fact<? extends Number> fact) {
        return fact.map(known -> exactly(known.longValue())).value().orElseGet(() -> atLeast(0));
    }

    /** Known to be 0. */
    public static Amount nothing() {
        return exactly(0);
    }

    /** One of the two, and nobody knows which. */
    public Amount or(Amount other) {
        return new Amount(Math.min(least, other.least), Math.max(most, other.most));
    }

    /** Whether it is no more than it is at least. */
    public boolean exact() {
        return least == most;
    }
}
