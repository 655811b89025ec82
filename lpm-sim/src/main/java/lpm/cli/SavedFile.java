package lpm.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import lpm.origin.InputException;

/** Files that are written beside their place and then moved there, so that no half-written file is ever seen. */
final class SavedFile {

    private SavedFile() {}

    static void write(Path file, String text) {
        Path target = file.toAbsolutePath();
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                Files.writeString(target, text);
                return;
            }
            Path beside = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
            try {
                Files.writeString(beside, text, StandardCharsets.UTF_8);
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            throw new InputException(file + ": cannot be written: the directory does not exist");
        } catch (IOException e) {
            throw new InputException(file + ": cannot be written: "
                    + (Files.isDirectory(target) ? "it is a directory" : String.valueOf(e.getMessage())));
        }
    }
}
