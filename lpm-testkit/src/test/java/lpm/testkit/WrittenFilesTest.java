package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command writes goes to files of its own: all of them or none, and none that it reads. */
class WrittenFilesTest {

    @TempDir
    private Path directory = Path.of("");

    private Path input = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        input = Files.createDirectory(directory.resolve("captures")).resolve("in.yaml");
        Files.copy(Console.EXAMPLE.resolve("estate.yaml"), input);
    }

    @Test
    void twoOutputsAreNotOneFileHoweverItIsSpelled() throws IOException {
        Path file = directory.resolve("t7");
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("captures"));

        assertRefused("--save and --html would both write ", "--trace", file, "--save", file, "--html", file);
        assertRefused(
                "--html and --trace would both write ", "--trace", file, "--html", directory.resolve("captures/../t7"));
        assertRefused(
                "--save and --html would both write ",
                "--save",
                link.resolve("after"),
                "--html",
                directory.resolve("captures/after"));
        assertThat(file).doesNotExist();
    }

    @Test
    void noInputIsWrittenOver() throws IOException {
        String before = Files.readString(input);
        Path link = Files.createSymbolicLink(directory.resolve("link.yaml"), input);
        Path policy = Files.writeString(directory.resolve("policy.yaml"), "lpm_policy: 1\nwaivers: []\n");

        assertRefused("--trace would write over ", "--trace", input);
        assertRefused("--save would write over ", "--save", link);
        assertRefused("in.yaml, which is an input; give it another file", "--html", input);
        assertRefused("policy.yaml, which is an input", "--policy", policy, "--html", policy);
        assertOneLine(
                Console.run(
                        "migrate",
                        "--save",
                        input.toString(),
                        directory.resolve("captures").toString()),
                "in.yaml, which is an input");
        assertOneLine(
                Console.run("validate", "--write-baseline", input.toString(), input.toString()),
                "--write-baseline would write over ");
        assertThat(input).content().isEqualTo(before);
    }

    @Test
    void aReplayDoesNotWriteOverItsTrace() throws IOException {
        Path trace = directory.resolve("move.jsonl");
        Console.run("migrate", "--trace", trace.toString(), Console.EXAMPLE.toString());
        String before = Files.readString(trace);

        assertOneLine(Console.run("replay", "--save", trace.toString(), trace.toString()), "--save would write over ");
        assertThat(trace).content().isEqualTo(before);
    }

    @Test
    void nothingIsWrittenWhereOneFileCannotBe() {
        Path saved = directory.resolve("s.yaml");

        assertRefused(
                "h.html: cannot be written: the directory does not exist",
                "--save",
                saved,
                "--html",
                directory.resolve("none/h.html"));
        assertRefused("cannot be written: it is a directory", "--save", saved, "--trace", directory);
        assertThat(saved).doesNotExist();
    }

    @Test
    void aLinkThatLeadsToNoFileIsNoPlaceToWriteTo() throws IOException {
        Path saved = directory.resolve("s.yaml");
        Path link = Files.createSymbolicLink(directory.resolve("link"), saved);

        assertRefused("link: cannot be written: it is a link that leads to no file", "--save", saved, "--trace", link);
        assertThat(saved).doesNotExist();
    }

    @Test
    void aFileIsNotCalledMinus() {
        for (String option : List.of("--html", "--save")) {
            assertRefused(option + " writes a file, and - names none; give it a name", option, "-");
        }
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void whatTakesTextAtOnceMayBeNamedTwice() {
        Console console =
                Console.run("migrate", "--save", "/dev/null", "--html", "/dev/null", Console.EXAMPLE.toString());

        assertThat(console.exitCode()).as(console.err()).isZero();
    }

    private void assertRefused(String message, Object... options) {
        assertOneLine(
                Console.run(Stream.of(Stream.of("migrate"), Stream.of(options), Stream.of(input))
                        .flatMap(words -> words)
                        .map(Object::toString)
                        .toArray(String[]::new)),
                message);
    }

    private static void assertOneLine(Console console, String message) {
        assertThat(console.exitCode()).as(console.err()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines()).hasSize(1).first().asString().contains(message);
    }
}
