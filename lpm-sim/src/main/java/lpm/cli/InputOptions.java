package lpm.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lpm.Inputs;
import lpm.Lpm;
import lpm.origin.Capture;
import lpm.origin.InputException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inputs of a command. */
final class InputOptions {

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "A transcript, an answer of a console's REST interface (.xml), an estate document (.yaml,"
                            + " .json), a directory of them, or - for standard input. Facts of several inputs are merged, in any order.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "HOST",
            description = "The Virtual I/O Server that printed transcripts which do not say so themselves.")
    private Optional<String> from = Optional.empty();

    /** Reads all inputs, and tells what could not be used. */
    Lpm read(PrintWriter err) {
        Inputs reader = new Inputs(from);
        ImmutableList.Builder<Capture> captures = ImmutableList.builder();
        // all files at once: one may explain the names in another
        captures.addAll(reader.readFiles(inputs.stream()
                .filter(input -> !input.equals("-"))
                .map(InputOptions::path)
                .toList()));
        inputs.stream().filter("-"::equals).limit(1).forEach(input -> captures.add(standardInput(reader)));
        Lpm lpm = Lpm.of(captures.build());
        lpm.warnings().forEach(warning -> err.println("lpm: " + warning));
        return lpm;
    }

    private static Path path(String input) {
        try {
            return Path.of(input);
        } catch (InvalidPathException e) {
            throw new InputException("'" + input + "' is not the name of a file: " + e.getReason());
        }
    }

    private static Capture standardInput(Inputs reader) {
        InputStream in = System.in;
        try {
            return reader.read("-", in);
        } catch (IOException e) {
            throw new InputException("-: standard input cannot be read: " + e.getMessage());
        }
    }
}
