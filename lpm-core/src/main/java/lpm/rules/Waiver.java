package lpm.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a finding does not count: somebody takes responsibility for it.
 *
 * @param expires the last day on which the waiver counts, if it ends
 */
public record Waiver(String reason, Optional<LocalDate> expires) {

    /** {@code reason (until 2027-01-31)}. */
    @Override
    public String toString() {
        return reason + expires.map(day -> " (until " + day + ")").orElse("");
    }
}
