package lpm.policy;

import java.time.LocalDate;
import java.util.Optional;
import lpm.origin.Origin;
import lpm.rules.Finding;
import lpm.rules.RuleId;
import lpm.rules.Severity;
import lpm.rules.Waiver;

/** What a site decides about the findings of one rule. */
public sealed interface Decision {

    RuleId rule();

    Scope scope();

    /** Why; never blank. */
    String reason();

    /** The last day on which it counts. */
    Optional<LocalDate> expires();

    /** Where it was written. */
    Origin origin();

    /** The findings do not count. */
    record Waive(RuleId rule, Scope scope, String reason, Optional<LocalDate> expires, Origin origin)
            implements Decision {
        @Override
        public Finding judge(Finding finding) {
            return finding.withWaiver(new Waiver(reason, expires));
        }
    }

    /** The findings have another severity than the rule gives them. */
    record Weigh(RuleId rule, Scope scope, Severity severity, String reason, Optional<LocalDate> expires, Origin origin)
            implements Decision {
        @Override
        public Finding judge(Finding finding) {
            return finding.withSeverity(severity);
        }
    }

    /** The finding as it is once this is decided about it. */
    Finding judge(Finding finding);

    /** Whether it counts on that day. */
    default boolean countsOn(LocalDate day) {
        return expires().map(last -> !day.isAfter(last)).orElse(true);
    }
}
