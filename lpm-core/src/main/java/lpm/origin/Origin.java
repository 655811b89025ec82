package lpm.origin;

import java.util.Optional;

/**
 * Where something was read.
 *
 * @param file the input as the user named it, {@code -} for standard input
 * @param line counted from 1
 * @param command the command whose output the line is, with its host where known: {@code lsdev on vios2}
 */
public record Origin(String file, int line, Optional<String> command) {

    public static Origin of(String file, int line) {
        return new Origin(file, line, Optional.empty());
    }

    @Override
    public String toString() {
        return file + ":" + line + command.map(c -> ", " + c).orElse("");
    }
}
