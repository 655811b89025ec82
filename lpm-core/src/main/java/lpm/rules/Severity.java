package lpm.rules;

import java.util.Locale;
import lpm.option.Demand;

/** How much a violation weighs: an error refuses the move, a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    /** An error only where what is violated is required of the move. */
    public static Severity of(Demand demand) {
        return demand == Demand.REQUIRED ? ERROR : WARNING;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
