package lpm.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Estate documents, in YAML and in JSON. */
class HostileDocumentTest extends HostileInputs {

    @Test
    void row01AliasBomb() throws IOException {
        String bomb = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "]\n")
                .collect(Collectors.joining("", "lpm: 1\na0: &a0 [x]\n", ""));

        assertRefused(document(bomb), "anchor", "estate.yaml:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lpm: 1\na: &a [*a]\n", "lpm: 1\n&a x: 1\n*a : 2\n"})
    void row02RecursiveAnchorAndAliasAsKey(String text) throws IOException {
        assertRefused(document(text), "estate.yaml:2", "anchor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!javax.script.ScriptEngineManager []", "!!java.net.URL [x]", "!mine x", "!!binary eA=="})
    void row03Tags(String value) throws IOException {
        assertRefused(document("lpm: 1\npartitions: " + value + "\n"), "estate.yaml:2", "tag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void row04NestingOfTenThousand(String open) throws IOException {
        assertRefused(document("lpm: 1\na: \n  " + open.repeat(10_000) + "\n"), "nested deeper than 100");
        assertRefused(
                show("estate.json", ("{\"lpm\": 1, \"a\": " + "[".repeat(10_000)).getBytes(StandardCharsets.UTF_8)),
                "nested deeper than 100");
    }

    @Test
    void row05DuplicateKeys() throws IOException {
        assertRefused(document("lpm: 1\npartitions: []\npartitions: []\n"), "estate.yaml:3", "line 2");
        assertRefused(
                show("estate.json", "{\"lpm\": 1,\n\"lpm\": 1}\n".getBytes(StandardCharsets.UTF_8)), ":2", "line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "on", "012", "0x1F", "1_000", "1e3", ".inf", "12:30:45"})
    void row06ScalarsOfYaml11AreNames(String name) throws IOException {
        assertRead(
                document("lpm: 1\nvirtual_io_servers:\n- {name: " + name + ", system: " + SYSTEM + "}\n"),
                "  " + name + ": ");
    }

    @Test
    void row07ABrokenDocumentIsCalledWhatItsNameSays() throws IOException {
        assertRefused(
                show("estate.json", "{\"lpm\": 1,\n\"chassis\": [}\n".getBytes(StandardCharsets.UTF_8)),
                "estate.json:2",
                "not readable as JSON");
        assertRefused(document("lpm: 1\nchassis: [}\n"), "estate.yaml:2", "not readable as YAML");
    }

    @Test
    void row07DocumentsThatAreNone() throws IOException {
        assertRefused(document("lpm: 1\n---\nlpm: 1\n"), "second document");
        assertRefused(document(""), "is empty");
        assertRefused(document("\uFEFF"), "is empty");
        assertRefused(document("# nothing\n"), "no document was found");
        assertRefused(document("---\n---\n"), "document");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "2147483648",
                "9223372036854775808",
                "18446744073709551616",
                "1e400",
                "NaN",
                "4 GB",
                "4,096",
                "\uFF14"
            })
    void row17NumbersThatAreNone(String number) throws IOException {
        assertRefused(
                document("lpm: 1\npartitions: [{system: " + SYSTEM + ", id: \"" + number + "\"}]\n"), "estate.yaml:2");
        assertRefused(transcript(session("lspv -size", "hdisk3 none " + number + "9".repeat(18) + "\n")), "vio7.txt:4");
    }

    @Test
    void row22NamesOfOneHashDoNotSlowALoad() throws IOException {
        StringBuilder text = new StringBuilder("lpm: 1\nvirtual_io_servers:\n");
        for (int i = 0; i < 1 << 12; i++) {
            StringBuilder name = new StringBuilder();
            for (int bit = 0; bit < 12; bit++) {
                name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append("- {name: ")
                    .append(name)
                    .append(", system: ")
                    .append(SYSTEM)
                    .append("}\n");
        }

        assertRead(document(text.toString()), "Virtual I/O Servers (4096)");
    }
}
