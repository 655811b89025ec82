package lpm;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.document.EstateDocument;
import lpm.model.Estate;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.SourceText;
import lpm.origin.Warning;
import lpm.rest.RestNames;
import lpm.rest.RestReader;
import lpm.text.Reading;
import lpm.text.ScannerFolder;
import lpm.text.SystemNamesReader;
import lpm.text.TranscriptReader;
import lpm.text.command.SystemNames;

/**
 * Reads inputs into captures, one each. An estate document is known by its name (.yaml, .yml, .json) or by its first key, the
 * answer of a console's REST interface by its first tag; any other text is a transcript, or the output of one command. The files of a folder that hmcScanner wrote are known by their names.
 *
 * @param from the Virtual I/O Server that printed transcripts which do not say so themselves; of a console's output without
 *     prompts, the managed system it is about
 * @param as the command, as it was typed, that printed inputs without prompts
 * @param charset of captures, where it is neither UTF-8 nor UTF-16; documents are in UTF-8 always
 */
public record Inputs(Optional<String> from, Optional<String> as, Optional<Charset> charset) {

    /** Nothing is known of the inputs. */
    public static Inputs plain() {
        return new Inputs(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Reads each file, and each file of each directory, except hidden ones. */
    public ImmutableList<Capture> readFiles(List<Path> inputs) {
        return read(open(inputs));
    }

    /** Reads one input to its end. */
    public Capture read(String name, InputStream stream) throws IOException {
        return read(ImmutableList.of(open(name, stream))).get(0);
    }

    /** Reads inputs that belong together: one may tell what a name in another stands for. */
    public ImmutableList<Capture> read(List<Input> inputs) {
        Map<SourceText, Optional<String>> commands = new IdentityHashMap<>();
        inputs.forEach(input -> {
            if (input instanceof Input.Text text) {
                commands.put(text.source(), text.command());
            }
        });
        RestNames links =
                sources(inputs, Format.REST).stream().map(RestReader::names).reduce(RestNames.none(), RestNames::plus);
        Map<Input, Capture> others = new IdentityHashMap<>();
        inputs.forEach(input -> readOther(input, links).ifPresent(capture -> others.put(input, capture)));
        SystemNames systems = SystemNamesReader.read(
                sources(inputs, Format.TRANSCRIPT),
                source -> new Reading(from, SystemNames.none(), commands.getOrDefault(source, Optional.empty())),
                inputs.stream()
                        .flatMap(input -> Optional.ofNullable(others.get(input)).stream())
                        .map(Capture::estate)
                        .toList());
        ImmutableList<Capture> captures = inputs.stream()
                .map(input -> Optional.ofNullable(others.get(input)).orElseGet(() -> readTranscript(input, systems)))
                .collect(ImmutableList.toImmutableList());
        return captures.stream().anyMatch(Inputs::tellsServer) ? captures : ofOnlyServer(inputs, captures, systems);
    }

    /** Where no input tells of any server, one session that does not name its own is of the only one there is. */
    private ImmutableList<Capture> ofOnlyServer(
            List<Input> inputs, ImmutableList<Capture> captures, SystemNames systems) {
        ImmutableList<Integer> unidentified = IntStream.range(0, inputs.size())
                .filter(i -> inputs.get(i) instanceof Input.Text text
                        && Format.of(text.source()) == Format.TRANSCRIPT
                        && TranscriptReader.isUnidentified(text.source(), new Reading(from, systems, text.command())))
                .boxed()
                .collect(ImmutableList.toImmutableList());
        if (unidentified.size() != 1) {
            return captures;
        }
        List<Capture> all = new ArrayList<>(captures);
        Input.Text text = (Input.Text) inputs.get(unidentified.get(0));
        all.set(
                unidentified.get(0),
                TranscriptReader.read(text.source(), new Reading(from, systems, text.command()).ofOnlyServer()));
        return ImmutableList.copyOf(all);
    }

    private static boolean tellsServer(Capture capture) {
        return !capture.estate().virtualIoServers().isEmpty()
                || capture.estate().managedSystems().stream()
                        .anyMatch(system -> !system.virtualIoServers().items().isEmpty());
    }

    private static ImmutableList<SourceText> sources(List<Input> inputs, Format format) {
        return inputs.stream()
                .flatMap(input -> input instanceof Input.Text text ? Stream.of(text.source()) : Stream.of())
                .filter(source -> Format.of(source) == format)
                .collect(ImmutableList.toImmutableList());
    }

    /** What an input says that is no transcript: it depends on no name that consoles use. */
    private static Optional<Capture> readOther(Input input, RestNames links) {
        if (input instanceof Input.Skipped skipped) {
            Warning warning = new Warning(skipped.origin(), "not read: " + skipped.why());
            return Optional.of(new Capture(Estate.empty(), Origins.none(), ImmutableList.of(warning)));
        }
        SourceText source = ((Input.Text) input).source();
        return switch (Format.of(source)) {
            case ESTATE_DOCUMENT -> Optional.of(EstateDocument.read(source.file(), source.text()));
            case REST -> Optional.of(RestReader.read(source, links));
            case TRANSCRIPT -> Optional.empty();
        };
    }

    private Capture readTranscript(Input input, SystemNames systems) {
        Input.Text text = (Input.Text) input;
        return TranscriptReader.read(text.source(), new Reading(from, systems, text.command()));
    }

    /** Decodes each file, and each file of each directory, except hidden ones. */
    public ImmutableList<Input> open(List<Path> inputs) {
        return inputs.stream()
                .flatMap(input -> Files.isDirectory(input) ? openDirectory(input) : Stream.of(openFile(input, as)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Decodes one input to its end. */
    public Input open(String name, InputStream stream) throws IOException {
        return open(name, stream, as);
    }

    private Input.Text open(String name, InputStream stream, Optional<String> command) throws IOException {
        byte[] bytes = stream.readNBytes(SourceText.MAXIMUM_BYTES + 1);
        return new Input.Text(
                SourceText.decode(name, bytes, Format.isNamedDocument(name) ? Optional.empty() : charset), command);
    }

    /**
     * Decodes a file that is no capture, such as a policy.
     *
     * @throws InputException if it cannot be read
     */
    public static SourceText text(Path file) {
        if (Files.isDirectory(file)) {
            throw new InputException(file + ": cannot be read: it is a directory, a file was expected");
        }
        return plain().openFile(file, Optional.empty()).source();
    }

    private Input.Text openFile(Path file, Optional<String> command) {
        if (file.toString().isEmpty()) {
            throw new InputException("the name of a file or directory was expected, but nothing was found");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return open(file.toString(), stream, command);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private Stream<Input> openDirectory(Path directory) {
        ImmutableList<Path> files = filesOf(directory);
        Optional<ScannerFolder> scanner =
                ScannerFolder.of(files.stream().map(Inputs::name).toList());
        return scanner.isPresent()
                ? files.stream().map(file -> openScanned(scanner.get(), file))
                : files.stream().map(file -> openFile(file, as));
    }

    /** A folder of hmcScanner has files that no migration asks about, and an empty one where a command printed nothing. */
    private Input openScanned(ScannerFolder folder, Path file) {
        Optional<String> command = folder.command(name(file));
        Origin origin = Origin.of(file.toString(), 1);
        if (command.isEmpty()) {
            return new Input.Skipped(origin, "a file of hmcScanner that no rule asks about");
        }
        return file.toFile().length() == 0
                ? new Input.Skipped(origin, "empty; the command printed nothing")
                : openFile(file, command);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static ImmutableList<Path> filesOf(Path input) {
        if (input.toString().isEmpty()) {
            throw new InputException("the name of a file or directory was expected, but nothing was found");
        }
        try (Stream<Path> entries = Files.list(input)) {
            ImmutableList<Path> files = entries.filter(path -> !name(path).startsWith("."))
                    .filter(path -> !Files.isDirectory(path))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
            if (files.isEmpty()) {
                throw new InputException(
                        input + ": the directory has no files; expected transcripts or estate documents in it");
            }
            files.forEach(Inputs::checkRegular);
            return files;
        } catch (IOException e) {
            throw unreadable(input, e);
        }
    }

    /** A pipe that nobody writes to would be waited for forever; one that is named by itself is meant. */
    private static void checkRegular(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new InputException(file + ": cannot be read: it is no regular file; take it out of the directory");
        }
    }

    private static InputException unreadable(Path file, IOException e) {
        if (e instanceof NoSuchFileException || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new InputException(file + ": no such file or directory");
        }
        String why = e instanceof FileSystemLoopException || Files.isSymbolicLink(file)
                ? "the symbolic link leads nowhere"
                : Files.isReadable(file) ? "reading failed" : "permission denied";
        return new InputException(file + ": cannot be read: " + why);
    }
}
