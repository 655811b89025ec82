package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import lpm.Lpm;
import lpm.document.EstateDocument;
import lpm.fact.Fact;
import lpm.model.ConsoleKind;
import lpm.model.Estate;
import lpm.model.ManagementConsole;
import lpm.model.OperatingEnvironment;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.Release;
import lpm.origin.Capture;
import lpm.origin.SourceText;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.Missing;
import lpm.rules.Outcome;
import lpm.rules.ValidationReport;
import lpm.rules.Verdict;
import lpm.rules.catalog.RuleCatalog;
import lpm.sim.console.TranscriptOfScript;
import lpm.testkit.arbitraries.RestingMoves;
import lpm.testkit.arbitraries.ValidMoves;
import lpm.testkit.fixtures.Scenario;
import lpm.text.TranscriptReader;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The script of {@code collect}, answered by simulated machines, tells all that rules ask of them. */
class CollectProperties {

    @Provide
    Arbitrary<Scenario> validMoves() {
        return ValidMoves.told();
    }

    @Property(tries = 200, seed = "7895")
    void whatTheScriptCapturesDecidesEveryCheck(@ForAll("validMoves") Scenario scenario) {
        Capture capture = capture(scenario.estate(), scenario);
        ValidationReport report =
                Lpm.of(ImmutableList.of(capture, connected(scenario))).validate(scenario.request());

        assertThat(capture.warnings()).noneMatch(warning -> warning.message().contains("failed"));
        assertThat(report.findings())
                .filteredOn(
                        finding -> finding.outcome() != Outcome.HOLDS && finding.outcome() != Outcome.NOT_APPLICABLE)
                .allMatch(CollectProperties::onlyTheMoveTells);
        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.mapping())
                .isEqualTo(EditedExamplesTest.validate(scenario).mapping());
    }

    @Provide
    Arbitrary<Scenario> restingMoves() {
        return RestingMoves.told();
    }

    @Property(tries = 100, seed = "7895")
    void whatTheScriptCapturesDecidesEveryCheckOfAPartitionThatIsOff(@ForAll("restingMoves") Scenario scenario) {
        ValidationReport report =
                Lpm.of(ImmutableList.of(capture(scenario.estate(), scenario))).validate(scenario.request());

        assertThat(report.findings())
                .filteredOn(
                        finding -> finding.outcome() != Outcome.HOLDS && finding.outcome() != Outcome.NOT_APPLICABLE)
                .allMatch(CollectProperties::onlyTheMoveTells);
        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
    }

    @Property(tries = 40, seed = "7895")
    void whatTheScriptCapturesDecidesEveryCheckWhileOthersMigrate(@ForAll("validMoves") Scenario scenario)
            throws IOException {
        ImmutableMap<String, String> asked = ReadmeTest.asked();
        Estate busy = scenario.estate();
        for (MachineTypeModelSerial system : scenario.estate().managedSystems().keys()) {
            busy = busy.updating(system, one -> one.withActiveMigrations(Fact.known(1)));
        }
        ValidationReport report = Lpm.of(ImmutableList.of(capture(busy, scenario), connected(scenario)))
                .validate(scenario.request());

        assertThat(report.findings())
                .filteredOn(finding -> finding.outcome() == Outcome.UNDETERMINED && !onlyTheMoveTells(finding))
                .allSatisfy(finding -> assertThat(asked)
                        .containsEntry(
                                attribute(missing(finding)), finding.rule().value()));
    }

    @Property(tries = 100, seed = "7895")
    void onlyWhatTheReadmeListsIsLeftOpen(@ForAll("validMoves") Scenario scenario) throws IOException {
        ImmutableMap<String, String> asked = ReadmeTest.asked();
        Estate estate = scenario.estate();
        MachineTypeModelSerial destination =
                scenario.request().destination().system().orElseThrow();
        Estate asking = estate.with(ManagementConsole.builder()
                        .name("hmc2")
                        .kind(Fact.known(ConsoleKind.HMC))
                        .release(Fact.known(new Release("10.1")))
                        .build())
                .updating(destination, system -> system.withManagementConsole(Fact.known("hmc2")))
                .updating(
                        scenario.request().partition(),
                        client -> client.environment().isKnownAnd(OperatingEnvironment.IBM_I::equals)
                                ? client.withOsRelease(Fact.known(new Release("7.1")))
                                : client);

        ValidationReport report = Lpm.of(ImmutableList.of(
                        read(TranscriptOfScript.of(
                                asking,
                                ImmutableList.of(scenario.request().partition().system()))),
                        read(TranscriptOfScript.of(asking, ImmutableList.of(destination)))))
                .validate(scenario.request());

        assertThat(report.findings())
                .filteredOn(
                        finding -> finding.outcome() != Outcome.HOLDS && finding.outcome() != Outcome.NOT_APPLICABLE)
                .filteredOn(finding -> !onlyTheMoveTells(finding))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(missing(finding).isAsked()).as("%s", finding).isTrue();
                    assertThat(asked)
                            .containsEntry(
                                    attribute(missing(finding)), finding.rule().value());
                });
    }

    /** The attribute in {@code assume: {subject: partition 9 of SYSTEM, attribute: technology_refresh}}. */
    private static String attribute(Missing missing) {
        return missing.command().replaceFirst("^assume: .*attribute: (\\w+)}$", "$1");
    }

    private static boolean onlyTheMoveTells(Finding finding) {
        return RuleCatalog.standard()
                .rule(finding.rule())
                .filter(rule -> rule.description().facts() == FactSource.RUN_TIME)
                .isPresent();
    }

    /** What must be asked of every active migration. */
    private static Capture connected(Scenario scenario) {
        return EstateDocument.read(
                "asked.yaml", """
                lpm: 1
                assume:
                  - subject: server srcvios1 of %s
                    attribute: reachable_movers
                    value: dstvios1
                    reason: ping answers
                """.formatted(scenario.request().partition().system()));
    }

    private static Missing missing(Finding finding) {
        return finding.missing().orElseThrow();
    }

    private static Capture capture(Estate estate, Scenario scenario) {
        return read(TranscriptOfScript.of(
                estate,
                ImmutableList.of(
                        scenario.request().partition().system(),
                        scenario.request().destination().system().orElseThrow())));
    }

    private static Capture read(String transcript) {
        return TranscriptReader.read(new SourceText("estate.txt", transcript));
    }
}
