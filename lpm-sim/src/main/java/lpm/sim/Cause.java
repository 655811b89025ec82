package lpm.sim;

import java.util.Optional;

/**
 * Why a migration did not go on as planned.
 *
 * @param turn the step that could not be taken, and why
 * @param left the first step that could not be taken back, and why; empty if all could
 */
public record Cause(String turn, Optional<String> left) {

    static Cause of(String turn) {
        return new Cause(turn, Optional.empty());
    }

    /** The same cause, with what could not be taken back; what was left first stays. */
    Cause leaving(String text) {
        return left.isPresent() ? this : new Cause(turn, Optional.of(text));
    }

    @Override
    public String toString() {
        return left.map(text -> turn + "; " + text).orElse(turn);
    }
}
