package lpm.sim;

import java.util.Optional;
import lpm.sim.hardware.AbortedBy;

/**
 * Why a migration did not go on as planned.
 *
 * @param turn the step that could not be taken, and why
 * @param by who has aborted the stream, if there was one by then
 * @param left the first step that could not be taken back, and why; empty if all could
 */
public record Cause(String turn, Optional<AbortedBy> by, Optional<String> left) {

    static Cause of(String turn) {
        return new Cause(turn, Optional.empty(), Optional.empty());
    }

    static Cause of(String turn, Optional<AbortedBy> by) {
        return new Cause(turn, by, Optional.empty());
    }

    /** The same cause, with what could not be taken back; what was left first stays. */
    Cause leaving(String text) {
        return left.isPresent() ? this : new Cause(turn, by, Optional.of(text));
    }

    @Override
    public String toString() {
        return left.map(text -> turn + "; " + text).orElse(turn);
    }
}
