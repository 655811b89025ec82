package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import lpm.document.EstateDocument;
import lpm.rules.catalog.RuleCatalog;
import lpm.testkit.edited.EditedExamples;
import lpm.testkit.edited.Edits;
import lpm.testkit.fixtures.Scenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read of a validation: SARIF, JUnit XML, and JSON by its published schemas. */
class ReportFormatsTest {

    private static final String HOSTILE_REASON = "\"]]> & <b> {0} \\u0001\\uFFFE\\U0001F600 end\"";

    @TempDir
    static Path directory;

    private static Path policy = Path.of("");

    /** A move to validate: what stands on the command line after the format. */
    record Asked(String name, ImmutableList<String> arguments) {
        Console in(String format) {
            return Console.run(Stream.concat(
                            Stream.of("validate", "--policy", policy.toString(), "--format", format),
                            arguments.stream())
                    .toArray(String[]::new));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Waives one rule of the edited examples, in words that a writer must escape. */
    @BeforeAll
    static void aPolicy() throws IOException {
        policy = Files.writeString(
                directory.resolve("policy.yaml"),
                "lpm_policy: 1\nwaivers:\n  - {rule: lpar-no-media, reason: " + HOSTILE_REASON + "}\n");
    }

    static Stream<Asked> moves() {
        Stream<Asked> edited = EditedExamples.all().map(example -> {
            Scenario scenario = example.scenario();
            Path file = write(example.name() + ".yaml", EstateDocument.write(scenario.estate()));
            String target =
                    scenario.request().destination().system().orElseThrow().toString();
            String source = Edits.SOURCE.toString();
            return new Asked(example.name(), ImmutableList.of("-m", source, "-p", "5", "-t", target, file.toString()));
        });
        return Stream.concat(
                Stream.of(
                        new Asked("the article", ImmutableList.of(Console.EXAMPLE.toString())),
                        new Asked(
                                "two listings alone",
                                ImmutableList.of(
                                        listing("listing1_sn1054a3bvios1"), listing("listing3_sn1054a5bvios1")))),
                edited);
    }

    private static Path write(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name.replaceAll("[^A-Za-z0-9.]+", " ")), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String listing(String name) {
        return Console.EXAMPLE.resolve(name + ".txt").toString();
    }

    @ParameterizedTest
    @MethodSource("moves")
    void theSarifIsValidAndHasAResultForEachFinding(Asked move) {
        JsonNode report = JsonMapper.shared().readTree(move.in("json").out());
        String sarif = move.in("sarif").out();

        assertThat(Schemas.errors(Schemas.SARIF, sarif)).isEmpty();
        JsonNode run = JsonMapper.shared().readTree(sarif).at("/runs/0");
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(rules).hasSize(RuleCatalog.standard().rules().size()).allSatisfy(rule -> {
            assertThat(rule.at("/help/text").asString()).contains("Source: ");
            assertThat(rule.at("/properties/source").asString()).isNotBlank();
        });
        assertThat(run.get("results")).hasSameSizeAs(report.get("findings"));
        for (int i = 0; i < run.get("results").size(); i++) {
            JsonNode result = run.get("results").get(i);
            JsonNode finding = report.get("findings").get(i);
            boolean violated = finding.get("outcome").asString().equals("violated");
            assertThat(result.get("ruleId")).isEqualTo(finding.get("rule"));
            assertThat(rules.get(result.get("ruleIndex").asInt()).get("id")).isEqualTo(finding.get("rule"));
            assertThat(result.get("kind").asString()).isEqualTo(violated ? "fail" : "open");
            assertThat(result.get("level").asString())
                    .isEqualTo(violated ? finding.get("severity").asString() : "none");
            assertThat(result.get("suppressions")).hasSize(finding.get("waived").isNull() ? 0 : 1);
            assertThat(result.get("locations"))
                    .hasSize(Math.max(1, finding.get("evidence").size()));
        }
    }

    @Test
    void theFingerprintOfAFindingStaysWhenItsLinesMove() throws IOException {
        Asked asked = moves().filter(move -> move.name().equals("vscsi-backing-visible"))
                .findFirst()
                .orElseGet(() -> moves().skip(5).findFirst().orElseThrow());
        Path file = Path.of(asked.arguments().get(asked.arguments().size() - 1));
        String before = asked.in("sarif").out();
        Files.writeString(file, "# one line more\n" + Files.readString(file));
        String after = asked.in("sarif").out();

        assertThat(after).isNotEqualTo(before);
        assertThat(fingerprints(after)).isNotEmpty().isEqualTo(fingerprints(before));
    }

    private static List<String> fingerprints(String sarif) {
        return JsonMapper.shared().readTree(sarif).findValuesAsString("lpmRuleOutcomeSubject/v1");
    }

    @ParameterizedTest
    @MethodSource("moves")
    void theJunitXmlFailsExactlyIfTheMoveDoesNotPass(Asked move) throws Exception {
        Console console = move.in("junit");
        Element suite = suite(console.out());

        List<Element> cases = elements(suite, "testcase");
        assertThat(cases).hasSize(Integer.parseInt(suite.getAttribute("tests")));
        assertThat(cases)
                .extracting(test -> test.getAttribute("name"))
                .containsExactlyElementsOf(RuleCatalog.standard().rules().stream()
                        .map(rule -> rule.description().id().value())
                        .toList());
        assertThat(cases)
                .allSatisfy(test -> assertThat(test.getAttribute("classname")).startsWith("lpm."));
        assertThat(elements(suite, "failure")).hasSize(Integer.parseInt(suite.getAttribute("failures")));
        assertThat(elements(suite, "error")).hasSize(Integer.parseInt(suite.getAttribute("errors")));
        assertThat(elements(suite, "skipped")).hasSize(Integer.parseInt(suite.getAttribute("skipped")));
        int expected =
                elements(suite, "failure").isEmpty() ? elements(suite, "error").isEmpty() ? 0 : 3 : 1;
        assertThat(console.exitCode()).isEqualTo(expected);
    }

    @Test
    void aWaiverIsSkippedInXmlWithItsReasonWhateverItIsWrittenWith() throws Exception {
        Asked media = moves().filter(move -> suiteOf(move).contains("waived: "))
                .findFirst()
                .orElseThrow();

        assertThat(elements(suite(suiteOf(media)), "skipped"))
                .extracting(skipped -> skipped.getAttribute("message"))
                .anySatisfy(message ->
                        assertThat(message).startsWith("waived: ]]> & <b> {0} \\u0001\uFFFD\uD83D\uDE00 end; "));
    }

    private static String suiteOf(Asked move) {
        return move.in("junit").out();
    }

    @ParameterizedTest
    @MethodSource("moves")
    void theJsonIsWhatItsSchemasSay(Asked move) {
        String[] inputs = move.arguments().toArray(String[]::new);
        String input = inputs[inputs.length - 1];
        String[] migrate = Stream.concat(Stream.of("migrate", "--format", "json"), move.arguments().stream())
                .toArray(String[]::new);

        assertThat(Schemas.errors(Schemas.VALIDATION, move.in("json").out())).isEmpty();
        assertThat(Schemas.errors(Schemas.MIGRATION, Console.run(migrate).out()))
                .isEmpty();
        assertThat(Schemas.errors(
                        Schemas.ESTATE,
                        Console.run("show", "--format", "json", input).out()))
                .isEmpty();
    }

    @Test
    void aWrongDocumentIsRefusedByEachSchema() {
        String report = Console.run("validate", "--format", "json", Console.EXAMPLE.toString())
                .out();
        String move = Console.run("migrate", "--format", "json", Console.EXAMPLE.toString())
                .out();
        String estate = Console.run("show", "--format", "json", Console.EXAMPLE.toString())
                .out();

        assertRefused(Schemas.VALIDATION, report, "\"passed\"", "\"maybe\"");
        assertRefused(Schemas.VALIDATION, report, "\"schemaVersion\" : 1", "\"schemaVersion\" : 2");
        assertRefused(Schemas.VALIDATION, report, "\"violated\" :", "\"broken\" :");
        assertRefused(Schemas.MIGRATION, move, "\"suspendedMs\" :", "\"suspended\" :");
        assertRefused(Schemas.ESTATE, estate, "\"reserve_policy\"", "\"reserve-policy\"");
        assertRefused(Schemas.ESTATE, estate, "\"no_reserve\"", "\"none\"");
        assertRefused(Schemas.ESTATE, estate, "\"lpm\" : 1", "\"lpm\" : 2");
        assertRefused(Schemas.ESTATE, estate, "\"slot\" : ", "\"slot\" : -");
    }

    private static void assertRefused(Schema schema, String valid, String part, String wrong) {
        assertThat(valid).contains(part);
        assertThat(Schemas.errors(schema, valid.replace(part, wrong)))
                .as("%s in place of %s", wrong, part)
                .isNotEmpty();
    }

    private static Element suite(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element root = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("testsuites");
        List<Element> suites = elements(root, "testsuite");
        assertThat(suites).hasSize(1);
        return suites.get(0);
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
