package lpm.rules.server;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import lpm.fact.Fact;
import lpm.model.CompatibilityMode;
import lpm.model.ManagedSystem;

/**
 * The generation of a system's processors, such as 7 for POWER7: that of the newest processor compatibility mode it offers. A
 * system that offers none is older than the modes, which came with POWER6.
 */
final class Generation {

    /** What of a system tells the generation. */
    static final String ATTRIBUTE = "compatibility_modes";

    private static final int BEFORE_MODES = 5;

    private Generation() {}

    static Fact<Integer> of(ManagedSystem system) {
        return system.compatibilityModes().whole().flatMap(Generation::newest);
    }

    /** Unknown if no mode tells it. */
    private static Fact<Integer> newest(ImmutableList<CompatibilityMode> modes) {
        return modes.isEmpty()
                ? Fact.known(BEFORE_MODES)
                : Fact.ofOptional(modes.stream()
                        .flatMap(mode -> mode.generation().stream())
                        .max(Comparator.naturalOrder()));
    }

    static String inWords(int generation) {
        return generation == BEFORE_MODES ? "POWER5 or older" : "POWER" + generation;
    }
}
