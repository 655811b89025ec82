package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code lpm replay} of traces that are not as they were written. */
class ReplayTest {

    @TempDir
    private static Path directory = Path.of("");

    private static String trace = "";

    @BeforeAll
    static void record() {
        trace = Console.run("migrate", "--fault", "HMC_LOSS@first_pass", "--trace", "-", Console.EXAMPLE.toString())
                .out();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"timeMs\":500 | \"timeMs\":501 | \"lock\",\"timeMs\":501,\" ; \"lock\",\"timeMs\":500,\" ; is what happens: the trace was edited",
                "\"schemaVersion\":1 | \"schemaVersion\":2 | :1: schemaVersion 1 was expected, but 2 was found: another release",
                "\"release\":null | \"release\":\"0.0.7\" | nothing",
                "\"faults\":[\"HMC_LOSS@first_pass\"] | \"faults\":[] | \"name\":\"HMC_LOSS\" ; \"name\":\"first_pass\" ; is what happens",
                "HMC_LOSS@first_pass\" | NO_SUCH@first_pass\" | :1: there is no fault 'NO_SUCH'; there are SRC_MSP_CRASH, ",
                "\"id\":5} | \"id\":77} | :1: partition 77 of 7895-42X*1054A3B is not in the estate of the trace",
                "\"id\":5} | \"id\":5.5} | :1: id: a whole number was expected, but '5.5' was found",
                "\"force\":false | \"force\":0 | :1: force: true or false was expected, but '0' was found",
                "\"force\":false | \"force\":true | \"force\":true, ; \"force\":false, ; is what happens: the trace was edited",
                "\"validation\":\"passed: | \"validation\":\"refused: | \"validation\":\"refused: ; :1: ; is what happens: the trace was edited",
                " 0 violated | 1 violated | :1: ; is what happens: the trace was edited",
                "\"policy\":false | \"policy\":0 | :1: policy: true or false was expected, but '0' was found",
                "\"seed\":null | \"seed\":3 | :1: drawn: how many of the faults were drawn was expected, with the seed that drew them, but 0",
                "\"drawn\":0 | \"drawn\":2 | :1: drawn: how many of the faults were drawn was expected, with the seed that drew them, but 2",
                "\"drawn\":0,\"seed\":null | \"drawn\":1,\"seed\":3 | :1: ; \"faults\":[\" ; is what happens: the trace was edited",
                "\"force\":false, | \"force\":false,\"extra\":1, | :1: ; is what happens: the trace was edited",
                "\"options\":[] | \"options\":[\"--vsi\",\"9\"] | :1: --vsi takes 1 (required), 2 (if possible), but '9' was found",
                "\"hotPercent\":10 | \"hotPercent\":101 | :1: hot memory must be 0 to 100 per cent, but is 101",
                "\"mode\":\"active\" | \"mode\":\"sideways\" | :1: mode is active, inactive or suspended, but 'sideways'",
                "\"state\":\"Operating\" | \"stat\":\"Operating\" | :6: managed system: unknown key 'stat' (did you mean 'state'?) ; (in the estate lines; lines were removed or edited",
                "\"kind\":\"outcome\" | \"kind\":\"outcome | is what happens: the trace was edited",
            })
    void aTraceThatWasEditedIsOneLine(String part, String edited, String message) throws IOException {
        assertThat(trace).contains(part);
        Path file = Files.writeString(
                directory.resolve("edited.jsonl"),
                trace.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(edited)));

        Console console = Console.run("replay", file.toString());

        if (message.equals("nothing")) {
            assertThat(console.exitCode()).as(console.err()).isEqualTo(1);
        } else {
            assertOneLine(console, message.split(" ; "));
        }
    }

    @Test
    void aMoveThatTheValidationDoesNotPassIsNotReplayedAsIfItDid() throws IOException {
        String forced = Console.run(
                        "migrate", "--force", "-i", "dest_lpar_id=1", "--trace", "-", Console.EXAMPLE.toString())
                .out();
        assertThat(forced).contains("\"force\":true,\"validation\":\"refused: ").contains("\"policy\":false");
        Path unforced = Files.writeString(
                directory.resolve("unforced.jsonl"), forced.replace("\"force\":true", "\"force\":false"));
        Path passed = Files.writeString(
                directory.resolve("passed.jsonl"),
                forced.replaceFirst("\"force\":true,\"validation\":\"\\w+", "\"force\":false,\"validation\":\"passed"));
        Path praised = Files.writeString(
                directory.resolve("praised.jsonl"),
                forced.replaceFirst("\"validation\":\"\\w+", "\"validation\":\"passed"));

        for (Path file : List.of(unforced, passed)) {
            assertOneLine(
                    Console.run("replay", file.toString()),
                    ":1: force: true was expected, as the validation says refused, but false was found");
        }
        assertOneLine(Console.run("replay", praised.toString()), ":1: ", "is what happens: the trace was edited");
    }

    @Test
    void aVerdictUnderAPolicyIsToldAsItWasRecorded() throws IOException {
        Path policy = Files.writeString(directory.resolve("policy.yaml"), "lpm_policy: 1\nwaivers: []\n");
        Path file = directory.resolve("policy.jsonl");
        Console migrated = Console.run(
                "migrate", "--policy", policy.toString(), "--trace", file.toString(), Console.EXAMPLE.toString());
        Console replayed = Console.run("replay", file.toString());

        assertThat(replayed.exitCode()).as(replayed.err()).isEqualTo(migrated.exitCode());
        assertThat(migrated.out()).contains("\nValidation passed: ");
        assertThat(replayed.out()).contains("\nValidation (as recorded under a policy) passed: ");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"validation\":\"passed: ", "\"validation\":\"passed, surely: "));
        assertOneLine(
                Console.run("replay", file.toString()),
                ":1: validation: a verdict and counts of rules were expected, but 'passed, surely: ");
        Files.writeString(file, text.replace("\"validation\":\"passed: ", "\"validation\":\"refused: "));
        assertOneLine(
                Console.run("replay", file.toString()), "force: true was expected, as the validation says refused");
    }

    @Test
    void faultsThatWereDrawnAreDrawnAgain() throws IOException {
        Path file = directory.resolve("drawn.jsonl");
        Console.run("migrate", "--fault", "random", "--trace", file.toString(), Console.EXAMPLE.toString());
        String drawn = Files.readString(file);

        assertThat(drawn).contains("\"drawn\":1,\"seed\":1,");
        assertThat(Console.run("replay", file.toString()).err()).isEmpty();
        Files.writeString(file, drawn.replace("\"seed\":1,", "\"seed\":2,"));
        assertOneLine(Console.run("replay", file.toString()), ":1: ", "is what happens: the trace was edited");
    }

    @Test
    void aTraceThatWasCutOffIsOneLine() throws IOException {
        List<String> lines = trace.lines().toList();
        for (int kept : new int[] {1, 3, lines.size() - 1}) {
            Path file = Files.write(directory.resolve("cut.jsonl"), lines.subList(0, kept));

            assertOneLine(
                    Console.run("replay", file.toString()),
                    "cut.jsonl:" + kept + ": the trace ends here, but ",
                    "cut off");
        }
        Path inside = Files.writeString(directory.resolve("cut.jsonl"), trace.substring(0, trace.length() - 20));

        assertOneLine(
                Console.run("replay", inside.toString()),
                "cut.jsonl:" + lines.size() + ": the trace ends in this line, but '",
                "it was cut off");
        for (int kept : new int[] {10, 40, lines.get(0).length() - 1}) {
            Files.writeString(inside, trace.substring(0, kept));

            assertOneLine(
                    Console.run("replay", inside.toString()),
                    "cut.jsonl:1: the first line of a trace is no whole object of JSON: it was cut off or damaged");
        }
    }

    @Test
    void anEstateOfWhichLinesWereRemovedIsOneLine() throws IOException {
        Path file = directory.resolve("removed.jsonl");
        Files.write(
                file,
                trace.lines().filter(line -> !line.contains("\"key\":\"lpm\"")).toList());

        assertOneLine(
                Console.run("replay", file.toString()),
                "removed.jsonl:2: a line with the key lpm was expected among the estate lines",
                "lines were removed or edited; record the trace again");
        Files.write(
                file,
                trace.lines()
                        .filter(line -> !line.contains("\"list\":\"managed_systems\""))
                        .toList());
        assertOneLine(Console.run("replay", file.toString()), "removed.jsonl:");
    }

    @Test
    void noWordOfATraceMakesAnotherFileRead() throws IOException {
        Path other = Files.writeString(directory.resolve("other.txt"), "confidential\n");
        Path file = Files.writeString(
                directory.resolve("at.jsonl"),
                trace.replace("\"options\":[]", "\"options\":[\"@" + other + "x".repeat(2_000) + "\"]"));
        Path exact = Files.writeString(
                directory.resolve("exact.jsonl"), trace.replace("\"options\":[]", "\"options\":[\"@" + other + "\"]"));

        Console console = Console.run("replay", exact.toString());

        assertOneLine(console, "exact.jsonl:1: options: an option of lpm migrate was expected, but '@", "' was found");
        assertThat(console.err()).doesNotContain("confidential");
        assertThat(Console.run("replay", file.toString()).err()).hasSizeLessThan(400);
    }

    @Test
    void aProfileWhoseNameBeginsWithAnAtSignIsReplayed() throws IOException {
        Path file = directory.resolve("profile.jsonl");
        Console migrated =
                Console.run("migrate", "-n", "@pom.xml", "--trace", file.toString(), Console.EXAMPLE.toString());

        assertThat(Path.of("pom.xml")).exists();
        assertThat(file).content().contains("\"options\":[\"--profile\",\"@pom.xml\"]");
        assertThat(Console.run("replay", file.toString()).out()).isEqualTo(migrated.out());
    }

    @Test
    void aTraceThatGoesOnIsOneLine() throws IOException {
        Path file = Files.writeString(directory.resolve("long.jsonl"), trace + "{}\n");

        assertOneLine(Console.run("replay", file.toString()), "the end of the trace was expected, but '{}' was found");
    }

    @Test
    void whatIsNoTraceIsOneLine() throws IOException {
        Path estate = Console.EXAMPLE.resolve("estate.yaml");
        Path empty = Files.writeString(directory.resolve("empty.jsonl"), "");
        Path deep = Files.writeString(directory.resolve("deep.jsonl"), "[".repeat(100_000));
        Path doubled = Files.writeString(
                directory.resolve("doubled.jsonl"), trace.replaceFirst("\"mode\"", "\"force\":true,\"mode\""));
        Path wide = Files.writeString(directory.resolve("wide.jsonl"), "x".repeat(2 << 20));

        assertOneLine(
                Console.run("replay", estate.toString()),
                "estate.yaml:1: the first line of a trace was expected, as lpm migrate --trace writes it, but '");
        assertOneLine(Console.run("replay", empty.toString()), "empty.jsonl: the file is empty");
        assertOneLine(Console.run("replay", deep.toString()), "deep.jsonl:1: the first line of a trace was expected");
        assertOneLine(
                Console.run("replay", doubled.toString()),
                "doubled.jsonl:1: the first line of a trace is no whole object of JSON: it was cut off or damaged");
        assertOneLine(Console.run("replay", wide.toString()), "wide.jsonl:1: the line has 2,097,152 characters");
        assertOneLine(Console.run("replay", directory.resolve("none.jsonl").toString()), "no such file or directory");
        assertOneLine(Console.run("replay", directory.toString()), "it is a directory, a file was expected");
    }

    @Test
    void lineEndsOfAnotherSystemAndAMissingLastOneChangeNothing() throws IOException {
        Path file = Files.writeString(
                directory.resolve("crlf.jsonl"), trace.replace("\n", "\r\n").stripTrailing());

        assertThat(Console.run("replay", file.toString()).exitCode()).isEqualTo(1);
    }

    @Test
    void aTraceMayComeFromStandardInput() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(trace.getBytes(StandardCharsets.UTF_8)));
            Console console = Console.run("replay", "-");

            assertThat(console.exitCode()).as(console.err()).isEqualTo(1);
            assertThat(console.out()).endsWith("Outcome: needs-recovery back, health ok\n");
        } finally {
            System.setIn(before);
        }
    }

    private static void assertOneLine(Console console, String... parts) {
        assertThat(console.exitCode()).as(console.err()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("lpm: ")
                .contains(parts);
    }
}
