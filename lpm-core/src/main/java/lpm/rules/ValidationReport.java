package lpm.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import lpm.model.Assumption;

/**
 * The answer to a request: what every rule said, the mapping that was chosen, and what was taken on a person's word.
 *
 * @param request the request as it was validated
 * @param results one per rule of the catalogue, in its order
 * @param assumptions statements that the answer may rest on
 */
public record ValidationReport(
        MigrationRequest request,
        MigrationMapping mapping,
        ImmutableList<RuleResult> results,
        ImmutableList<Assumption> assumptions) {

    /**
     * Refused if an error rule is violated; else undetermined if an error rule whose facts are captured or asked is; else
     * passed.
     */
    public Verdict verdict() {
        if (results.stream().anyMatch(r -> isError(r) && r.outcome() == Outcome.VIOLATED)) {
            return Verdict.REFUSED;
        }
        boolean waits = results.stream()
                .anyMatch(r -> isError(r)
                        && r.outcome() == Outcome.UNDETERMINED
                        && r.rule().facts() != FactSource.RUN_TIME);
        return waits ? Verdict.UNDETERMINED : Verdict.PASSED;
    }

    private static boolean isError(RuleResult result) {
        return result.severity() == Severity.ERROR;
    }

    /** How many rules have this outcome. */
    public long count(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    /** Violations and undetermined findings: errors first, violations before what is undetermined, then by rule and subject. */
    public ImmutableList<Finding> findings() {
        return results.stream()
                .flatMap(result -> result.findings().stream())
                .filter(f -> f.outcome() == Outcome.VIOLATED || f.outcome() == Outcome.UNDETERMINED)
                .sorted(Comparator.comparing(Finding::outcome)
                        .thenComparing(Finding::severity)
                        .thenComparing(Finding::rule)
                        .thenComparing(f -> f.subject().toString())
                        .thenComparing(Finding::message))
                .collect(ImmutableList.toImmutableList());
    }

    /** The rules that are violated, in alphabetical order. */
    public ImmutableSortedSet<RuleId> violatedRules() {
        return results.stream()
                .filter(result -> result.outcome() == Outcome.VIOLATED)
                .map(result -> result.rule().id())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
