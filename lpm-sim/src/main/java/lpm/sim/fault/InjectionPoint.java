package lpm.sim.fault;

import lpm.sim.MigrationStep;
import lpm.sim.Moment;

/**
 * A fault that strikes at a moment of a migration.
 *
 * @param moment just before a step, just before a step is taken back, or while the migration has stopped
 */
public record InjectionPoint(Fault fault, Moment moment) {

    /** A fault that strikes just before a step. */
    public InjectionPoint(Fault fault, MigrationStep step) {
        this(fault, Moment.before(step));
    }

    /**
     * Reads {@code SRC_MSP_CRASH@dirty_passes} or {@code HMC_LOSS@undo_lock}.
     *
     * @throws IllegalArgumentException if the form, the fault or the step is wrong; the message lists the choices
     */
    public static InjectionPoint parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException(
                    "a fault is written FAULT@STEP, such as SRC_MSP_CRASH@dirty_passes, but '%s' was found"
                            .formatted(text));
        }
        return new InjectionPoint(Fault.parse(text.substring(0, at)), Moment.parse(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return fault + "@" + moment;
    }
}
