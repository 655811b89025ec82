package lpm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lpm.rules.ibmi.IbmiLevel;
import lpm.rules.ibmi.IbmiProfileConsistent;
import lpm.rules.ibmi.IbmiRestrictedIo;
import lpm.rules.management.MgmtConsoleManagesBoth;
import lpm.rules.management.MgmtFsmRelease;
import lpm.rules.memory.MemAvailable;
import lpm.rules.memory.MemLmbSizeEqual;
import lpm.rules.partition.LparMigrationStateIdle;
import lpm.rules.partition.LparNameUnique;
import lpm.rules.partition.LparNoMedia;
import lpm.rules.partition.LparNoPhysicalIo;
import lpm.rules.partition.LparNoTrunkAdapter;
import lpm.rules.partition.LparRmcActive;
import lpm.rules.partition.LparStateActive;
import lpm.rules.partition.LparStateInactive;
import lpm.rules.partition.LparStateSuspended;
import lpm.rules.processor.ProcUnitsAvailable;
import lpm.rules.server.ServerDistinct;
import lpm.rules.server.ServerIbmiMobilityCapable;
import lpm.rules.server.ServerStateOperating;
import org.junit.jupiter.api.Test;

/** What users rely on without reading a message: ids, severities, and to which moves a rule applies. */
class RuleDescriptionTest {

    /** Id, severity, migrations (A I S), environments, facts, whether confirmed. */
    private static final String TABLE = """
            ibmi-level                   error   A     os400          asked    confirmed
            ibmi-profile-consistent      warning A I   os400          captured confirmed
            ibmi-restricted-io           error   A I S os400          captured confirmed
            lpar-migration-state-idle    error   A I S aixlinux,os400 captured confirmed
            lpar-name-unique             error   A I S aixlinux,os400 captured unconfirmed
            lpar-no-media                error   A I S aixlinux,os400 captured confirmed
            lpar-no-physical-io          error   A I S aixlinux,os400 captured confirmed
            lpar-no-trunk-adapter        warning A I   aixlinux,os400 captured unconfirmed
            lpar-rmc-active              error   A     aixlinux       captured confirmed
            lpar-state-active            error   A     aixlinux,os400 captured confirmed
            lpar-state-inactive          error     I   aixlinux,os400 captured confirmed
            lpar-state-suspended         error       S aixlinux,os400 captured confirmed
            mem-available                error   A I S aixlinux,os400 captured confirmed
            mem-lmb-size-equal           error   A I S aixlinux,os400 captured confirmed
            mgmt-console-manages-both    error   A I S aixlinux,os400 asked    confirmed
            mgmt-fsm-release             error   A I   os400          captured confirmed
            proc-units-available         error   A I S aixlinux,os400 captured confirmed
            server-distinct              error   A I S aixlinux,os400 captured confirmed
            server-ibmi-mobility-capable error   A I S os400          captured confirmed
            server-state-operating       error   A I S aixlinux,os400 captured unconfirmed
            """;

    private static final List<Rule> RULES = List.of(
            new IbmiLevel(),
            new IbmiProfileConsistent(),
            new IbmiRestrictedIo(),
            new LparMigrationStateIdle(),
            new LparNameUnique(),
            new LparNoMedia(),
            new LparNoPhysicalIo(),
            new LparNoTrunkAdapter(),
            new LparRmcActive(),
            new LparStateActive(),
            new LparStateInactive(),
            new LparStateSuspended(),
            new MemAvailable(),
            new MemLmbSizeEqual(),
            new MgmtConsoleManagesBoth(),
            new MgmtFsmRelease(),
            new ProcUnitsAvailable(),
            new ServerDistinct(),
            new ServerIbmiMobilityCapable(),
            new ServerStateOperating());

    @Test
    void saysToWhichMovesEachRuleApplies() {
        assertThat(RULES.stream().map(rule -> row(rule.description())))
                .containsExactlyElementsOf(TABLE.lines().toList());
    }

    @Test
    void isInTheGroupOfItsPackage() {
        assertThat(RULES)
                .allSatisfy(rule -> assertThat("lpm.rules." + rule.description().group())
                        .isEqualTo(rule.getClass().getPackageName()));
    }

    @Test
    void givesTheMessageCodeOfTheConsoleWhereItIsKnown() {
        assertThat(RULES.stream()
                        .map(Rule::description)
                        .filter(rule -> rule.hmcCode().isPresent()))
                .extracting(rule -> rule.id() + " " + rule.hmcCode().orElseThrow())
                .contains("lpar-rmc-active HSCLA246", "mgmt-console-manages-both HSCL3653");
    }

    @Test
    void answersToTheNamesThatOthersGiveTheRule() {
        assertThat(new LparNoMedia().description().aliases())
                .containsExactly(new RuleId("lpar-no-virtual-optical"), new RuleId("ibmi-no-media"));
        assertThat(new LparNoPhysicalIo().description().aliases()).containsExactly(new RuleId("ibmi-all-virtual"));
    }

    private static String row(RuleDescription rule) {
        String modes = String.join(
                " ",
                Stream.of(MigrationMode.values())
                        .map(mode -> rule.modes().contains(mode) ? mode.name().substring(0, 1) : " ")
                        .toList());
        return "%-28s %-7s %s %-14s %-8s %s"
                .formatted(
                        rule.id(),
                        rule.severity(),
                        modes,
                        String.join(
                                ",",
                                rule.environments().stream()
                                        .map(Object::toString)
                                        .toList()),
                        rule.facts(),
                        rule.confirmed() ? "confirmed" : "unconfirmed");
    }
}
