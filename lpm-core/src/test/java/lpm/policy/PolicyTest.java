package lpm.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import lpm.document.BaselineDocument;
import lpm.document.PolicyDocument;
import lpm.model.Estate;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.storage.ReservePolicy;
import lpm.origin.Origins;
import lpm.origin.Warning;
import lpm.rules.Finding;
import lpm.rules.Outcome;
import lpm.rules.RuleId;
import lpm.rules.Scenario;
import lpm.rules.ServerEdits;
import lpm.rules.Severity;
import lpm.rules.ValidationReport;
import lpm.rules.Verdict;
import lpm.rules.catalog.RuleCatalog;
import lpm.rules.catalog.Validator;
import org.junit.jupiter.api.Test;

/** One disk of the destination is on single_path, which breaks the rules on reservations. */
class PolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Validator STANDARD = Validator.standard(Origins.none());

    private final ValidationReport refused = STANDARD.validate(reserved(Scenario.ROOT), Scenario.request());

    private static Estate reserved(PhysicalVolumeId... disks) {
        Estate estate = Scenario.estate();
        for (PhysicalVolumeId disk : disks) {
            estate = estate.updating(Scenario.VIO1B, ServerEdits.reserving(disk, ReservePolicy.SINGLE_PATH));
        }
        return estate;
    }

    private static Policy policy(String... lines) {
        return PolicyDocument.read(
                "policy.yaml",
                "lpm_policy: 1\n" + String.join("\n", lines),
                RuleCatalog.standard().names());
    }

    private Policy.Judged judge(String... lines) {
        return policy(lines).apply(refused, TODAY);
    }

    private static String[] waiverOfBoth(String more) {
        return new String[] {
            "waivers:",
            "  - {rule: vscsi-reserve-parity, reason: the array is replaced on Sunday%s}".formatted(more),
            "  - {rule: vscsi-dual-vios-no-reserve, reason: the array is replaced on Sunday%s}".formatted(more)
        };
    }

    @Test
    void aWaivedFindingStaysVisibleAndDoesNotCount() {
        assertThat(refused.verdict()).isEqualTo(Verdict.REFUSED);

        ValidationReport report = judge(waiverOfBoth("")).report();

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.waived()).isEqualTo(2);
        assertThat(report.count(Outcome.VIOLATED)).isZero();
        assertThat(report.count(Outcome.HOLDS)).isEqualTo(refused.count(Outcome.HOLDS));
        assertThat(report.findings())
                .hasSameSizeAs(refused.findings())
                .allSatisfy(finding ->
                        assertThat(finding.waiver().orElseThrow()).hasToString("the array is replaced on Sunday"));
    }

    @Test
    void aWaiverCountsUntilItsLastDayAndThenForNothing() {
        assertThat(judge(waiverOfBoth(", expires: 2026-03-01")).report().verdict())
                .isEqualTo(Verdict.PASSED);

        Policy.Judged late = judge(waiverOfBoth(", expires: 2026-02-28"));

        assertThat(late.report().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(late.notices())
                .extracting(Warning::toString)
                .containsExactly(
                        "policy.yaml:3: what is decided about vscsi-reserve-parity expired on 2026-02-28 and counts for nothing",
                        "policy.yaml:4: what is decided about vscsi-dual-vios-no-reserve expired on 2026-02-28 and counts for nothing");
    }

    @Test
    void aWaiverHoldsWhereItsScopeSays() {
        for (String elsewhere : ImmutableList.of(
                ", host: vio2b", ", device: hdisk8", ", partition: 99", ", system: 9009-42A*0000001")) {
            Policy.Judged judged = judge(waiverOfBoth(elsewhere));
            assertThat(judged.report().verdict()).as(elsewhere).isEqualTo(Verdict.REFUSED);
            assertThat(judged.notices())
                    .extracting(Warning::message)
                    .as(elsewhere)
                    .contains("the waiver of vscsi-reserve-parity covers no finding of this move");
        }
        assertThat(judge(waiverOfBoth(", host: vio1b, device: hdisk7, system: " + Scenario.B))
                        .report()
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void aSeverityMovesTheVerdictBothWays() {
        Policy mild = policy(
                "severities:",
                "  - {rule: vscsi-reserve-parity, severity: warning, reason: tried out}",
                "  - {rule: vscsi-dual-vios-no-reserve, severity: warning, reason: tried out}");
        ValidationReport warned = mild.apply(refused, TODAY).report();
        assertThat(warned.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(warned.findings()).extracting(Finding::severity).containsOnly(Severity.WARNING);

        Policy strict = policy(
                "severities:", "  - {rule: vscsi-reserve-parity, severity: error, reason: it has cost us a night}");
        assertThat(strict.apply(warned, TODAY).report().verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aBaselineFreezesWhatIsKnownAndOnlyWhatIsNewCounts() {
        String written = BaselineDocument.write(Policy.baseline(refused));
        ImmutableSet<KnownFinding> known = BaselineDocument.read("known.yaml", written);
        Policy policy = Policy.none().withKnown(known);

        assertThat(known)
                .extracting(KnownFinding::rule)
                .containsExactly(new RuleId("vscsi-dual-vios-no-reserve"), new RuleId("vscsi-reserve-parity"));
        assertThat(policy.apply(refused, TODAY).report().verdict()).isEqualTo(Verdict.PASSED);
        ValidationReport more = policy.apply(
                        STANDARD.validate(reserved(Scenario.ROOT, Scenario.DATA), Scenario.request()), TODAY)
                .report();
        assertThat(more.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(more.findings().stream().filter(Finding::counts))
                .extracting(finding -> finding.subject().device())
                .containsOnly(Optional.of("hdisk8"));
        assertThat(BaselineDocument.write(known)).isEqualTo(written);
    }
}
