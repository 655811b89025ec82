package lpm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import lpm.origin.InputException;
import lpm.origin.SourceText;

/**
 * The texts of inputs, one after the other. Files are held once they are opened as long as that takes no more memory than the
 * largest of them may; what is beyond is opened anew each time.
 */
final class OpenInputs {

    private final List<Input> inputs;
    private final ReadingProgress progress;
    private final long total;
    private final Map<ReadingProgress.Phase, Long> done = new EnumMap<>(ReadingProgress.Phase.class);
    private final IdentityHashMap<Input, Input.Text> held = new IdentityHashMap<>();
    private long room = SourceText.MAXIMUM_BYTES;

    OpenInputs(List<Input> inputs, ReadingProgress progress) {
        this.inputs = inputs;
        this.progress = progress;
        this.total = inputs.stream().mapToLong(OpenInputs::bytes).sum();
    }

    /**
     * Takes inputs, a file as its text.
     *
     * @param wanted which of them, by their places in the list
     */
    void forEach(ReadingProgress.Phase phase, IntPredicate wanted, ObjIntConsumer<Input> action) {
        for (int index = 0; index < inputs.size(); index++) {
            if (wanted.test(index)) {
                Input input = inputs.get(index);
                action.accept(input instanceof Input.File file ? text(file) : input, index);
                progress.done(phase, done.merge(phase, bytes(input), Long::sum), total);
            }
        }
    }

    private Input.Text text(Input.File file) {
        Optional<Input.Text> known = Optional.ofNullable(held.get(file));
        return known.orElseGet(() -> {
            Input.Text text = open(file);
            if (file.bytes() <= room) {
                room -= file.bytes();
                held.put(file, text);
            }
            return text;
        });
    }

    private static long bytes(Input input) {
        if (input instanceof Input.File file) {
            return file.bytes();
        }
        return input instanceof Input.Text text ? text.source().text().length() : 0;
    }

    static Input.Text open(Input.File file) {
        try (InputStream stream = Files.newInputStream(file.path())) {
            return new Input.Text(decode(file.path().toString(), stream, file), file.command());
        } catch (IOException e) {
            throw unreadable(file.path(), e);
        }
    }

    private static SourceText decode(String name, InputStream stream, Input.File file) throws IOException {
        return SourceText.decode(name, stream.readNBytes(SourceText.MAXIMUM_BYTES + 1), file.charset());
    }

    static InputException unreadable(Path file, IOException e) {
        if (e instanceof NoSuchFileException || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new InputException(file + ": no such file or directory");
        }
        String why = e instanceof FileSystemLoopException || Files.isSymbolicLink(file)
                ? "the symbolic link leads nowhere"
                : Files.isReadable(file) ? "reading failed" : "permission denied";
        return new InputException(file + ": cannot be read: " + why);
    }
}
