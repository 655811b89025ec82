package lpm.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.origin.InputException;

/** The files that a command is to write: refused before anything is read if one would go wrong, or one is told twice. */
final class WrittenFiles {

    private static final Path STANDARD_STREAM = Path.of("-");

    private final Map<Path, String> optionOf = new HashMap<>();
    private final Map<Path, String> texts = new LinkedHashMap<>();

    /**
     * Adds a file that an option names.
     *
     * @throws InputException if it cannot be written, or another option names it too
     */
    WrittenFiles add(String option, Optional<Path> file) {
        file.ifPresent(path -> add(option, path));
        return this;
    }

    private void add(String option, Path file) {
        if (file.equals(STANDARD_STREAM)) {
            throw new InputException(option + " writes a file, and - names none; give it a name");
        }
        SavedFile.check(file);
        if (SavedFile.isDevice(file)) {
            return;
        }
        String other = optionOf.putIfAbsent(real(file), option);
        if (other != null) {
            throw new InputException(
                    "%s and %s would both write %s; give each a file of its own".formatted(other, option, file));
        }
    }

    /**
     * Refuses to write over what is read.
     *
     * @param inputs files, or directories of which every file is one
     * @throws InputException if a file to write is among them
     */
    void keep(Stream<Path> inputs) {
        inputs.filter(input -> !input.equals(STANDARD_STREAM) && Files.exists(input))
                .map(WrittenFiles::real)
                .forEach(input -> optionOf.forEach((file, option) -> {
                    if (file.equals(input) || Files.exists(file) && file.startsWith(input)) {
                        throw new InputException("%s would write over %s, which is an input; give it another file"
                                .formatted(option, file));
                    }
                }));
    }

    /** Sets what is to be written. */
    void text(Path file, String text) {
        texts.put(file, text);
    }

    /** Writes what was set, once all of it is there. */
    void write() {
        texts.forEach(SavedFile::write);
    }

    /** The one name of a file that may not be there yet. */
    private static Path real(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        try {
            if (Files.exists(file)) {
                return file.toRealPath();
            }
            Path directory = file.toAbsolutePath().getParent();
            return directory == null ? whole : directory.toRealPath().resolve(file.getFileName());
        } catch (IOException e) {
            return whole;
        }
    }
}
