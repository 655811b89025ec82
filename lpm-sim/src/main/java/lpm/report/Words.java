package lpm.report;

import java.util.Locale;
import lpm.sim.MigrationOutcome;

/** Constants as words: {@code ROLLED_BACK} is written {@code rolled-back}. */
public final class Words {

    private Words() {}

    /** The words of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The outcome of a migration as the report spells it. */
    public static String of(MigrationOutcome outcome) {
        return outcome == MigrationOutcome.NEEDS_RECOVER ? "needs-recovery" : of((Enum<?>) outcome);
    }

    /** A count with its noun: {@code 1 rule}, {@code 2 rules}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
