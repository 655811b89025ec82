package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.model.OperatingEnvironment;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparDlparCapableTest {

    private final RuleCheck ibmI = RuleCheck.of(new LparDlparCapable());
    private final RuleCheck check = ibmI.partition(
            p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)).withRmcActive(Fact.known(true)));

    @Test
    void allowsAPartitionThatTakesPartInDynamicChanges() {
        check.holds();
    }

    @Test
    void refusesOneThatDoesNot() {
        check.partition(p -> p.withDlparCapable(Fact.known(false)))
                .refuses(
                        "shop (partition 7) reports no dynamic changes (DLPAR) of both memory and processors, and cannot be asked to be suspended; bring RSCT and DynamicRM on it up to date")
                .offers("Bring RSCT and DynamicRM on shop (partition 7) up to date", Cost.ON_LINE)
                .mended()
                .holds();
    }

    @Test
    void waitsForTheFact() {
        check.partition(p -> p.withDlparCapable(Fact.unknown()))
                .waitsFor(
                        "the DLPAR capability of partition 7 is unknown < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void doesNotSpeakOfIbmI() {
        ibmI.says("not-applicable: partition 7");
    }

    @Test
    void doesNotSpeakOfAnotherMode() {
        check.mode(MigrationMode.INACTIVE).says("not-applicable: partition 7");
    }

    @Test
    void isSilentOnAPartitionThatTheConsoleDoesNotReach() {
        check.partition(p -> p.withRmcActive(Fact.known(false)).withDlparCapable(Fact.known(false)))
                .isSilent();
    }
}
