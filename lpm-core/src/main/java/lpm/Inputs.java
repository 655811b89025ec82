package lpm;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
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
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import lpm.text.Reading;
import lpm.text.SystemNamesReader;
import lpm.text.TranscriptReader;

/**
 * Reads inputs into captures, one each. An estate document is known by its name (.yaml, .yml, .json) or by its first key; any
 * other text is a transcript.
 *
 * @param from the Virtual I/O Server that printed transcripts which do not say so themselves
 */
public record Inputs(Optional<String> from) {

    private static final CharMatcher BLANK = CharMatcher.anyOf(" \t\r\n\uFEFF");

    /** Reads each file, and each file of each directory, except hidden ones. */
    public ImmutableList<Capture> readFiles(List<Path> inputs) {
        ImmutableList<SourceText> sources = inputs.stream()
                .flatMap(input -> filesOf(input).stream())
                .map(Inputs::decodeFile)
                .collect(ImmutableList.toImmutableList());
        Reading reading = reading(sources);
        return sources.stream().map(source -> read(source, reading)).collect(ImmutableList.toImmutableList());
    }

    /** One console may name what is read in the file of another: names come first, of all inputs. */
    private Reading reading(ImmutableList<SourceText> sources) {
        ImmutableList<SourceText> transcripts =
                sources.stream().filter(source -> !isDocument(source)).collect(ImmutableList.toImmutableList());
        return new Reading(from, SystemNamesReader.read(transcripts));
    }

    private static ImmutableList<Path> filesOf(Path input) {
        if (!Files.isDirectory(input)) {
            return ImmutableList.of(input);
        }
        try (Stream<Path> entries = Files.list(input)) {
            ImmutableList<Path> files = entries.filter(
                            path -> !path.getFileName().toString().startsWith("."))
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

    private static SourceText decodeFile(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return decode(file.toString(), stream);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Reads one input to its end. */
    public Capture read(String name, InputStream stream) throws IOException {
        SourceText source = decode(name, stream);
        return read(source, reading(ImmutableList.of(source)));
    }

    private static SourceText decode(String name, InputStream stream) throws IOException {
        return SourceText.decode(name, stream.readNBytes(SourceText.MAXIMUM_BYTES + 1));
    }

    private static Capture read(SourceText source, Reading reading) {
        return isDocument(source)
                ? EstateDocument.read(source.file(), source.text())
                : TranscriptReader.read(source, reading);
    }

    private static boolean isDocument(SourceText source) {
        String name = source.file().toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
            return true;
        }
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
