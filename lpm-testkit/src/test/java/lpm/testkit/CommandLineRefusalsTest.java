package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong options and bad input: one line and exit code 2. */
class CommandLineRefusalsTest {

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    --mpio           | 0                            | --mpio takes 1 (required), 2 (if possible), but '0' was found
                    --npivval        | disk                         | --npivval takes port or portdisk, but 'disk' was found
                    -w               | soon                         | (mgmt-wait-time)
                    -n               | a*b                          | (lpar-profile-name-valid)
                    -i               | virtual_scsi_mappings=2      | (vscsi-mapping-syntax)
                    --policy         | nowhere.yaml                 | nowhere.yaml: no such file or directory
                    --write-baseline | nowhere/known.yaml           | nowhere/known.yaml: cannot be written: the directory does not exist
                    """)
    void aWrongOptionIsOneLineAndExitCode2(String option, String value, String message) {
        Console console = Console.run("validate", option, value, Console.EXAMPLE.toString());

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains(message).doesNotContain("Exception");
    }

    @Test
    void badInputEndsWithOneClearLine() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.txt"));
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        Path binary = Files.write(directory.resolve("binary.bin"), noise);
        String document = Files.readString(Console.EXAMPLE.resolve("estate.yaml"));
        Path truncated = Files.writeString(
                directory.resolve("truncated.yaml"), document.substring(0, document.length() / 2) + "\n  \"");
        Path huge = Files.write(directory.resolve("huge.txt"), new byte[33 << 20]);
        Path emptyDirectory = Files.createDirectory(directory.resolve("nothing"));

        for (Path input :
                Arrays.asList(empty, binary, truncated, huge, emptyDirectory, directory.resolve("nonexistent.txt"))) {
            assertOneLine(
                    Console.run("show", input.toString()), input.getFileName().toString());
            assertOneLine(
                    Console.run("validate", input.toString()),
                    input.getFileName().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lpm: 1\nmanaged_systems: &a [*a]\n",
                "lpm: 1\na: &x 1\nb: *x\n",
                "lpm: 1\nmanaged_systems: !!javax.script.ScriptEngineManager []\n",
                "lpm: 1\nlpm: 1\n",
                "lpm: 1\nmanaged_sytems: []\n",
                "lpm: 1\n---\nlpm: 1\n",
                "# nothing\n",
                "lpm: 1\npartitions:\n\t- id: 5\n",
                "lpm: 1\npartitions: [{system: 7895-42X*1054A3B, id: 99999999999}]\n",
                "lpm: 1\npartitions: [{system: 7895-42X*1054A3B, id: -1}]\n",
                "lpm: 1\nstorage_systems: [{name: \"\\u001b[31mred\"}]\n",
            })
    void aHostileDocumentEndsWithOneClearLine(String document) throws IOException {
        Path file = Files.writeString(directory.resolve("hostile.yaml"), document);

        assertOneLine(Console.run("show", file.toString()), "hostile.yaml");
    }

    @Test
    void aDeeplyNestedDocumentEndsWithOneClearLine() throws IOException {
        Path file = Files.writeString(directory.resolve("deep.yaml"), "lpm: 1\na: " + "[".repeat(10_000));

        assertOneLine(Console.run("show", file.toString()), "deep.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-p nobody",
                "-t 7895-42X*0000000",
                "-t nowhere",
                "--fault NO_SUCH@dirty_passes",
                "--fault USER_STOP@no_such_step",
                "--mode sideways",
                "--no-such-option",
                "--format xml",
            })
    void badUsageEndsWithOneClearLine(String options) {
        Console console = Console.run(Stream.concat(
                        Stream.concat(Stream.of("migrate"), Arrays.stream(options.split(" "))),
                        Stream.of(Console.EXAMPLE.toString()))
                .toArray(String[]::new));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines().filter(line -> !line.contains(": taking ")))
                .hasSize(1);
    }

    @Test
    void copiesAreNotPutBesideFilesThatTellOfASite() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("captures"));
        Path capture = folder.resolve("estate.yaml");
        Files.copy(Console.EXAMPLE.resolve("estate.yaml"), capture);
        String before = Files.readString(capture);

        Console refused = Console.run("anonymize", "-o", folder.toString(), folder.toString());

        assertOneLine(refused, folder.toString());
        assertThat(refused.err()).contains("new or empty");
        assertThat(folder).isDirectoryContaining(capture::equals);
        assertThat(capture).hasContent(before);
    }

    private static void assertOneLine(Console console, String input) {
        assertThat(console.exitCode()).as(console.err()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("lpm: ")
                .contains(input);
    }
}
