package lpm.rules;

import java.util.Locale;

/** How a partition moves: while it runs, while it is off, or while it is suspended to storage. */
public enum MigrationMode {
    ACTIVE,
    INACTIVE,
    SUSPENDED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
