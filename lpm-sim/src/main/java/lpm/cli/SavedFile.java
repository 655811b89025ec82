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

    static void write(Path file, String text) {
        if (file.toString().isEmpty()) {
            throw new InputException("the name of a file to write was expected, but nothing was found");
        }
        Path target = file.toAbsolutePath();
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                writeToDevice(file, target, text);
                return;
            }
            Path real = Files.exists(target) ? target.toRealPath() : target;
            Path beside = real.resolveSibling("." + real.getFileName() + ".part");
            try {
                Files.writeString(beside, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                keepPermissions(real, beside);
                Files.move(beside, real, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (FileAlreadyExistsException e) {
            throw new InputException(file + ": cannot be written: " + e.getFile()
                    + " is there already, from another run that writes or was interrupted; remove it");
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": cannot be written: the directory does not exist");
        } catch (IOException e) {
            throw new InputException(file + ": cannot be written: "
                    + (Files.isDirectory(target) ? "it is a directory" : String.valueOf(e.getMessage())));
        }
    }

    /** A terminal or {@code /dev/null} takes text at once; a pipe may wait for its reader forever. */
    private static void writeToDevice(Path file, Path target, String text) throws IOException {
        if (!Files.isDirectory(target) && !target.startsWith("/dev")) {
            throw new InputException(file + ": cannot be written: it is no regular file");
        }
        Files.writeString(target, text);
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        if (Files.exists(from) && Files.getFileStore(from).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }
}
