package lpm.option;

import java.util.Locale;

/** What {@code --npivval} has the console compare for virtual Fibre Channel: target ports, or the disks behind them as well. */
public enum NpivValidation {
    PORT,
    PORTDISK;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
