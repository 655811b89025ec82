package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the answer cannot go, or arrives on a terminal that is not as others. */
class HostileOutputTest extends HostileInputs {

    private static final File FULL = new File("/dev/full");

    private Console migrate(Path save) {
        return Console.run("migrate", "--save", save.toString(), Console.EXAMPLE.toString());
    }

    @Test
    void row25TheDirectoryOfTheTargetIsMissing() {
        assertThat(migrate(directory.resolve("none/after.yaml")))
                .satisfies(console -> assertThat(console.exitCode()).isEqualTo(2))
                .satisfies(console ->
                        assertThat(console.err()).contains("cannot be written: the directory does not exist"));
    }

    @Test
    void row25TheTargetIsThereAlready() throws IOException {
        Path target = Files.writeString(directory.resolve("after.yaml"), "older\n");

        assertThat(migrate(target).exitCode()).isZero();
        assertThat(target).content().startsWith("lpm: 1\n");
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void row25AFileOfAnotherRunIsNotOverwrittenAndTheTargetStaysWhole() throws IOException {
        Path target = Files.writeString(directory.resolve("after.yaml"), "older\n");
        Files.writeString(directory.resolve(".after.yaml.part"), "half");

        assertThat(migrate(target))
                .satisfies(console -> assertThat(console.exitCode()).isEqualTo(2))
                .satisfies(console -> assertThat(console.err()).contains("cannot be written", ".after.yaml.part"));
        assertThat(target).hasContent("older\n");
    }

    @Test
    void row25ADirectoryIsNoTarget() {
        assertThat(migrate(directory).err()).contains("cannot be written: it is a directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "show --help", "rules", "show"})
    void row25AFullDiskIsAnError(String command) throws IOException, InterruptedException {
        assumeTrue(FULL.exists());
        String[] words = (command.equals("show") ? "show " + Console.EXAMPLE : command).split(" ");

        Console console = JavaProcess.run(FULL, Map.of(), List.of(), words);

        assertThat(console.exitCode()).as(console.err()).isEqualTo(2);
        assertThat(console.err()).isEqualTo("lpm: standard output cannot be written: no space left on the device\n");
        assertThat(migrate(FULL.toPath()).exitCode()).isEqualTo(2);
    }

    @Test
    void row25AReaderThatWentAwayIsNoError() throws IOException, InterruptedException {
        Console console = JavaProcess.unread("show", Console.EXAMPLE.toString());

        assertThat(console.exitCode()).as(console.err()).isZero();
        assertThat(console.err()).isEmpty();
    }

    @Test
    void row25TheTerminalChangesNothing() throws IOException, InterruptedException {
        Path estate = Files.writeString(
                directory.resolve("estate.yaml"),
                "lpm: 1\npartitions:\n- {system: " + SYSTEM + ", id: 5, name: p\u0142atno\u015Bci}\n");
        String expected = Console.run("show", estate.toString()).out();
        File out = directory.resolve("out.txt").toFile();

        for (String columns : List.of("0", "20", "1000")) {
            Map<String, String> terminal =
                    Map.of("COLUMNS", columns, "TERM", "dumb", "NO_COLOR", "1", "LC_ALL", "C", "LANG", "C");

            Console console =
                    JavaProcess.run(out, terminal, List.of("-Dfile.encoding=ISO-8859-1"), "show", estate.toString());

            assertThat(console.out())
                    .isEqualTo(expected)
                    .doesNotContain("\u001B")
                    .contains("p\u0142atno\u015Bci");
        }
    }
}
