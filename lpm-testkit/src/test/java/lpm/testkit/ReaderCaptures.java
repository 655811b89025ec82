package lpm.testkit;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Small inputs for each reader, in a directory of its name. */
final class ReaderCaptures {

    /** Captures that are whole and right, in every form that the reader knows. */
    static final Path WHOLE = directory("captures");

    /** Inputs that a reader once failed on. */
    static final Path FOUND = directory("found");

    /** What an answer of a console needs beside it: which managed system a link stands for. */
    static final Path BESIDE = directory("beside");

    private ReaderCaptures() {}

    /** The names of all readers. */
    static ImmutableList<String> readers() {
        return entries(WHOLE).stream().map(ReaderCaptures::name).collect(ImmutableList.toImmutableList());
    }

    /** The captures of a reader. */
    static ImmutableList<ReaderCapture> of(String reader) {
        return entries(WHOLE.resolve(reader)).stream()
                .map(file -> ReaderCapture.of(reader, file))
                .collect(ImmutableList.toImmutableList());
    }

    /** Inputs that once were not read as they should be. */
    static Stream<ReaderCapture> found() {
        return entries(FOUND).stream()
                .flatMap(reader -> entries(reader).stream().map(file -> ReaderCapture.of(name(reader), file)));
    }

    static String name(Path path) {
        return Objects.requireNonNull(path.getFileName(), "a path from a directory has a name")
                .toString();
    }

    private static ImmutableList<Path> entries(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory(String name) {
        URL url = Objects.requireNonNull(ReaderCaptures.class.getResource(name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
