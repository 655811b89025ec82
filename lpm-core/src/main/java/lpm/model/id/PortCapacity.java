package lpm.model.id;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** The share of a physical SR-IOV port that a logical port has, in hundredths of a percent; 200 is 2.0 percent. */
public record PortCapacity(int hundredths) implements Comparable<PortCapacity> {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");
    private static final int WHOLE = 100_00;

    public PortCapacity {
        checkArgument(
                hundredths >= 0 && hundredths <= WHOLE,
                "the capacity of a logical port is 0 to 100 percent, but is %s hundredths",
                hundredths);
    }

    /** Reads a plain decimal such as {@code 2.0}, in percent. */
    public static PortCapacity parse(String text) {
        checkArgument(
                FORM.matcher(text).matches(),
                "the capacity of a logical port must be a percentage such as 2.0, but '%s' was found",
                text);
        return new PortCapacity(new BigDecimal(text).movePointRight(2).intValueExact());
    }

    @Override
    public int compareTo(PortCapacity other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        BigDecimal value = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return (value.scale() < 1 ? value.setScale(1, RoundingMode.UNNECESSARY) : value).toPlainString();
    }
}
