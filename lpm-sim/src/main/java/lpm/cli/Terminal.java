package lpm.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether somebody looks at standard error while a command runs. */
final class Terminal {

    private static final Path OUTPUT = Path.of("/dev/fd/1");
    private static final Path ERRORS = Path.of("/dev/fd/2");

    private Terminal() {}

    /** Whether standard output and standard error both go to a terminal that can write over a line. */
    static boolean isWatched() {
        return Optional.ofNullable(System.console())
                        .filter(Terminal::isTerminal)
                        .isPresent()
                && !"dumb".equals(System.getenv("TERM"))
                && errorsGoWhereOutputGoes();
    }

    /** From Java 22 on there may be a console without a terminal, and a method that says so. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** The console knows of standard output alone; where the system has no such files, it is believed. */
    private static boolean errorsGoWhereOutputGoes() {
        try {
            return !Files.exists(ERRORS) || Files.isSameFile(OUTPUT, ERRORS);
        } catch (IOException e) {
            return false;
        }
    }
}
