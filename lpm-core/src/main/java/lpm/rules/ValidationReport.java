package lpm.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
     * Refused if a finding of severity error is a violation; else undetermined if one is of a rule whose facts are captured or
     * asked; else passed. A waived finding does not count.
     */
    public Verdict verdict() {
        if (errors(result -> true).anyMatch(finding -> finding.outcome() == Outcome.VIOLATED)) {
            return Verdict.REFUSED;
        }
        return errors(result -> result.rule().facts() != FactSource.RUN_TIME)
                        .findAny()
                        .isPresent()
                ? Verdict.UNDETERMINED
                : Verdict.PASSED;
    }

    private Stream<Finding> errors(Predicate<RuleResult> which) {
        return results.stream()
                .filter(which)
                .flatMap(result -> result.findings().stream())
                .filter(finding -> finding.counts() && finding.severity() == Severity.ERROR);
    }

    /** How many rules have this outcome, those not among them of which all that they have against the move was waived. */
    public long count(Outcome outcome) {
        return results.stream()
                .filter(result -> result.outcome() == outcome && !result.isWaived())
                .count();
    }

    /** How many rules have something against the move that was waived, and nothing else. */
    public long waived() {
        return results.stream().filter(RuleResult::isWaived).count();
    }

    /**
     * Violations and undetermined findings: violations before what is undetermined, errors first, then by rule and subject. Those
     * that were waived are among them.
     */
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

    /** Whose a rule is, if a user brought it. */
    public Optional<String> origin(RuleId rule) {
        return results.stream()
                .map(RuleResult::rule)
                .filter(description -> description.id().equals(rule))
                .findFirst()
                .flatMap(RuleDescription::origin);
    }

    /** The rules that are violated, in alphabetical order. */
    public ImmutableSortedSet<RuleId> violatedRules() {
        return results.stream()
                .filter(result -> result.outcome() == Outcome.VIOLATED)
                .map(result -> result.rule().id())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
