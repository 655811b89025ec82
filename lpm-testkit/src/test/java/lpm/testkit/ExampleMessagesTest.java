package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import lpm.Lpm;
import lpm.document.ExampleDocument;
import lpm.rules.Finding;
import lpm.rules.Outcome;
import lpm.rules.Rule;
import lpm.rules.RuleId;
import lpm.rules.catalog.RuleCatalog;
import lpm.testkit.edited.EditedExample;
import lpm.testkit.edited.EditedExamples;
import lpm.testkit.fixtures.Scenario;
import org.junit.jupiter.api.Test;

/**
 * What {@code lpm explain} shows as an example is what the rule says of one. {@code mvn test -Dtest=ExampleMessagesTest -Dlpm.write=true
 * -Dsurefire.failIfNoSpecifiedTests=false} writes the messages anew.
 */
class ExampleMessagesTest {

    private static final Path MODULE = Path.of("lpm-core");

    @Test
    void eachExampleIsTheMessageOfItsRule() throws IOException {
        ImmutableMap<RuleId, String> said = messages();
        Path file = (Files.isDirectory(MODULE) ? MODULE : Path.of("..").resolve(MODULE))
                .resolve("src/main/resources/lpm/document/examples.yaml");
        if (Boolean.getBoolean("lpm.write")) {
            Files.writeString(file, ExampleDocument.write(said));
        }

        assertThat(Files.readString(file))
                .as("%s; to write it anew, run this test with -Dlpm.write=true", file)
                .isEqualTo(ExampleDocument.write(said));
        if (!Boolean.getBoolean("lpm.write")) {
            assertThat(ExampleDocument.known()).isEqualTo(said);
        }
    }

    @Test
    void onlyWhatNothingViolatesBeforehandHasNoExample() {
        assertThat(RuleCatalog.standard().rules())
                .extracting(Rule::description)
                .extracting(rule -> rule.id().value())
                .filteredOn(rule -> !ExampleDocument.known().containsKey(new RuleId(rule)))
                .containsExactly("server-affinity-not-worse");
    }

    private static ImmutableMap<RuleId, String> messages() {
        ImmutableSortedMap<String, String> messages = EditedExamples.ofEveryRule()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(),
                        EditedExample::name,
                        ExampleMessagesTest::message,
                        (first, other) -> first));
        return messages.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(entry -> new RuleId(entry.getKey()), Map.Entry::getValue));
    }

    private static String message(EditedExample example) {
        Scenario scenario = example.scenario();
        return Lpm.of(scenario.estate()).validate(scenario.request()).findings().stream()
                .filter(finding ->
                        finding.rule().value().equals(example.name()) && finding.outcome() == Outcome.VIOLATED)
                .map(Finding::message)
                .findFirst()
                .orElseThrow(() -> new AssertionError(example.name() + " is not violated by its example"));
    }
}
