package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.model.OperatingEnvironment;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparRmcActiveTest {

    private final RuleCheck ibmI = RuleCheck.of(new LparRmcActive());
    private final RuleCheck check = ibmI.partition(p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)));

    @Test
    void allowsAPartitionThatTheConsoleReaches() {
        check.partition(p -> p.withRmcActive(Fact.known(true))).holds();
    }

    @Test
    void refusesOneThatItDoesNotReach() {
        check.refuses("the management console has no RMC connection to shop (partition 7), and cannot ask it to be"
                        + " suspended; restart RSCT on it, and see whether its network reaches the console")
                .offers(
                        "Restart RSCT on shop (partition 7)",
                        Cost.ON_LINE,
                        "On partition 7: /usr/sbin/rsct/bin/rmcctrl -z",
                        "On partition 7: /usr/sbin/rsct/bin/rmcctrl -A",
                        "On partition 7: /usr/sbin/rsct/bin/rmcctrl -p")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheConnection() {
        check.partition(p -> p.withRmcActive(Fact.unknown()))
                .waitsFor("the RMC connection of partition 7 is unknown"
                        + " < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void doesNotSpeakOfIbmINorOfAnotherMode() {
        ibmI.says("not-applicable: partition 7");
        check.mode(MigrationMode.INACTIVE).says("not-applicable: partition 7");
    }
}
