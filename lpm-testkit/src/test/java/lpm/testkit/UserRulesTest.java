package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.site.NotThePayroll;
import com.example.site.TakenId;
import com.example.site.Throws;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules of a user's own, found as services by a class loader that only the command under test has. */
class UserRulesTest {

    private static final String EXAMPLE = Console.EXAMPLE.toString();
    private static final String OURS = "com.example.site.NotThePayroll (test-classes)";

    @TempDir
    private Path services;

    @Test
    void aRuleThatIsFoundCountsAndShowsWhoseItIs() throws IOException {
        Console text = with(NotThePayroll.class.getName(), "validate", EXAMPLE);
        Console json = with(NotThePayroll.class.getName(), "validate", "--format", "json", EXAMPLE);
        Console sarif = with(NotThePayroll.class.getName(), "validate", "--format", "sarif", EXAMPLE);

        assertThat(text.exitCode()).as(text.err()).isEqualTo(1);
        assertThat(text.out())
                .contains("ERROR site-not-the-payroll", "  Yours, from " + OURS, "ibmi1 runs the payroll");
        JsonNode finding =
                JsonMapper.shared().readTree(json.out()).get("findings").get(0);
        assertThat(finding.get("origin").asString()).isEqualTo(OURS);
        JsonNode run = JsonMapper.shared().readTree(sarif.out()).get("runs").get(0);
        JsonNode result = run.get("results").get(0);
        assertThat(run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/properties/origin")
                        .asString())
                .isEqualTo(OURS);
        assertThat(Console.run("validate", EXAMPLE).exitCode()).isZero();
    }

    @Test
    void itIsListedExplainedAndWaivedLikeAnyOther() throws IOException {
        Path policy = Files.writeString(
                services.resolve("policy.yaml"),
                "lpm_policy: 1\nwaivers:\n  - {rule: site-not-the-payroll, reason: the payroll is done}\n");

        Console listed = with(NotThePayroll.class.getName(), "rules");
        Console json = with(NotThePayroll.class.getName(), "rules", "--format", "json");
        Console explained = with(NotThePayroll.class.getName(), "explain", "site-not-the-payroll");
        Console waived = with(NotThePayroll.class.getName(), "validate", "-q", "--policy", policy.toString(), EXAMPLE);

        assertThat(listed.out().replaceAll("\\s+", " ")).contains("(yours, from " + OURS + ")");
        assertThat(json.out()).contains("\"origin\" : \"" + OURS + "\"");
        assertThat(explained.out()).contains("Yours, from:   " + OURS);
        assertThat(waived.exitCode()).as(waived.err()).isZero();
    }

    @Test
    void anIdThatIsTakenIsOneLineThatNamesTheClass() throws IOException {
        Console console = with(TakenId.class.getName(), "validate", EXAMPLE);

        assertOneLine(
                console,
                "the rule of your own, com.example.site.TakenId (test-classes), has the id server-distinct, which a"
                        + " rule of lpm has");
    }

    @Test
    void aRuleThatThrowsIsAMistakeInItAndNoAnswer() throws IOException {
        Console console = with(Throws.class.getName(), "validate", "-p", "5", "-t", "7895-42X*1054A5B", EXAMPLE);

        assertOneLine(
                console,
                "rule site-throws, com.example.site.Throws (test-classes), failed in line ",
                "IllegalStateException: the list of tickets is empty; it is a mistake in that rule");
    }

    @Test
    void aClassThatIsNotThereIsOneLine() throws IOException {
        assertOneLine(
                with("com.example.site.Nowhere", "rules"),
                "a rule of your own cannot be loaded",
                "com.example.site.Nowhere");
    }

    private static void assertOneLine(Console console, String... parts) {
        assertThat(console.exitCode()).as(console.out() + console.err()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines().filter(line -> !line.contains(": taking ")))
                .singleElement()
                .asString()
                .contains(parts)
                .doesNotContain("\tat ");
    }

    private Console with(String rule, String... args) throws IOException {
        Path folder = Files.createDirectories(services.resolve("META-INF/services"));
        Files.writeString(folder.resolve("lpm.rules.Rule"), rule);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {services.toUri().toURL()}, UserRulesTest.class.getClassLoader())) {
            thread.setContextClassLoader(loader);
            return Console.run(args);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
