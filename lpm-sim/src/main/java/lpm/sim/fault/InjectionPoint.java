package lpm.sim.fault;

import lpm.sim.MigrationStep;

/**
 * A fault that strikes just before a step.
 *
 * @param step the step that it strikes before
 */
public record InjectionPoint(Fault fault, MigrationStep step) {

    /**
     * Reads {@code SRC_MSP_CRASH@dirty_passes}.
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
        return new InjectionPoint(Fault.parse(text.substring(0, at)), MigrationStep.parse(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return fault + "@" + step;
    }
}
