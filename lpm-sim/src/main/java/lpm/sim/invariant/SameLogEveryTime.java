package lpm.sim.invariant;

import java.util.List;
import java.util.Optional;

/** I12: the same inputs and faults give the same event log, byte for byte. */
public final class SameLogEveryTime implements Statement {

    @Override
    public String id() {
        return "I12";
    }

    @Override
    public String statement() {
        return "the same inputs and faults give the same event log, byte for byte";
    }

    /**
     * What is wrong, or empty if the invariant holds.
     *
     * @param log what was written once
     * @param again what was written another time
     */
    public Optional<String> violation(List<?> log, List<?> again) {
        return log.equals(again) || log.toString().equals(again.toString())
                ? Optional.empty()
                : Optional.of("once was written %s, another time %s".formatted(log, again));
    }
}
