package lpm.testkit;

import static lpm.testkit.assertions.LpmAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lpm.Lpm;
import lpm.change.Change;
import lpm.document.EstateDocument;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Outcome;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;
import lpm.rules.Severity;
import lpm.rules.ValidationReport;
import lpm.rules.Verdict;
import lpm.rules.catalog.RuleCatalog;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationTrace;
import lpm.sim.SimulatedEstate;
import lpm.testkit.fixtures.Fixtures;
import lpm.testkit.fixtures.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditedExamplesTest {

    static Stream<EditedExample> examples() {
        return EditedExamples.all();
    }

    static Stream<EditedExample> mendableExamples() {
        return EditedExamples.all().filter(example -> !EditedExamples.WITHOUT_REMEDY.contains(example.name()));
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

    /** Rules of inactive and suspended migrations have none: only active ones are simulated. */
    @Test
    void everyRuleOfAnActiveMigrationThatCanBeDecidedHasAnExample() {
        List<RuleDescription> active = RuleCatalog.standard().rules().stream()
                .map(Rule::description)
                .filter(rule -> rule.modes().contains(MigrationMode.ACTIVE))
                .toList();
        assertThat(EditedExamples.all().map(EditedExample::name))
                .doesNotHaveDuplicates()
                .isSubsetOf(active.stream().map(rule -> rule.id().value()).toList())
                .containsAll(active.stream()
                        .filter(rule -> rule.facts() != FactSource.RUN_TIME)
                        .map(rule -> rule.id().value())
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
        return RuleCatalog.standard()
                        .rule(new RuleId(example.name()))
                        .orElseThrow()
                        .description()
                        .severity()
                == Severity.WARNING;
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
    @MethodSource("physicalExamples")
    void breaksOnTheHardwareWhenForcedNamingTheDevice(EditedExample example) {
        assertThat(force(example.scenario())).brokeNaming(example.device());
    }

    @ParameterizedTest
    @MethodSource("otherExamples")
    void hasNoPhysicalConsequence(EditedExample example) {
        assertThat(force(example.scenario())).completed();
    }

    /** What the console looks at, and the hardware does not: settings, levels, and what a person stated. */
    @Test
    void onlyTheseRulesAreWithoutPhysicalConsequence() {
        assertThat(otherExamples()
                        .map(EditedExample::name)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())))
                .containsExactlyInAnyOrder(
                        // counters are kept by consoles, which are not simulated
                        "conc-1gb-network",
                        "conc-cluster-heartbeat",
                        "conc-more-than-8-needs-two-vios-pairs",
                        "conc-per-msp",
                        "conc-system-active",
                        "ibmi-level",
                        // the clients of the partition are not simulated
                        "ibmi-no-ibmi-hosting",
                        "ibmi-profile-consistent",
                        // what the option does is not known
                        "lpar-hmc-i-disk-protection",
                        // frames go astray now and then, which no copy of memory shows
                        "lpar-mac-unique",
                        // a promise of the owner
                        "lpar-migration-enabled",
                        // the hypervisor plugs no serial adapters
                        "lpar-no-dedicated-serial",
                        // errors of the old frame are no longer told
                        "lpar-no-redundant-error-path",
                        // the old frame is left without it
                        "lpar-no-service-partition",
                        "lpar-no-trunk-adapter",
                        // the terminal is closed by the move
                        "lpar-no-virtual-terminal-open",
                        // the group stays behind
                        "lpar-no-workload-group",
                        // checked at the next start, as the two below
                        "lpar-secure-boot",
                        "lpar-srr-capable",
                        // the old frame is left without management
                        "lpar-type-supported",
                        // a label of the console
                        "lpar-uuid-unique",
                        "lpar-vtpm-key",
                        // the table is built anew at the next start
                        "mem-ppt-ratio",
                        "mgmt-console-manages-both",
                        // tasks of consoles are not simulated
                        "mgmt-console-not-busy",
                        "mgmt-fsm-release",
                        // addresses of movers are not simulated
                        "msp-address-version",
                        // the hypervisor moves the partition by whichever pair it is given
                        "msp-redundant-available",
                        // clocks are not simulated
                        "msp-time-of-day",
                        // a bridge is told the VLANs of its trunk adapters, whichever is the default one
                        "net-pvid-not-reserved",
                        // what lies behind a bridge is not simulated, nor what keeps streams out
                        "net-same-lan",
                        "net-vios-security-level",
                        // the physical switch is not simulated
                        "net-vsi-profile",
                        // virtual NICs are not simulated
                        "net-vnic-backing",
                        "net-vnic-redundant-backing",
                        // frames are followed at the destination alone
                        "net-sea-present",
                        // frames take the same way in both modes
                        "net-vswitch-mode",
                        // virtual Fibre Channel is not simulated, here and below
                        "npiv-both-wwpns-zoned",
                        "npiv-destination-port-capable",
                        "npiv-fabric-preserved",
                        "npiv-lun-level-validation",
                        "npiv-no-cross-map",
                        "npiv-port-available",
                        "npiv-target-ports-visible",
                        "server-ibmi-mobility-capable",
                        // a level is a promise of support
                        "vios-level-ibmi",
                        "vios-level-pair",
                        // the profile counts when the server is started anew
                        "vios-no-profile-required-adapter",
                        // no LUN loses a path
                        "vscsi-adapter-per-vios-pair",
                        // the size of transfers is not simulated
                        "vscsi-max-transfer-parity",
                        // LUNs are told apart by identity
                        "vscsi-size-equal",
                        // what is mapped by hand and does not exist is left out
                        "vscsi-slot-exists",
                        // the device gets another name
                        "vscsi-vtd-name-unique",
                        // who serves a disk that no Virtual I/O Server does is not simulated
                        "ibmi-storage-external",
                        // memory is not paged out
                        "mem-ams-paging-device",
                        "mem-ams-redundant-paging",
                        "mgmt-hmc-release-ibmi",
                        // every partition joins the default pool
                        "proc-shared-pool-exists",
                        "proc-shared-pool-reserve",
                        // the console refuses, though the hypervisors might not
                        "server-dpo-idle",
                        "server-firmware-pair",
                        "server-generation",
                        "server-ibmi-power7-or-later",
                        "server-ibmi-restricted-io-capable",
                        "server-mobility-capable");
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
