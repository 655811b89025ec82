package lpm.rules;

import java.util.Optional;
import lpm.model.id.PartitionKey;
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

    /**
     * A fact that no command captures, so that a person must be asked.
     *
     * @param subject the object as an estate document names it, such as {@code system 7895-42X*1054A3B}
     * @param attribute the fact as an estate document names it
     * @param what what must be asked about
     */
    public static Missing asked(String subject, String attribute, String what) {
        return new Missing(ASKED + "{subject: %s, attribute: %s}".formatted(subject, attribute), what);
    }

    /** Such a fact of a partition. */
    public static Missing asked(PartitionKey partition, String attribute, String what) {
        return asked(partition.toString(), attribute, what);
    }

    /** Such a fact of a Virtual I/O Server. */
    public static Missing asked(ViosKey server, String attribute, String what) {
        return asked(
                "server %s of %s".formatted(server.name(), server.systemOr(Captures.UNKNOWN_SYSTEM)), attribute, what);
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
