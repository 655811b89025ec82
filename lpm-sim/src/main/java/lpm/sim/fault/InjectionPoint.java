package lpm.sim.fault;

import java.util.function.Function;
import lpm.model.id.ViosKey;
import lpm.sim.MigrationStep;
import lpm.sim.Moment;

/**
 * An incident that strikes at a moment of a migration.
 *
 * @param moment just before a step, just before a step is taken back, or while the migration has stopped
 */
public record InjectionPoint(Incident fault, Moment moment) {

    /** An incident that strikes just before a step. */
    public InjectionPoint(Incident fault, MigrationStep step) {
        this(fault, Moment.before(step));
    }

    /**
     * Reads {@code SRC_MSP_CRASH@dirty_passes}, {@code HMC_LOSS@undo_lock} or {@code VIOS_CRASH:vios1:7895-42X*1054A3B@freeze},
     * as they are printed.
     *
     * @throws IllegalArgumentException if the form, the fault or the step is wrong; the message lists the choices
     */
    public static InjectionPoint parse(String text) {
        return parse(text, ViosKey::parse);
    }

    /**
     * Reads an incident whose Virtual I/O Server somebody has named.
     *
     * @param servers the server of what stands behind the colon, as in {@code VIOS_CRASH:vios1@freeze}
     * @throws IllegalArgumentException if the form, the fault or the step is wrong; the message lists the choices
     */
    public static InjectionPoint parse(String text, Function<String, ViosKey> servers) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException(
                    "a fault is written FAULT@STEP, such as SRC_MSP_CRASH@dirty_passes, but '%s' was found"
                            .formatted(text));
        }
        return new InjectionPoint(Incident.parse(text.substring(0, at), servers), Moment.parse(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return fault + "@" + moment;
    }
}
