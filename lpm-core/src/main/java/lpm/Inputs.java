package lpm;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
        return read(inputs, ReadingProgress.silent());
    }

    /** Reads inputs that belong together, and tells how far that has come. */
    public ImmutableList<Capture> read(List<Input> inputs, ReadingProgress progress) {
        OpenInputs open = new OpenInputs(inputs, progress);
        SystemNamesReader systems = new SystemNamesReader();
        List<RestNames> links = new ArrayList<>();
        Set<Integer> transcripts = new HashSet<>();
        open.forEach(ReadingProgress.Phase.NAMES, index -> true, (input, index) -> {
            if (input instanceof Input.Text text) {
                switch (Format.of(text.source())) {
                    case TRANSCRIPT -> {
                        transcripts.add(index);
                        systems.add(text.source(), new Reading(from, SystemNames.none(), text.command()));
                    }
                    case REST -> links.add(RestReader.names(text.source()));
                    case ESTATE_DOCUMENT -> {
                        // its names are in its facts, which no other input is needed for
                    }
                }
            }
        });
        RestNames allLinks = links.stream().reduce(RestNames.none(), RestNames::plus);
        NavigableMap<Integer, Capture> captures = new TreeMap<>();
        open.forEach(
                ReadingProgress.Phase.FACTS,
                index -> !transcripts.contains(index),
                (input, index) -> captures.put(index, readOther(input, allLinks)));
        SystemNames names =
                systems.names(captures.values().stream().map(Capture::estate).toList());
        open.forEach(
                ReadingProgress.Phase.FACTS,
                transcripts::contains,
                (input, index) -> captures.put(index, readTranscript(input, names)));
        if (captures.values().stream().noneMatch(Inputs::tellsServer)) {
            ofOnlyServer(inputs, transcripts, names).forEach(captures::put);
        }
        return ImmutableList.copyOf(captures.values());
    }

    /** Where no input tells of any server, one session that does not name its own is of the only one there is. */
    private Map<Integer, Capture> ofOnlyServer(List<Input> inputs, Set<Integer> transcripts, SystemNames systems) {
        Map<Integer, Input.Text> unidentified = new HashMap<>();
        for (int index : transcripts) {
            Input.Text text = text(inputs.get(index)).orElseThrow();
            if (TranscriptReader.isUnidentified(text.source(), new Reading(from, systems, text.command()))) {
                unidentified.put(index, text);
            }
        }
        return unidentified.size() == 1
                ? Maps.transformValues(
                        unidentified,
                        text -> TranscriptReader.read(
                                text.source(), new Reading(from, systems, text.command()).ofOnlyServer()))
                : Map.of();
    }

    private static boolean tellsServer(Capture capture) {
        return !capture.estate().virtualIoServers().isEmpty()
                || capture.estate().managedSystems().stream()
                        .anyMatch(system -> !system.virtualIoServers().items().isEmpty());
    }

    /** What an input says that is no transcript: it depends on no name that consoles use. */
    private static Capture readOther(Input input, RestNames links) {
        if (input instanceof Input.Skipped skipped) {
            Warning warning = new Warning(skipped.origin(), "not read: " + skipped.why());
            return new Capture(Estate.empty(), Origins.none(), ImmutableList.of(warning));
        }
        SourceText source = text(input).orElseThrow().source();
        return Format.of(source) == Format.REST
                ? RestReader.read(source, links)
                : EstateDocument.read(source.file(), source.text());
    }

    private Capture readTranscript(Input input, SystemNames systems) {
        Input.Text text = text(input).orElseThrow();
        return TranscriptReader.read(text.source(), new Reading(from, systems, text.command()));
    }

    /** The text of an input, if it is not skipped. */
    public static Optional<Input.Text> text(Input input) {
        if (input instanceof Input.File file) {
            return Optional.of(OpenInputs.open(file));
        }
        return input instanceof Input.Text text ? Optional.of(text) : Optional.empty();
    }

    /** Finds each file, and each file of each directory, except hidden ones; pipes are read to their end. */
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
        return new Input.Text(SourceText.decode(name, bytes, charset(name)), command);
    }

    /** Whether a text is an estate document, by its name or its beginning. */
    public static boolean isDocument(SourceText source) {
        return Format.of(source) == Format.ESTATE_DOCUMENT;
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
        return text(plain().openFile(file, Optional.empty())).orElseThrow().source();
    }

    /** A regular file is opened when it is read; a pipe can be read only once, and is read here. */
    private Input openFile(Path path, Optional<String> command) {
        if (path.toString().isEmpty()) {
            throw new InputException("the name of a file or directory was expected, but nothing was found");
        }
        Input.File file = new Input.File(
                path, charset(path.toString()), command, path.toFile().length());
        return Files.isRegularFile(path) ? file : OpenInputs.open(file);
    }

    /** Documents are in UTF-8 always. */
    private Optional<Charset> charset(String name) {
        return Format.isNamedDocument(name) ? Optional.empty() : charset;
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
            throw OpenInputs.unreadable(input, e);
        }
    }

    /** A pipe that nobody writes to would be waited for forever; one that is named by itself is meant. */
    private static void checkRegular(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new InputException(file + ": cannot be read: it is no regular file; take it out of the directory");
        }
    }
}
