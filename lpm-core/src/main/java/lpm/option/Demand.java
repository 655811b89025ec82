package lpm.option;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.stream.Collectors;
import lpm.origin.InputException;

/** How much something is wanted of a move, by the digits of {@code migrlpar}. */
public enum Demand {
    NOT_NEEDED(0, "not needed"),
    REQUIRED(1, "required"),
    IF_POSSIBLE(2, "if possible");

    /** What the options take that are either enforced or overridden. */
    public static final ImmutableSet<Demand> REQUIRED_OR_NOT = ImmutableSet.of(REQUIRED, IF_POSSIBLE);

    /** What the options take that may also be left out. */
    public static final ImmutableSet<Demand> ANY = ImmutableSet.copyOf(values());

    private final int digit;
    private final String words;

    Demand(int digit, String words) {
        this.digit = digit;
        this.words = words;
    }

    /**
     * The demand that a digit stands for.
     *
     * @param option the option as it is typed, for the message
     * @throws InputException if it is none of those allowed
     */
    public static Demand parse(String option, String digit, ImmutableSet<Demand> allowed) {
        return Arrays.stream(values())
                .filter(allowed::contains)
                .filter(demand -> demand.toString().equals(digit))
                .findFirst()
                .orElseThrow(() -> new InputException("%s takes %s, but '%s' was found"
                        .formatted(
                                option,
                                allowed.stream()
                                        .map(demand -> demand.digit + " (" + demand.words + ")")
                                        .collect(Collectors.joining(", ")),
                                digit)));
    }

    /** The digit. */
    @Override
    public String toString() {
        return Integer.toString(digit);
    }
}
