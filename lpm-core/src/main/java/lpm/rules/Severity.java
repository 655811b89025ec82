package lpm.rules;

import java.util.Locale;

/** How much a violation weighs: an error refuses the move, a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
