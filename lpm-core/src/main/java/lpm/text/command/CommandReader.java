package lpm.text.command;

import lpm.origin.Capture;

/** Reads the output of one command. */
public interface CommandReader {

    /** Where a command is typed. */
    enum Place {
        VIRTUAL_IO_SERVER,
        MANAGEMENT_CONSOLE
    }

    /** Whether it reads what this command prints. */
    boolean reads(CommandLine command);

    /** Where the command is typed: on a server, the output says nothing before the server is known. */
    default Place place() {
        return Place.VIRTUAL_IO_SERVER;
    }

    /**
     * What the output says.
     *
     * @param names what other outputs have told of names
     * @throws lpm.origin.InputException for a line that the command does not print
     */
    Capture read(CommandOutput output, KnownNames names);
}
