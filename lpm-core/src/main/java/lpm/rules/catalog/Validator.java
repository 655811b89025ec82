package lpm.rules.catalog;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.OperatingEnvironment;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Finding;
import lpm.rules.MigrationRequest;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.RuleResult;
import lpm.rules.Severity;
import lpm.rules.ValidationReport;

/**
 * Asks every rule of a catalogue about a move.
 *
 * @param origins where the facts of the estate were read, for the evidence of the findings
 */
public record Validator(RuleCatalog catalog, Origins origins) {

    /** The standard rules. */
    public static Validator standard(Origins origins) {
        return new Validator(RuleCatalog.standard(), origins);
    }

    /**
     * Chooses a mapping unless the request brings one, and asks every rule.
     *
     * @throws IllegalArgumentException if the partition is not in the estate
     */
    public ValidationReport validate(Estate estate, MigrationRequest request) {
        Move move = Move.of(estate, request);
        Move mapped = request.mapping().isPresent()
                ? move
                : move.withMapping(FibreChannelSelection.add(move, MappingSelection.choose(move)));
        return new ValidationReport(
                request,
                mapped.mapping(),
                catalog.rules().stream().map(rule -> result(rule, mapped)).collect(ImmutableList.toImmutableList()),
                estate.assumptions());
    }

    /** What a rule says. One that a user brought may throw: that is told as a mistake in it, and there is no answer. */
    private RuleResult result(Rule rule, Move move) {
        RuleDescription description = catalog.description(rule);
        try {
            return result(rule, description, move);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            if (description.origin().isEmpty()) {
                throw e;
            }
            throw UserRule.failure(
                    "rule " + description.id(), rule, description.origin().orElseThrow(), e);
        }
    }

    private RuleResult result(Rule rule, RuleDescription description, Move move) {
        Severity severity = rule.severity(move.request());
        return new RuleResult(
                description,
                ask(rule, description, move).stream()
                        .map(finding -> finding.withSeverity(severity).withEvidence(evidence(finding)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<Finding> ask(Rule rule, RuleDescription description, Move move) {
        Subject partition = Subject.of(move.partition());
        if (!description.modes().contains(move.request().mode())) {
            return ImmutableList.of(description.notApplicable(partition));
        }
        Fact<Boolean> speaksOfIt = description.environments().size() == OperatingEnvironment.values().length
                ? Fact.known(true)
                : move.partition().environment().map(description.environments()::contains);
        return speaksOfIt
                .map(applies -> applies
                        ? check(rule, description, move)
                        : ImmutableList.of(description.notApplicable(partition)))
                .value()
                .orElseGet(() -> ImmutableList.of(description.undetermined(
                        partition,
                        "the operating environment of %s is unknown, and with it whether the rule speaks of it"
                                .formatted(move.partition().label()),
                        Captures.ofSource(move).partitions())));
    }

    private static ImmutableList<Finding> check(Rule rule, RuleDescription description, Move move) {
        ImmutableList<Finding> findings = rule.check(move);
        for (Finding finding : findings) {
            checkState(
                    finding.rule().equals(description.id()),
                    "its finding is one of the rule %s, not of itself",
                    finding.rule());
        }
        return findings;
    }

    private ImmutableList<Origin> evidence(Finding finding) {
        return finding.facts().stream()
                .flatMap(fact -> origins.of(fact).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }
}
