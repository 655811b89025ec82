package lpm.policy;

import lpm.origin.Subject;
import lpm.rules.Finding;
import lpm.rules.Outcome;
import lpm.rules.RuleId;

/**
 * What makes a finding the same one another day: the rule, what it says, and the object, by its ids. Where facts stand in files
 * does not matter, nor do the words of the message.
 */
public record KnownFinding(RuleId rule, Outcome outcome, Subject subject) {

    public static KnownFinding of(Finding finding) {
        return new KnownFinding(finding.rule(), finding.outcome(), finding.subject());
    }
}
