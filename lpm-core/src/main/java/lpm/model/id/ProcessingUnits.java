package lpm.model.id;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** An amount of shared processor capacity in processing units, exact to one hundredth; 1.00 is one processor. */
public record ProcessingUnits(int hundredths) implements Comparable<ProcessingUnits> {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,9})?");

    public ProcessingUnits {
        checkArgument(hundredths >= 0, "processing units must not be negative, but are %s hundredths", hundredths);
    }

    /** Reads a plain decimal such as {@code 0.2}; more than two decimals other than zeros are refused. */
    public static ProcessingUnits parse(String text) {
        checkArgument(
                FORM.matcher(text).matches(),
                "processing units must be a decimal such as 0.2, but '%s' was found",
                text);
        try {
            return new ProcessingUnits(new BigDecimal(text)
                    .movePointRight(2)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .intValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "processing units are counted in steps of 0.01, but '%s' was found".formatted(text), e);
        }
    }

    /** The sum; an ArithmeticException beyond the largest int of hundredths. */
    public ProcessingUnits plus(ProcessingUnits other) {
        return new ProcessingUnits(Math.addExact(hundredths, other.hundredths));
    }

    /** The difference; an IllegalArgumentException if it is negative. */
    public ProcessingUnits minus(ProcessingUnits other) {
        return new ProcessingUnits(Math.subtractExact(hundredths, other.hundredths));
    }

    @Override
    public int compareTo(ProcessingUnits other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        BigDecimal value = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return (value.scale() < 1 ? value.setScale(1, RoundingMode.UNNECESSARY) : value).toPlainString();
    }
}
