package lpm.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.Input;
import lpm.Inputs;
import lpm.Lpm;
import lpm.ReadingProgress;
import lpm.merge.MergePolicy;
import lpm.origin.InputException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The inputs of a command. */
final class InputOptions {

    /** What is read before anybody wonders. */
    private static final long QUICKLY_READ_BYTES = 8 << 20;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "A transcript, an answer of a console's REST interface, an estate document (.yaml, .json),"
                            + " a directory of them, or - for standard input. Facts of several inputs are merged, in any order.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "NAME",
            description = "The Virtual I/O Server that printed transcripts which do not say so themselves; for what"
                    + " a console printed without prompts, the managed system it is about.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--as",
            paramLabel = "COMMAND",
            description = "The command that printed inputs without prompts, where their look does not tell:"
                    + " --as 'lsmap -all' --from vios1.")
    private Optional<String> as = Optional.empty();

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            converter = CharsetConverter.class,
            description = "The charset of captures that are neither UTF-8 nor UTF-16, such as ISO-8859-2.")
    private Optional<Charset> charset = Optional.empty();

    @Option(
            names = "--newest-wins",
            description = "Facts of later inputs replace those of earlier ones. Otherwise a contradiction is an error"
                    + " that names both places.")
    private boolean newestWins;

    @Option(
            names = "--progress",
            negatable = true,
            description = "Show on standard error how far the reading has come, or do not. Left out, it is shown where"
                    + " output goes to a terminal and there is much to read.")
    private Optional<Boolean> progress = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec command;

    /** Reads all inputs, and tells what could not be used. */
    Lpm read(PrintWriter err) {
        Lpm lpm = readSilently();
        lpm.warnings().forEach(warning -> err.println("lpm: " + warning));
        return lpm;
    }

    /** Reads all inputs; what could not be used is left for the caller to tell. */
    Lpm readSilently() {
        return read(open());
    }

    boolean readsStandardInput() {
        return inputs.contains("-");
    }

    /** Those inputs that are files or directories. */
    Stream<Path> paths() {
        return inputs.stream().filter(input -> !input.equals("-")).flatMap(input -> paths(input).stream());
    }

    /** Decodes all inputs. */
    ImmutableList<Input> open() {
        Inputs reader = reader();
        ImmutableList.Builder<Input> opened = ImmutableList.builder();
        for (String input : inputs) {
            opened.addAll(input.equals("-") ? ImmutableList.of(standardInput(reader)) : reader.open(paths(input)));
        }
        return opened.build();
    }

    /** The Virtual I/O Server or managed system that printed what does not say so itself. */
    Optional<String> from() {
        return from;
    }

    /** Reads inputs that belong together. */
    Lpm read(List<Input> opened) {
        return read(opened, from);
    }

    /** Reads inputs that belong together, of which those that do not say who printed them are of another than the user has said. */
    Lpm read(List<Input> opened, Optional<String> other) {
        try (ReadingBar bar = new ReadingBar(command.commandLine().getErr())) {
            ReadingProgress shown = showsProgress(isLong(opened)) ? bar : ReadingProgress.silent();
            return Lpm.of(
                    new Inputs(other, as, charset).read(opened, shown),
                    newestWins ? MergePolicy.NEWEST_WINS : MergePolicy.CONTRADICTIONS_ARE_ERRORS);
        }
    }

    /** Whether a bar shows how far a command has come that may take long. */
    boolean showsProgress(boolean isLong) {
        return progress.orElseGet(() -> isLong && Terminal.isWatched());
    }

    private static boolean isLong(List<Input> opened) {
        return opened.stream()
                        .mapToLong(input -> input instanceof Input.File file ? file.bytes() : 0)
                        .sum()
                > QUICKLY_READ_BYTES;
    }

    private Inputs reader() {
        return new Inputs(from, as, charset);
    }

    private static ImmutableList<Path> paths(String input) {
        try {
            return ImmutableList.of(Path.of(input));
        } catch (InvalidPathException e) {
            throw new InputException("'" + input + "' is not the name of a file: " + e.getReason());
        }
    }

    private static Input standardInput(Inputs reader) {
        InputStream in = System.in;
        try {
            return reader.open("-", in);
        } catch (IOException e) {
            throw new InputException("-: standard input cannot be read: " + e.getMessage());
        }
    }

    /** Knows a charset by its name. */
    static final class CharsetConverter implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String name) {
            try {
                return Charset.forName(name);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "'" + name + "' is not a charset; for example ISO-8859-2, windows-1250 or IBM-1047");
            }
        }
    }
}
