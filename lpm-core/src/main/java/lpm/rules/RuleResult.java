package lpm.rules;

import com.google.common.collect.ImmutableList;

/** What one rule said of a move: its findings, and the worst of their outcomes. */
public record RuleResult(RuleDescription rule, ImmutableList<Finding> findings) {

    /**
     * Violated if any finding is that nobody waived, else undetermined if any such is, else holding if any is. A rule without a
     * finding had nothing to say because another rule speaks: it counts as not applicable.
     */
    public Outcome outcome() {
        for (Outcome outcome : new Outcome[] {Outcome.VIOLATED, Outcome.UNDETERMINED, Outcome.HOLDS}) {
            if (findings.stream()
                    .anyMatch(finding ->
                            finding.outcome() == outcome && finding.waiver().isEmpty())) {
                return outcome;
            }
        }
        return Outcome.NOT_APPLICABLE;
    }

    /** Whether all that the rule has against the move was waived. */
    public boolean isWaived() {
        return findings.stream().noneMatch(Finding::counts)
                && findings.stream().anyMatch(finding -> finding.waiver().isPresent());
    }
}
