package lpm.rules;

import java.util.Locale;

/** What all rules together say of a move. */
public enum Verdict {
    PASSED,
    REFUSED,
    UNDETERMINED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
