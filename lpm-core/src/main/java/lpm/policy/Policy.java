package lpm.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import lpm.origin.Warning;
import lpm.rules.Finding;
import lpm.rules.MigrationRequest;
import lpm.rules.RuleResult;
import lpm.rules.ValidationReport;
import lpm.rules.Waiver;

/**
 * A site's decisions about rules.
 *
 * @param decisions of two that cover one finding, the later one counts
 * @param known the baseline: findings that are known already
 */
public record Policy(ImmutableList<Decision> decisions, ImmutableSet<KnownFinding> known) {

    private static final Waiver KNOWN = new Waiver("known already, by the baseline", Optional.empty());

    /** No decision: every finding counts as its rule weighs it. */
    public static Policy none() {
        return new Policy(ImmutableList.of(), ImmutableSet.of());
    }

    /** The same decisions with a baseline. */
    public Policy withKnown(ImmutableSet<KnownFinding> findings) {
        return new Policy(decisions, findings);
    }

    /**
     * A report under this policy.
     *
     * @param notices decisions that have expired, and waivers that nothing needs
     */
    public record Judged(ValidationReport report, ImmutableList<Warning> notices) {}

    /** Weighs and waives the violations and undetermined findings of a report, as of a day. */
    public Judged apply(ValidationReport report, LocalDate today) {
        ImmutableList<Decision> counting = decisions.stream()
                .filter(decision -> decision.countsOn(today))
                .collect(ImmutableList.toImmutableList());
        ValidationReport judged = new ValidationReport(
                report.request(),
                report.mapping(),
                report.results().stream()
                        .map(result -> new RuleResult(
                                result.rule(),
                                result.findings().stream()
                                        .map(finding -> judge(counting, report.request(), finding))
                                        .collect(ImmutableList.toImmutableList())))
                        .collect(ImmutableList.toImmutableList()),
                report.assumptions());
        return new Judged(judged, notices(report, today));
    }

    private Finding judge(ImmutableList<Decision> counting, MigrationRequest request, Finding finding) {
        if (!finding.counts()) {
            return finding;
        }
        Finding judged = known.contains(KnownFinding.of(finding)) ? finding.withWaiver(KNOWN) : finding;
        for (Decision decision : counting) {
            if (covers(decision, request, finding)) {
                judged = decision.judge(judged);
            }
        }
        return judged;
    }

    private static boolean covers(Decision decision, MigrationRequest request, Finding finding) {
        return decision.rule().equals(finding.rule()) && decision.scope().covers(request, finding);
    }

    private ImmutableList<Warning> notices(ValidationReport report, LocalDate today) {
        ImmutableList.Builder<Warning> notices = ImmutableList.builder();
        for (Decision decision : decisions) {
            boolean needed = report.results().stream()
                    .flatMap(result -> result.findings().stream())
                    .anyMatch(finding -> finding.counts() && covers(decision, report.request(), finding));
            if (!decision.countsOn(today)) {
                notices.add(new Warning(
                        decision.origin(),
                        "what is decided about %s expired on %s and counts for nothing"
                                .formatted(decision.rule(), decision.expires().orElseThrow())));
            } else if (!needed && decision instanceof Decision.Waive) {
                notices.add(new Warning(
                        decision.origin(),
                        "the waiver of %s covers no finding of this move".formatted(decision.rule())));
            }
        }
        return notices.build();
    }

    /** What a baseline of this report holds: its violations and undetermined findings, waived ones not among them. */
    public static ImmutableSet<KnownFinding> baseline(ValidationReport report) {
        return report.findings().stream()
                .filter(Finding::counts)
                .map(KnownFinding::of)
                .collect(ImmutableSet.toImmutableSet());
    }
}
