package lpm.testkit;

import static lpm.testkit.assertions.LpmAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import lpm.fact.Fact;
import lpm.model.InactiveProfilePolicy;
import lpm.model.LogicalPartition;
import lpm.model.PartitionProfile;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.rules.Verdict;
import lpm.sim.MigrationTrace;
import lpm.testkit.arbitraries.RestingMoves;
import lpm.testkit.fixtures.Scenario;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Which memory and processors a partition that is off has after the move, by rules and hardware. Of most moves no system could hold what
 * does not count: the profile, or the current configuration.
 */
class InactiveDefinitionProperties {

    @Provide
    Arbitrary<Scenario> inactiveMoves() {
        return RestingMoves.any().filter(scenario -> scenario.request().mode() == MigrationMode.INACTIVE);
    }

    @Property(tries = 200, seed = "7895")
    void whatCountsIsWhatThePartitionHasAfterTheMove(@ForAll("inactiveMoves") Scenario scenario) {
        MigrationTrace trace = EditedExamplesTest.force(scenario);
        LogicalPartition before = partition(scenario);
        LogicalPartition moved = trace.after()
                .estate()
                .partition(trace.course().state().plan().target().orElseThrow());

        assertThat(trace).completed();
        assertThat(moved.memory())
                .isEqualTo(keepsConfiguration(scenario) ? before.memory() : profile(before, PartitionProfile::memory));
        assertThat(moved.processors())
                .isEqualTo(
                        keepsConfiguration(scenario)
                                ? before.processors()
                                : profile(before, PartitionProfile::processors));
    }

    @Property(tries = 200, seed = "7895")
    void whatDoesNotCountIsRefusedOnceItCounts(@ForAll("inactiveMoves") Scenario scenario) {
        Scenario other = moved(scenario, Fact.known(InactiveProfilePolicy.PROFILE), !keepsConfiguration(scenario));
        Verdict verdict = EditedExamplesTest.validate(other).verdict();

        if (isTheSame(scenario)) {
            assertThat(verdict).isEqualTo(Verdict.PASSED);
            assertThat(EditedExamplesTest.force(other)).completed();
        } else {
            assertThat(verdict).isEqualTo(Verdict.REFUSED);
            assertThat(EditedExamplesTest.force(other).decidingCause())
                    .hasValueSatisfying(cause -> assertThat(cause).startsWith("dst_shell: "));
        }
    }

    @Property(tries = 200, seed = "7895")
    void withoutThePolicyAMoveIsLeftOpenThatItDecides(@ForAll("inactiveMoves") Scenario scenario) {
        assertThat(EditedExamplesTest.validate(moved(scenario, Fact.unknown(), false))
                        .verdict())
                .isEqualTo(isTheSame(scenario) ? Verdict.PASSED : Verdict.UNDETERMINED);
    }

    @Property(tries = 200, seed = "7895")
    void withoutWhatTheProfileDesiresAMoveIsLeftOpenUnlessTheConfigurationCounts(
            @ForAll("inactiveMoves") Scenario scenario) {
        Scenario silent = scenario.withEstate(scenario.estate()
                .updating(
                        scenario.request().partition(),
                        partition -> partition.withProfile(partition
                                .profile()
                                .map(profile -> profile.withDesiredMemoryMegabytes(Fact.unknown())))));
        // of IBM i the profile is compared in any case, which is a warning
        assertThat(EditedExamplesTest.validate(silent).results().stream()
                        .flatMap(result -> result.findings().stream())
                        .filter(finding -> !finding.rule().value().equals("ibmi-profile-consistent"))
                        .noneMatch(finding -> finding.missing()
                                .filter(missing -> missing.command().startsWith("lssyscfg -r prof"))
                                .isPresent()))
                .isEqualTo(keepsConfiguration(scenario));
    }

    private static boolean keepsConfiguration(Scenario scenario) {
        return scenario.request().options().currentData()
                || scenario.estate()
                        .managedSystem(scenario.request().partition().system())
                        .inactiveProfilePolicy()
                        .isKnownAnd(InactiveProfilePolicy.CONFIGURATION::equals);
    }

    private static boolean isTheSame(Scenario scenario) {
        return partition(scenario).memory().equals(profile(partition(scenario), PartitionProfile::memory));
    }

    private static LogicalPartition partition(Scenario scenario) {
        return scenario.estate().partition(scenario.request().partition());
    }

    private static <T> Fact<T> profile(LogicalPartition partition, Function<PartitionProfile, Fact<T>> question) {
        return partition.profile().flatMap(question);
    }

    private static Scenario moved(Scenario scenario, Fact<InactiveProfilePolicy> policy, boolean currentData) {
        MigrationRequest request = scenario.request();
        return new Scenario(
                scenario.estate()
                        .updating(request.partition().system(), system -> system.withInactiveProfilePolicy(policy)),
                request.withOptions(request.options().withCurrentData(currentData)));
    }
}
