package lpm.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lpm.Input;
import lpm.Inputs;
import lpm.origin.Capture;
import lpm.origin.SourceText;

/**
 * An input for one reader.
 *
 * @param file its name, which tells what kind of text it is
 * @param bytes all of it
 */
record ReaderCapture(String reader, String file, ByteSource bytes) {

    private static final Inputs FROM_VIO7 = new Inputs(Optional.of("vio7"), Optional.empty(), Optional.empty());
    private static final Input.Text SYSTEM = beside("system.xml");
    private static final Input.Text SERVER = beside("server.xml");

    static ReaderCapture of(String reader, Path file) {
        return new ReaderCapture(reader, ReaderCaptures.name(file), ByteSource.wrap(readFile(file)));
    }

    /** An input of the same kind. */
    ReaderCapture with(byte[] other) {
        return new ReaderCapture(reader, file, ByteSource.wrap(other));
    }

    byte[] copy() {
        try {
            return bytes.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads it as the command line does, with what it needs beside it. */
    ImmutableList<Capture> read() {
        Input.Text text = text(file, copy());
        return FROM_VIO7.read(
                switch (reader) {
                    case "rest-bridge", "rest-volume-group" -> ImmutableList.of(text, SYSTEM, SERVER);
                    case "rest-partition", "rest-client-adapter", "rest-server", "rest-switch" ->
                        ImmutableList.of(text, SYSTEM);
                    default -> ImmutableList.of(text);
                });
    }

    private static Input.Text beside(String file) {
        return text(file, readFile(ReaderCaptures.BESIDE.resolve(file)));
    }

    private static Input.Text text(String file, byte[] bytes) {
        return new Input.Text(SourceText.decode(file, bytes), Optional.empty());
    }

    private static byte[] readFile(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return reader + "/" + file;
    }
}
