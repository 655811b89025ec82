package lpm.rules;

import static lpm.rules.FactSource.ASKED;
import static lpm.rules.FactSource.CAPTURED;
import static lpm.rules.FactSource.RUN_TIME;
import static lpm.rules.Outcome.HOLDS;
import static lpm.rules.Outcome.NOT_APPLICABLE;
import static lpm.rules.Outcome.UNDETERMINED;
import static lpm.rules.Outcome.VIOLATED;
import static lpm.rules.Severity.ERROR;
import static lpm.rules.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.stream.Stream;
import lpm.origin.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValidationReportTest {

    private static final Subject SHOP = Subject.of(Scenario.SHOP);
    private static final RuleResult HOLDING = result("a-holds", ERROR, CAPTURED, HOLDS);
    private static final RuleResult REFUSING = result("b-violated", ERROR, CAPTURED, VIOLATED);
    private static final RuleResult WAITING = result("c-waits", ERROR, CAPTURED, UNDETERMINED);

    static Stream<Arguments> verdicts() {
        return Stream.of(
                arguments("nothing speaks against it", Verdict.PASSED, List.of(HOLDING)),
                arguments("no rule applies", Verdict.PASSED, List.of(result("x-y", ERROR, CAPTURED, NOT_APPLICABLE))),
                arguments("one rule refuses", Verdict.REFUSED, List.of(HOLDING, REFUSING)),
                arguments("one rule waits", Verdict.UNDETERMINED, List.of(HOLDING, WAITING)),
                arguments("refused beats undetermined", Verdict.REFUSED, List.of(WAITING, REFUSING, HOLDING)),
                arguments(
                        "a question waits for a person",
                        Verdict.UNDETERMINED,
                        List.of(result("x-y", ERROR, ASKED, UNDETERMINED))),
                arguments(
                        "what the move itself tells spoils nothing",
                        Verdict.PASSED,
                        List.of(HOLDING, result("x-y", ERROR, RUN_TIME, UNDETERMINED))),
                arguments(
                        "a violation at run time refuses all the same",
                        Verdict.REFUSED,
                        List.of(result("x-y", ERROR, RUN_TIME, VIOLATED))),
                arguments(
                        "a warning does not refuse",
                        Verdict.PASSED,
                        List.of(result("x-y", WARNING, CAPTURED, VIOLATED))),
                arguments(
                        "a warning does not wait",
                        Verdict.PASSED,
                        List.of(result("x-y", WARNING, CAPTURED, UNDETERMINED))),
                arguments(
                        "the worst finding of a rule counts",
                        Verdict.REFUSED,
                        List.of(result("x-y", ERROR, CAPTURED, HOLDS, UNDETERMINED, VIOLATED))),
                arguments(
                        "one subject that waits spoils a rule that holds of another",
                        Verdict.UNDETERMINED,
                        List.of(result("x-y", ERROR, CAPTURED, HOLDS, UNDETERMINED))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("verdicts")
    void concludes(String why, Verdict verdict, List<RuleResult> results) {
        assertThat(report(results).verdict()).as(why).isEqualTo(verdict);
    }

    @Test
    void countsARuleWithoutAFindingAsNotApplicable() {
        ValidationReport report = report(List.of(HOLDING, result("x-silent", ERROR, CAPTURED)));
        assertThat(report.count(NOT_APPLICABLE)).isEqualTo(1);
        assertThat(report.count(HOLDS)).isEqualTo(1);
        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void listsViolationsBeforeWhatIsUndeterminedAndErrorsBeforeWarnings() {
        ValidationReport report = report(List.of(
                WAITING,
                result("a-warns", WARNING, CAPTURED, VIOLATED),
                result("z-refuses", ERROR, CAPTURED, HOLDS, VIOLATED),
                HOLDING,
                REFUSING));
        assertThat(report.findings())
                .extracting(finding -> finding.rule().value())
                .containsExactly("b-violated", "z-refuses", "a-warns", "c-waits");
    }

    @Test
    void namesTheViolatedRulesOfEitherSeverityInOrder() {
        assertThat(report(List.of(REFUSING, WAITING, HOLDING, result("a-warns", WARNING, CAPTURED, VIOLATED)))
                        .violatedRules())
                .containsExactly(new RuleId("a-warns"), new RuleId("b-violated"));
    }

    private static ValidationReport report(List<RuleResult> results) {
        return new ValidationReport(
                Scenario.request(), MigrationMapping.none(), ImmutableList.copyOf(results), ImmutableList.of());
    }

    private static RuleResult result(String id, Severity severity, FactSource facts, Outcome... outcomes) {
        RuleDescription rule = RuleDescription.of(id, "partition")
                .statement("It is so")
                .severity(severity)
                .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
                .facts(facts)
                .source("nobody")
                .noRemedy("an example has none")
                .build();
        return new RuleResult(
                rule,
                Stream.of(outcomes).map(outcome -> finding(rule, outcome)).collect(ImmutableList.toImmutableList()));
    }

    private static Finding finding(RuleDescription rule, Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> rule.holds(SHOP);
            case VIOLATED -> rule.violated(SHOP, "it is not so");
            case UNDETERMINED -> rule.undetermined(SHOP, "it is unknown", new Missing("lpar", "the console"));
            case NOT_APPLICABLE -> rule.notApplicable(SHOP);
        };
    }
}
