package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlOptionTest {

    private static final String LISTING =
            Console.EXAMPLE.resolve("listing1_sn1054a3bvios1.txt").toString();
    private static final String OTHER =
            Console.EXAMPLE.resolve("listing3_sn1054a5bvios1.txt").toString();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void thePageIsWrittenBesideTheAnswer() throws IOException {
        Path page = directory.resolve("move.html");

        Console console =
                Console.run("migrate", "--format", "json", "--html", page.toString(), Console.EXAMPLE.toString());

        assertThat(console.exitCode()).isZero();
        assertThat(console.out()).startsWith("{");
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    @Test
    void aPageThatCannotBeWrittenIsOneLine() {
        Console console = Console.run(
                "migrate", "--html", directory.resolve("no/move.html").toString(), Console.EXAMPLE.toString());

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).contains("move.html: cannot be written: the directory does not exist");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void whereNothingMovesThereIsNoPageAndTheUserIsTold() {
        Path page = directory.resolve("move.html");

        Console console = Console.run("migrate", "--html", page.toString(), LISTING, OTHER);

        assertThat(console.exitCode()).isEqualTo(3);
        assertThat(console.err()).contains("move.html is not written: nothing has moved");
        assertThat(page).doesNotExist();
    }

    @Test
    void whoDoesNotAskForAPageLoadsNothingOfIt() throws IOException, InterruptedException {
        Path out = directory.resolve("out.txt");

        Console console = JavaProcess.run(out.toFile(), Map.of(), List.of("-Xlog:class+load"), "--help");

        assertThat(console.out())
                .contains("lpm.cli.Main")
                .doesNotContain("gg.jte.")
                .doesNotContain("lpm.report.html.");
    }
}
