package lpm.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import lpm.origin.InputException;

/** Files that are written beside their place and then moved there, so that no half-written file is ever seen. */
final class SavedFile {

    private SavedFile() {}

    /**
     * Looks whether a file can be written, as far as that can be known before.
     *
     * @throws InputException if it cannot
     */
    static void check(Path file) {
        if (file.toString().isEmpty()) {
            throw new InputException("the name of a file to write was expected, but nothing was found");
        }
        Path target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new InputException(file + ": cannot be written: it is a directory");
        }
        if (Files.isSymbolicLink(target) && !Files.exists(target)) {
            throw new InputException(file + ": cannot be written: it is a link that leads to no file");
        }
        if (isDevice(file)) {
            if (!target.startsWith("/dev")) { // a pipe may wait for its reader forever
                throw new InputException(file + ": cannot be written: it is no regular file");
            }
            return;
        }
        try {
            Path beside = beside(real(target));
            Path directory = beside.getParent();
            if (directory != null && !Files.isDirectory(directory)) {
                throw new InputException(file + ": cannot be written: the directory does not exist");
            }
            if (directory != null && !Files.isWritable(directory)) {
                throw new InputException(file + ": cannot be written: nothing may be written to the directory");
            }
            if (Files.exists(beside)) {
                throw new InputException(isThere(file, beside.toString()));
            }
        } catch (IOException e) {
            throw new InputException(file + ": cannot be written: " + e.getMessage());
        }
    }

    /** Whether it is there and is no regular file: a terminal or {@code /dev/null} takes text at once. */
    static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    private static Path real(Path target) throws IOException {
        return Files.exists(target) ? target.toRealPath() : target;
    }

    private static Path beside(Path real) {
        return real.resolveSibling("." + real.getFileName() + ".part");
    }

    private static String isThere(Path file, String beside) {
        return file + ": cannot be written: " + beside
                + " is there already, from another run that writes or was interrupted; remove it";
    }

    static void write(Path file, String text) {
        check(file);
        Path target = file.toAbsolutePath();
        try {
            if (isDevice(file)) {
                Files.writeString(target, text);
                return;
            }
            Path real = real(target);
            Path beside = beside(real);
            try {
                Files.writeString(beside, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                keepPermissions(real, beside);
                Files.move(beside, real, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (FileAlreadyExistsException e) {
            throw new InputException(isThere(file, e.getFile()));
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": cannot be written: the directory does not exist");
        } catch (IOException e) {
            throw new InputException(file + ": cannot be written: " + e.getMessage());
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        if (Files.exists(from) && Files.getFileStore(from).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }
}
