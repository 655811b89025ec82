package lpm.sim;

import java.util.Optional;

/**
 * How a migration ended.
 *
 * @param direction where a recovery leads; present if one is needed, or if the partition went down
 * @param cause empty if nothing went wrong
 */
public record End(MigrationOutcome outcome, Optional<Direction> direction, Health health, Optional<Cause> cause) {

    /** What decided the outcome, if anything did: what kept a roll-back from its end, else what made it turn back. */
    public Optional<String> decisive() {
        return cause.map(
                why -> outcome == MigrationOutcome.NEEDS_RECOVER ? why.left().orElse(why.turn()) : why.turn());
    }

    /** Whether something is left that a recovery takes back or finishes. */
    public boolean callsForRecovery() {
        return switch (outcome) {
            case NEEDS_RECOVER, PARTITION_FAILED -> true;
            case REFUSED, COMPLETED, ROLLED_BACK -> false;
        };
    }
}
