package lpm.origin;

import java.util.Optional;

/**
 * A line that was understood to say nothing usable, such as an error message of a command; it is reported, never dropped.
 *
 * @param lines those that were left unread because of it, where they are known
 */
public record Warning(Origin origin, String message, Optional<UnreadLines> lines) {

    /** A warning that leaves no lines unread but its own. */
    public Warning(Origin origin, String message) {
        this(origin, message, Optional.empty());
    }

    /** The same warning, about these lines. */
    public Warning about(UnreadLines unread) {
        return new Warning(origin, message, Optional.of(unread));
    }

    @Override
    public String toString() {
        return Printable.of(origin + ": " + message);
    }
}
