package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import lpm.origin.Subject;
import lpm.rules.FactCapture;
import lpm.rules.FactSource;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Outcome;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;
import lpm.rules.RuleResult;
import lpm.rules.ValidationReport;
import lpm.rules.Verdict;
import lpm.testkit.arbitraries.RestingMoves;
import lpm.testkit.arbitraries.ValidMoves;
import lpm.testkit.edited.EditedExample;
import lpm.testkit.edited.EditedExamples;
import lpm.testkit.fixtures.Scenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What is known less of is judged less. The moves are valid ones and violating ones, of which up to three facts more are unknown
 * before one is removed.
 */
class KnowledgeProperties {

    private static final ImmutableSet<Outcome> ANSWERS = ImmutableSet.of(Outcome.HOLDS, Outcome.VIOLATED);

    @Provide
    Arbitrary<FactRemoval> removals() {
        Arbitrary<Scenario> valid = Combinators.combine(
                        ValidMoves.any(),
                        Arbitraries.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE, MigrationMode.SUSPENDED))
                .as((move, mode) -> new Scenario(move.estate(), move.request().withMode(mode)));
        Arbitrary<Scenario> violating = Arbitraries.of(examples()).map(EditedExample::scenario);
        return Combinators.combine(
                        Arbitraries.oneOf(valid, RestingMoves.any(), violating),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.randoms())
                .as((move, unknown, random) -> {
                    Scenario known = move;
                    for (int count = 0; count < unknown; count++) {
                        known = FactRemoval.any(known, random).after();
                    }
                    return FactRemoval.any(known, random);
                });
    }

    /** Without identifiers disks of different sizes are taken for different LUNs, which they are not in that example. */
    private static List<EditedExample> examples() {
        return EditedExamples.ofEveryRule()
                .filter(example -> !example.name().equals("vscsi-size-equal"))
                .toList();
    }

    @Property(tries = 500, seed = "7895")
    void removingAFactNeverTurnsAVerdictTowardsPassed(@ForAll("removals") FactRemoval removal) {
        if (EditedExamplesTest.validate(removal.after()).verdict() == Verdict.PASSED) {
            assertThat(EditedExamplesTest.validate(removal.before()).verdict()).isEqualTo(Verdict.PASSED);
        }
    }

    @Property(tries = 500, seed = "7895")
    void addingAFactNeverTurnsAnAnswerIntoUndetermined(@ForAll("removals") FactRemoval removal) {
        ValidationReport before = EditedExamplesTest.validate(removal.before());
        ValidationReport after = EditedExamplesTest.validate(removal.after());

        ImmutableMultiset<Asked> open = asked(before, ImmutableSet.of(Outcome.UNDETERMINED));
        ImmutableMultiset<Asked> wasOpen = asked(after, ImmutableSet.of(Outcome.UNDETERMINED));
        ImmutableMultiset<Asked> answered = asked(before, ANSWERS);
        ImmutableMultiset<Asked> wasAnswered = asked(after, ANSWERS);
        // a server that is asked of each disk is asked once more of a disk that has become known, and keeps its answers
        assertThat(Sets.difference(open.elementSet(), wasOpen.elementSet()))
                .allSatisfy(
                        asked -> assertThat(answered.count(asked)).isGreaterThanOrEqualTo(wasAnswered.count(asked)));
        if (after.verdict() == Verdict.REFUSED) {
            assertThat(before.verdict()).isEqualTo(Verdict.REFUSED);
        }
    }

    private record Asked(RuleId rule, Subject subject) {}

    private static ImmutableMultiset<Asked> asked(ValidationReport report, ImmutableSet<Outcome> outcomes) {
        return report.results().stream()
                .flatMap(result -> result.findings().stream())
                .filter(finding -> outcomes.contains(finding.outcome()))
                .map(finding -> new Asked(finding.rule(), finding.subject()))
                .collect(ImmutableMultiset.toImmutableMultiset());
    }

    @Property(tries = 500, seed = "7895")
    void aRuleWaitsOnlyForWhatItSaysCapturesItsFacts(@ForAll("removals") FactRemoval removal) {
        boolean isKnownWhatRuns = removal.after()
                .estate()
                .partition(removal.after().request().partition())
                .environment()
                .isKnown();
        EditedExamplesTest.validate(removal.after()).results().stream()
                .filter(result ->
                        isKnownWhatRuns || result.rule().environments().size() > 1)
                .filter(result -> result.rule().facts() != FactSource.RUN_TIME)
                .forEach(KnowledgeProperties::assertCaptured);
    }

    private static void assertCaptured(RuleResult result) {
        RuleDescription rule = result.rule();
        assertThat(result.findings().stream()
                        .flatMap(finding -> finding.missing().stream())
                        .map(KnowledgeProperties::form))
                .as("what %s waits for", rule.id())
                .isSubsetOf(rule.captures().stream().map(FactCapture::form).toList());
    }

    /** What is missing, with the capitals of {@link FactCapture#form}. */
    private static String form(Missing missing) {
        return missing.command()
                .replaceFirst(" -m .*", " -m SYSTEM")
                .replaceFirst("-dev hdisk\\d+ ", "-dev DISK ")
                .replaceFirst("assume: .*attribute: (\\w+).*", "estate document: $1")
                .replaceFirst("(\\w+) in fibre_channel_ports of an estate document", "estate document: $1");
    }
}
