package lpm.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import lpm.origin.InputException;

/** Tells why standard output refused text: {@link java.io.PrintStream} remembers that it did, not why. */
final class StandardOutput {

    private StandardOutput() {}

    static InputException full() {
        return new InputException("standard output cannot be written: no space left on the device");
    }

    /** Whether the device is full; anything else, such as a reader that closed the pipe, is not an error of ours. */
    static boolean isFull() {
        try {
            new FileOutputStream(FileDescriptor.out).write("\n".getBytes(StandardCharsets.US_ASCII));
            return false;
        } catch (IOException e) {
            return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("space");
        }
    }
}
