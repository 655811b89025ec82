package lpm.testkit;

import static lpm.testkit.assertions.LpmAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import lpm.Lpm;
import lpm.change.Change;
import lpm.document.EstateDocument;
import lpm.fact.Fact;
import lpm.model.PartitionState;
import lpm.rules.Explanation;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Outcome;
import lpm.rules.Severity;
import lpm.rules.ValidationReport;
import lpm.rules.Verdict;
import lpm.rules.catalog.RuleCatalog;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationTrace;
import lpm.sim.SimulatedEstate;
import lpm.testkit.edited.EditedExample;
import lpm.testkit.edited.EditedExamples;
import lpm.testkit.fixtures.Fixtures;
import lpm.testkit.fixtures.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EditedExamplesTest {

    static Stream<EditedExample> examples() {
        return EditedExamples.ofEveryRule();
    }

    static Stream<EditedExample> mendableExamples() {
        return EditedExamples.ofEveryRule().filter(EditedExample::hasRemedy);
    }

    static Stream<EditedExample> examplesWithoutRemedy() {
        return EditedExamples.ofEveryRule().filter(example -> !example.hasRemedy());
    }

    static Stream<EditedExample> physicalExamples() {
        return EditedExamples.all().filter(EditedExample::hasPhysicalConsequence);
    }

    static Stream<EditedExample> otherExamples() {
        return EditedExamples.all().filter(example -> !example.hasPhysicalConsequence());
    }

    @Test
    void theExampleItselfPassesAndCompletes() {
        Scenario scenario = Fixtures.pureFlexTwoChassis();

        assertThat(validate(scenario)).isPassed().violatesExactly();
        assertThat(force(scenario)).completed();
    }

    /** What the affinity score would be only the move itself tells: nothing violates that rule beforehand. */
    @Test
    void everyRuleThatCanBeDecidedHasAnExample() {
        assertThat(EditedExamples.ofEveryRule().map(EditedExample::name))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(RuleCatalog.standard().rules().stream()
                        .map(rule -> rule.description().id().value())
                        .filter(id -> !id.equals("server-affinity-not-worse"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void violatesItsRuleAndNoOtherNamingTheDevice(EditedExample example) {
        ValidationReport report = validate(example.scenario());

        assertThat(report).violatesExactly(example.rules().toArray(String[]::new));
        assertThat(report.verdict()).isEqualTo(isWarning(example) ? Verdict.PASSED : Verdict.REFUSED);
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().value().equals(example.name()))
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains(example.device()));
        // no rule on disks can judge one that no Virtual I/O Server serves
        assertThat(report.count(Outcome.UNDETERMINED) > 0)
                .isEqualTo(example.name().equals("ibmi-storage-external"));
    }

    static boolean isWarning(EditedExample example) {
        return example.rule().severity() == Severity.WARNING;
    }

    @ParameterizedTest
    @MethodSource("mendableExamples")
    void passesOnceItsRemediesAreApplied(EditedExample example) {
        Scenario scenario = example.scenario();
        ValidationReport report = validate(scenario);

        for (Finding finding : report.findings()) {
            assertThat(finding.remedies())
                    .as("remedies of %s", finding.rule())
                    .isNotEmpty()
                    .allSatisfy(remedy -> assertThat(remedy.description()).isNotBlank());
            for (Change change : finding.remedies().get(0).changes()) {
                scenario = new Scenario(
                        change.applyTo(scenario.estate()), scenario.request().after(change));
            }
        }

        assertThat(validate(scenario)).isPassed().violatesExactly();
        assertThat(force(scenario)).completed();
    }

    @ParameterizedTest
    @MethodSource("examplesWithoutRemedy")
    void isOfferedNoRemedyWhereTheRuleKnowsNone(EditedExample example) {
        assertThat(validate(example.scenario()).findings())
                .filteredOn(finding -> finding.rule().value().equals(example.name()))
                .allSatisfy(finding -> assertThat(finding.remedies()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("physicalExamples")
    void breaksOnTheHardwareWhenForcedAsTheRuleSaysNamingTheDevice(EditedExample example) {
        MigrationTrace trace = force(example.scenario());

        assertThat(trace).brokeNaming(example.device());
        String where = example.rule().consequence().toString().replaceAll(":.*", "");
        assertThat(Stream.concat(
                        trace.decidingCause().stream(),
                        trace.brokenInvariants().stream().map(broken -> broken.id() + ":")))
                .as("where it breaks, of which the rule says %s", example.rule().consequence())
                .anySatisfy(cause -> assertThat(cause).startsWith(where));
    }

    @ParameterizedTest
    @MethodSource("otherExamples")
    void hasNoPhysicalConsequenceWhereTheRuleSaysWhy(EditedExample example) {
        assertThat(example.rule().consequence()).isInstanceOf(Explanation.None.class);
        assertThat(force(example.scenario())).completed();
    }

    static Stream<Arguments> examplesInOtherModes() {
        return EditedExamples.all()
                .filter(example -> example.scenario().request().mode() == MigrationMode.ACTIVE)
                .flatMap(example -> Stream.of(
                        Arguments.of(example, MigrationMode.INACTIVE, PartitionState.NOT_ACTIVATED),
                        Arguments.of(example, MigrationMode.SUSPENDED, PartitionState.SUSPENDED)));
    }

    /**
     * What only a running partition must not have stands in the way of no other. The console asks for movers of a suspended one
     * too; what for is not publicly known.
     */
    @ParameterizedTest
    @MethodSource("examplesInOtherModes")
    void breaksInAnotherModeOnlyWhereSomethingIsViolated(
            EditedExample example, MigrationMode mode, PartitionState state) {
        Scenario active = example.scenario();
        Scenario scenario = new Scenario(
                active.estate().updating(active.request().partition(), p -> p.withState(Fact.known(state))),
                active.request().withMode(mode));
        ValidationReport report = validate(scenario);
        MigrationTrace trace = force(scenario);

        if (report.count(Outcome.VIOLATED) == 0) {
            assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
            assertThat(trace).completed();
        } else if (example.hasPhysicalConsequence() && !example.name().startsWith("msp-")) {
            assertThat(trace).brokeNaming(example.device());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isJudgedTheSameAfterItWasWrittenAndReadAgain(EditedExample example) {
        Scenario scenario = example.scenario();
        Lpm read =
                Lpm.of(ImmutableList.of(EstateDocument.read("edited.yaml", EstateDocument.write(scenario.estate()))));

        assertThat(read.estate()).isEqualTo(scenario.estate());
        assertThat(read.validate(scenario.request()))
                .violatesExactly(example.rules().toArray(String[]::new));
    }

    static ValidationReport validate(Scenario scenario) {
        return Lpm.of(scenario.estate()).validate(scenario.request());
    }

    static MigrationTrace force(Scenario scenario) {
        return Migration.run(
                SimulatedEstate.of(scenario.estate()),
                scenario.request(),
                validate(scenario).mapping(),
                MigrationOptions.defaults());
    }
}
