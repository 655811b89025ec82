package lpm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lpm.model.VirtualIoServer;
import lpm.origin.Capture;
import lpm.origin.UnreadLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenInputsTest {

    /** Two files of this size are held together, a third is not. */
    private static final String PADDING = (" ".repeat(1_000) + "\n").repeat(12_000);

    @TempDir
    private Path directory;

    private Path write(String file, String server, String padding) {
        try {
            return Files.writeString(
                    directory.resolve(file),
                    "$ hostname\n" + server + "\n$ lspv -size\nhdisk1 00f7a1b2c3d4e501 61440\n$\n" + padding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyAsMuchTextIsHeldAsOneFileMayHave() {
        ImmutableList<Path> files = ImmutableList.of(
                write("a", "first", PADDING), write("b", "second", PADDING), write("c", "third", PADDING));
        Inputs inputs = Inputs.plain();

        ImmutableList<Capture> captures = inputs.read(inputs.open(files), (phase, bytes, total) -> {
            if (phase == ReadingProgress.Phase.NAMES && bytes == total) {
                files.forEach(file -> write(file.getFileName().toString(), "changed", PADDING));
            }
        });

        assertThat(captures.stream()
                        .flatMap(capture -> capture.estate().virtualIoServers().stream())
                        .map(VirtualIoServer::name))
                .as("what was held is read as it was, what was let go is opened again")
                .containsExactly("first", "second", "changed");
    }

    @Test
    void eachPhaseIsToldToItsEnd() {
        write("a", "first", "");
        write("b", "second", "");
        Inputs inputs = Inputs.plain();
        List<String> told = new ArrayList<>();

        inputs.read(
                inputs.open(List.of(directory)),
                (phase, bytes, total) -> told.add(phase + " " + bytes + " of " + total));

        assertThat(told).containsExactly("NAMES 62 of 125", "NAMES 125 of 125", "FACTS 62 of 125", "FACTS 125 of 125");
    }

    @Test
    void ofATextOnlyTheLinesThatWereNotReadAreHeld() {
        Path file = write("a", "first", "stray\nlines\n$\n" + PADDING);
        Capture capture = Inputs.plain().readFiles(List.of(file)).get(0);
        List<String> unread = new ArrayList<>();

        UnreadLines lines = capture.warnings().get(0).lines().orElseThrow();
        lines.forEach((number, line) -> unread.add(number + " " + line));

        assertThat(unread).containsExactly("6 stray", "7 lines");
        assertThat(lines.source().count()).isEqualTo(2);
        assertThat(capture.estate().virtualIoServers().stream())
                .extracting(VirtualIoServer::name)
                .containsExactly("first");
    }
}
