package lpm.rules;

import java.util.Locale;

/** What a rule says of a subject, or of a whole move. */
public enum Outcome {
    /** Checked, and true. */
    HOLDS,
    /** Checked, and false. */
    VIOLATED,
    /** A fact it needs was never captured. */
    UNDETERMINED,
    /** The rule does not speak of this kind of partition, console or migration. */
    NOT_APPLICABLE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
