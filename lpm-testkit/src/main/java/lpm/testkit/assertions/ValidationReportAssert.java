package lpm.testkit.assertions;

import com.google.common.collect.ImmutableSet;
import java.util.stream.Collectors;
import lpm.rules.RuleId;
import lpm.rules.ValidationReport;
import lpm.rules.Verdict;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what the rules said of a move. */
public final class ValidationReportAssert extends AbstractAssert<ValidationReportAssert, ValidationReport> {

    ValidationReportAssert(ValidationReport actual) {
        super(actual, ValidationReportAssert.class);
    }

    /** Every rule that must hold does. */
    public ValidationReportAssert isPassed() {
        return hasVerdict(Verdict.PASSED);
    }

    public ValidationReportAssert hasVerdict(Verdict verdict) {
        isNotNull();
        if (actual.verdict() != verdict) {
            throw failure("Expected the verdict %s, but it is %s:%n%s", verdict, actual.verdict(), findings());
        }
        return this;
    }

    /** Exactly these rules are violated, and the move is refused. */
    public ValidationReportAssert isRefusedBy(String... rules) {
        return hasVerdict(Verdict.REFUSED).violatesExactly(rules);
    }

    /** Exactly these rules are violated, whatever the verdict. */
    public ValidationReportAssert violatesExactly(String... rules) {
        isNotNull();
        ImmutableSet<String> violated =
                actual.violatedRules().stream().map(RuleId::value).collect(ImmutableSet.toImmutableSet());
        if (!violated.equals(ImmutableSet.copyOf(rules))) {
            throw failure(
                    "Expected violations of %s, but found %s:%n%s", ImmutableSet.copyOf(rules), violated, findings());
        }
        return this;
    }

    private String findings() {
        return actual.findings().stream()
                .map(finding -> finding.outcome() + " " + finding.rule() + ": " + finding.message())
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
