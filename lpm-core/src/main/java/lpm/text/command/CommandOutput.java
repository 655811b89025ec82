package lpm.text.command;

import com.google.common.base.CharMatcher;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.SourceLines;

/**
 * A command of a transcript with what it printed.
 *
 * @param system the managed system of the server, where the command itself names it
 * @param host the server that printed it
 * @param promptLine the number of the line on which it was typed
 * @param first the number of the first line of output
 * @param end the number after that of the last line of output
 * @param complete whether the next prompt was seen: otherwise more may have been printed
 * @param headless whether nobody knows the command line: it was told from the heading of the output
 */
public record CommandOutput(
        String file,
        SourceLines source,
        CommandLine command,
        Optional<MachineTypeModelSerial> system,
        String host,
        int promptLine,
        int first,
        int end,
        boolean complete,
        boolean headless) {

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    /** Lines that are not blank, one after the other. */
    public Stream<Line> lines() {
        return IntStream.range(first, end)
                .mapToObj(number -> Line.of(number, source))
                .filter(line -> !line.isBlank());
    }

    /** All of it, with the ends of its lines. */
    public String text() {
        return source.text(first, end);
    }

    /** The same output of a command that was told from its heading. */
    public CommandOutput withoutCommandLine() {
        return new CommandOutput(file, source, command, system, host, promptLine, first, end, false, true);
    }

    /** The same output of a server whose name was found out. */
    public CommandOutput withHost(String name) {
        return new CommandOutput(file, source, command, system, name, promptLine, first, end, complete, headless);
    }

    /** The server that printed it, as far as the command names it. */
    public ViosKey server() {
        return value(new Line(promptLine, ""), () -> new ViosKey(system, host));
    }

    /** The command's name, fit for a message. */
    public String commandName() {
        return CharMatcher.javaIsoControl().replaceFrom(command.name(), '?');
    }

    public Origin origin(int line) {
        return new Origin(file, line, Optional.of(host.isEmpty() ? commandName() : commandName() + " on " + host));
    }

    /** Where the command was typed. */
    public Origin origin() {
        return origin(promptLine);
    }

    public InputException wrong(Line line, String expected) {
        return new InputException(
                origin(line.number()),
                "%s: found %s, expected %s; paste the output as it was printed"
                        .formatted(command.name(), line.quoted(), expected));
    }

    /** A value made of text of a line; what its constructor refuses is an error about that line. */
    public <T> T value(Line line, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new InputException(origin(line.number()), command.name() + ": " + e.getMessage());
        }
    }

    /** A number of digits without sign. */
    public long number(Line line, String digits) {
        if (digits.isEmpty() || digits.length() > 18 || !DIGITS.matchesAllOf(digits)) {
            throw wrong(line, "a number of megabytes");
        }
        return Long.parseLong(digits);
    }
}
