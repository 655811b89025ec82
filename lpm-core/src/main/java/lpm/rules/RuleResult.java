package lpm.rules;

import com.google.common.collect.ImmutableList;

/**
 * What one rule said of a move: its findings, and the worst of their outcomes.
 *
 * @param severity how much a violation weighs in this move, which may be less than the description says
 */
public record RuleResult(RuleDescription rule, Severity severity, ImmutableList<Finding> findings) {

    /**
     * Violated if any finding is, else undetermined if any is, else holding if any is. A rule without a finding had nothing to
     * say because another rule speaks: it counts as not applicable.
     */
    public Outcome outcome() {
        for (Outcome outcome : new Outcome[] {Outcome.VIOLATED, Outcome.UNDETERMINED, Outcome.HOLDS}) {
            if (findings.stream().anyMatch(finding -> finding.outcome() == outcome)) {
                return outcome;
            }
        }
        return Outcome.NOT_APPLICABLE;
    }
}
