package lpm.rules.partition;

import static org.assertj.core.api.Assertions.assertThat;

import lpm.fact.Fact;
import lpm.model.MobilityCapability;
import lpm.option.Demand;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import lpm.rules.Severity;
import org.junit.jupiter.api.Test;

class LparSrrCapableTest {

    private final RuleCheck check = RuleCheck.of(new LparSrrCapable());
    private final RuleCheck restartable = check.partition(p -> p.withSimplifiedRemoteRestart(Fact.known(true)));
    private final RuleCheck incapable = Capable.incapable(restartable, MobilityCapability.SIMPLIFIED_REMOTE_RESTART);

    @Test
    void allowsAPartitionWithoutRemoteRestartWhateverTheDestinationCanDo() {
        Capable.unknown(check, MobilityCapability.SIMPLIFIED_REMOTE_RESTART).holds();
    }

    @Test
    void allowsOneWithItOnACapableDestination() {
        restartable.holds();
    }

    @Test
    void refusesADestinationThatIsNotCapable() {
        incapable
                .refuses(
                        "shop (partition 7) can be restarted remotely, but beta (9117-MMC*10FEDCB) is not capable of it;"
                                + " turn it off, move with --requirerr 2, or choose another destination")
                .offers(
                        "Turn simplified remote restart of shop (partition 7) off",
                        Cost.ON_LINE,
                        "On the management console: chsyscfg -m 9117-MMB*10ABCDE -r lpar -i"
                                + " \"lpar_id=7,simplified_remote_restart_capable=0\"")
                .mended()
                .holds();
        assertThat(severity(incapable)).isEqualTo(Severity.ERROR);
    }

    @Test
    void onlyWarnsIfTheRequestDoesNotInsist() {
        assertThat(severity(incapable.options(o -> o.withRemoteRestart(Demand.IF_POSSIBLE))))
                .isEqualTo(Severity.WARNING);
    }

    private static Severity severity(RuleCheck check) {
        return check.findings().get(0).severity();
    }

    @Test
    void waitsForEachFact() {
        check.partition(p -> p.withSimplifiedRemoteRestart(Fact.unknown()))
                .waitsFor(
                        "the simplified remote restart of partition 7 is unknown < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
        Capable.unknown(restartable, MobilityCapability.SIMPLIFIED_REMOTE_RESTART)
                .waitsFor(
                        "the powervm lpar simplified remote restart capable of 9117-MMC*10FEDCB is unknown < lssyscfg -r sys -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void doesNotSpeakOfASuspendedMigration() {
        check.mode(MigrationMode.SUSPENDED).says("not-applicable: partition 7");
    }
}
