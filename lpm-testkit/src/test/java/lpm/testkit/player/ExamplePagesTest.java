package lpm.testkit.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lpm.cli.LpmCommand;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pages that the README links are what {@code lpm migrate --html} writes. {@code mvn test -Dtest=ExamplePagesTest
 * -Dlpm.write=true -Dsurefire.failIfNoSpecifiedTests=false} writes them and their pictures anew.
 */
class ExamplePagesTest {

    private static final Path EXAMPLES = Files.isDirectory(Path.of("lpm-sim/examples"))
            ? Path.of("lpm-sim/examples")
            : Path.of("../lpm-sim/examples");
    private static final boolean WRITES = Boolean.getBoolean("lpm.write");
    private static final int MOST_BYTES = 150_000;

    @ParameterizedTest
    @CsvSource({"move, ''", "mover-crash, SRC_MSP_CRASH@dirty_passes"})
    void theLinkedPageIsWhatTheCommandLineWrites(String name, String fault, @TempDir Path directory)
            throws IOException {
        Path file = EXAMPLES.resolve("player").resolve(name + ".html");
        Path written = directory.resolve("written.html");

        run(written, fault);

        String page = Files.readString(written);
        if (WRITES) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file))
                .as("%s; to write it anew, run this test with -Dlpm.write=true", file)
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"move, '', #step-13", "mover-crash, SRC_MSP_CRASH@dirty_passes, #step-10"})
    void theLinkedPictureIsSmall(String name, String fault, String step, @TempDir Path directory) throws IOException {
        Path picture = EXAMPLES.resolve("player").resolve(name + ".png");
        if (WRITES) {
            Path page = directory.resolve("written.html");
            run(page, fault);
            Files.createDirectories(picture.getParent());
            try (Browser browser = Browser.start()) {
                browser.width(1280).scheme("light").open(page, step);
                Files.write(picture, browser.screenshot(1280, 780, 0.75));
            }
        }

        assertThat(Files.size(picture)).isPositive().isLessThan(MOST_BYTES);
    }

    private static void run(Path page, String fault) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] words = fault.isEmpty()
                ? new String[] {
                    "migrate",
                    "--html",
                    page.toString(),
                    EXAMPLES.resolve("pureflex").toString()
                }
                : new String[] {
                    "migrate",
                    "--fault",
                    fault,
                    "--html",
                    page.toString(),
                    EXAMPLES.resolve("pureflex").toString()
                };
        LpmCommand.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Outcome: ");
    }
}
