package lpm;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.document.EstateDocument;
import lpm.model.Estate;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.SourceText;
import lpm.origin.Warning;
import lpm.text.Reading;
import lpm.text.ScannerFolder;
import lpm.text.TranscriptReader;
import lpm.text.command.SystemNames;

/**
 * Reads inputs into captures, one each. An estate document is known by its name (.yaml, .yml, .json) or by its first key; any
 * other text is a transcript, or the output of one command. The files of a folder that hmcScanner wrote are known by their names.
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

    private static final CharMatcher BLANK = CharMatcher.anyOf(" \t\r\n\uFEFF");

    /** Reads each file, and each file of each directory, except hidden ones. */
    public ImmutableList<Capture> readFiles(List<Path> inputs) {
        return inputs.stream()
                .flatMap(input -> Files.isDirectory(input) ? readDirectory(input) : Stream.of(readFile(input, as)))
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<Capture> readDirectory(Path directory) {
        ImmutableList<Path> files = filesOf(directory);
        Optional<ScannerFolder> scanner =
                ScannerFolder.of(files.stream().map(Inputs::name).toList());
        return scanner.isPresent()
                ? files.stream().map(file -> readScanned(scanner.get(), file))
                : files.stream().map(file -> readFile(file, as));
    }

    /** A folder of hmcScanner has files that no migration asks about, and an empty one where a command printed nothing. */
    private Capture readScanned(ScannerFolder folder, Path file) {
        Optional<String> command = folder.command(name(file));
        if (command.isEmpty()) {
            return unread(file, "not read: a file of hmcScanner that no rule asks about");
        }
        return file.toFile().length() == 0
                ? unread(file, "not read: empty; the command printed nothing")
                : readFile(file, command);
    }

    private static Capture unread(Path file, String message) {
        Warning warning = new Warning(Origin.of(file.toString(), 1), message);
        return new Capture(Estate.empty(), Origins.none(), ImmutableList.of(warning));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static ImmutableList<Path> filesOf(Path input) {
        try (Stream<Path> entries = Files.list(input)) {
            ImmutableList<Path> files = entries.filter(path -> !name(path).startsWith("."))
                    .filter(path -> !Files.isDirectory(path))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
            if (files.isEmpty()) {
                throw new InputException(
                        input + ": the directory has no files; expected transcripts or estate documents in it");
            }
            return files;
        } catch (IOException e) {
            throw unreadable(input, e);
        }
    }

    private Capture readFile(Path file, Optional<String> command) {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(file.toString(), stream, command);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Reads one input to its end. */
    public Capture read(String name, InputStream stream) throws IOException {
        return read(name, stream, as);
    }

    private Capture read(String name, InputStream stream, Optional<String> command) throws IOException {
        byte[] bytes = stream.readNBytes(SourceText.MAXIMUM_BYTES + 1);
        boolean document = isNamedDocument(name);
        SourceText source = SourceText.decode(name, bytes, document ? Optional.empty() : charset);
        return document || beginsDocument(source)
                ? EstateDocument.read(source.file(), source.text())
                : TranscriptReader.read(source, new Reading(from, SystemNames.none(), command));
    }

    private static boolean isNamedDocument(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    private static boolean beginsDocument(SourceText source) {
        String start = source.text().substring(0, Math.min(10_000, source.text().length()));
        return start.lines()
                .map(BLANK::trimFrom)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> line.startsWith("{") || line.startsWith("lpm:") || line.equals("---"))
                .isPresent();
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
