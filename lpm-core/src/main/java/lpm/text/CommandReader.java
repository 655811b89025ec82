package lpm.text;

import java.util.Set;
import lpm.origin.Capture;

/** Reads the output of one command. */
interface CommandReader {

    /** Whether it reads what this command prints. */
    boolean reads(CommandLine command);

    /**
     * What the output says.
     *
     * @param disks names that are known to be disks of the host
     * @throws lpm.origin.InputException for a line that the command does not print
     */
    Capture read(CommandOutput output, Set<String> disks);
}
