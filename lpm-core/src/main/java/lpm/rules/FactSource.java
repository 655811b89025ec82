package lpm.rules;

import java.util.Locale;

/** How the facts of a rule are obtained: a command prints them, a person must be asked, or only the move itself can tell. */
public enum FactSource {
    CAPTURED,
    ASKED,
    RUN_TIME;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
