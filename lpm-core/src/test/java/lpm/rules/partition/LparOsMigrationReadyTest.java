package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.model.OperatingEnvironment;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparOsMigrationReadyTest {

    private final RuleCheck ibmI = RuleCheck.of(new LparOsMigrationReady());
    private final RuleCheck check = ibmI.partition(
            p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)).withRmcActive(Fact.known(true)));

    @Test
    void allowsAPartitionThatAgrees() {
        check.holds();
    }

    @Test
    void warnsOfOneThatDoesNot() {
        check.partition(p -> p.withAgreesToSuspend(Fact.known(false)))
                .refuses(
                        "the operating system or an application of shop (partition 7) does not agree to be suspended; see its DLPAR scripts and its log")
                .offers("Make the DLPAR scripts and applications of shop (partition 7) agree", Cost.ON_LINE)
                .mended()
                .holds();
    }

    @Test
    void waitsForTheFact() {
        check.partition(p -> p.withAgreesToSuspend(Fact.unknown()))
                .waitsFor(
                        "the consent to be suspended of partition 7 is unknown < assume: {subject: partition 7 of 9117-MMB*10ABCDE, attribute: agrees_to_suspend} (the agrees to suspend of shop (partition 7))");
    }

    @Test
    void doesNotSpeakOfIbmI() {
        ibmI.says("not-applicable: partition 7");
    }

    @Test
    void doesNotSpeakOfAnotherMode() {
        check.mode(MigrationMode.INACTIVE).says("not-applicable: partition 7");
    }
}
