package lpm.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.model.OperatingEnvironment;
import lpm.rules.MigrationMode;
import lpm.rules.Outcome;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of a rule are its documentation: they show it in every outcome that it can have. */
class RuleExamplesTest {

    private static final Path SOURCES = Path.of("src/test/java/lpm/rules");

    /** How a test says what a rule answers, see {@link lpm.rules.RuleCheck}. */
    private static final ImmutableMap<Outcome, Pattern> SHOWN = ImmutableMap.of(
            Outcome.HOLDS, Pattern.compile("\\.holds\\(\\)|\"holds: "),
            Outcome.VIOLATED, Pattern.compile("\\.refuses\\(|\"violated: "),
            Outcome.UNDETERMINED, Pattern.compile("\\.waitsFor\\(|\"undetermined: "),
            Outcome.NOT_APPLICABLE, Pattern.compile("\\.isSilent\\(\\)|\"not-applicable: "));

    /** What an option means that nobody knows, and what only the move itself can tell. */
    private static final ImmutableMap<String, ImmutableSet<Outcome>> NEVER = ImmutableMap.of(
            "lpar-hmc-i-disk-protection", ImmutableSet.of(Outcome.HOLDS, Outcome.UNDETERMINED),
            "server-affinity-not-worse", ImmutableSet.of(Outcome.HOLDS, Outcome.VIOLATED));

    static List<Rule> rules() {
        return RuleCatalog.standard().rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isShownInEveryOutcome(Rule rule) throws IOException {
        String tests = testsOf(rule);

        assertThat(SHOWN.entrySet().stream()
                        .filter(shown -> canBe(rule.description(), shown.getKey()))
                        .filter(shown -> !shown.getValue().matcher(tests).find())
                        .map(Map.Entry::getKey))
                .as("outcomes that no test of %s shows", rule.description().id())
                .isEmpty();
    }

    private static boolean canBe(RuleDescription rule, Outcome outcome) {
        boolean everywhere = rule.modes().size() == MigrationMode.values().length
                && rule.environments().size() == OperatingEnvironment.values().length;
        return !NEVER.getOrDefault(rule.id().value(), ImmutableSet.of()).contains(outcome)
                && !(outcome == Outcome.NOT_APPLICABLE && everywhere);
    }

    /** The tests that make the rule. */
    private static String testsOf(Rule rule) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(RuleExamplesTest::text)
                    .filter(text -> text.contains("new " + rule.getClass().getSimpleName() + "()"))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
