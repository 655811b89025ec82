package lpm.rules;

import java.util.Optional;
import lpm.model.id.ViosKey;

/**
 * What an undetermined finding waits for.
 *
 * @param command the command that captures it, or for a fact that must be asked the {@code assume:} entry that states it
 * @param place where that command is run, or what must be asked about
 * @param server the Virtual I/O Server on which it is run: two systems may each have one of that name
 */
public record Missing(String command, String place, Optional<ViosKey> server) {

    private static final String ASKED = "assume: ";

    /** Something that no Virtual I/O Server is asked. */
    public Missing(String command, String place) {
        this(command, place, Optional.empty());
    }

    /** A command of a Virtual I/O Server. */
    static Missing on(ViosKey server, String command) {
        return new Missing(command, server.name(), Optional.of(server));
    }

    /** Whether no command captures it, so that a person must be asked. */
    public boolean isAsked() {
        return command.startsWith(ASKED);
    }

    @Override
    public String toString() {
        return command + " (" + place + ")";
    }
}
