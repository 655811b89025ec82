package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.model.MigrationState;
import lpm.model.PartitionState;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparStateActiveTest {

    private static final String START =
            "On the management console: chsysstate -m 9117-MMB*10ABCDE -r lpar --id 7 -o on -f normal";

    private final RuleCheck check = RuleCheck.of(new LparStateActive());

    @Test
    void allowsARunningPartition() {
        check.holds();
    }

    @Test
    void refusesAPartitionThatIsOff() {
        in("Not Activated")
                .refuses("shop (partition 7) is Not Activated, but an active migration needs it Running;"
                        + " start it, or move it inactive")
                .offers("Start shop (partition 7)", Cost.PARTITION_RESTART, START)
                .mended()
                .holds();
    }

    @Test
    void refusesAStateThatConsolesMayInvent() {
        in("Open Firmware")
                .refuses("shop (partition 7) is Open Firmware, but an active migration needs it Running;"
                        + " wait until it runs, or start it")
                .mended()
                .holds();
    }

    @Test
    void leavesAMigratingPartitionToItsMigrationState() {
        in("Migrating - Running")
                .partition(p -> p.withMigrationState(Fact.known(MigrationState.MIGRATION_STARTING)))
                .isSilent();
    }

    @Test
    void refusesAMigratingPartitionOfWhichNoOtherRuleDoes() {
        String message = "shop (partition 7) is Migrating - Running, but an active migration needs it Running;"
                + " wait until it runs, or start it";
        in("Migrating - Running").refuses(message);
        in("Migrating - Running")
                .partition(p -> p.withMigrationState(Fact.unknown()))
                .refuses(message);
    }

    @Test
    void startsAPartitionOfUnknownProfileWithoutNamingOne() {
        in("Not Activated")
                .partition(p -> p.withProfile(Fact.unknown()))
                .offers(
                        "Start shop (partition 7)",
                        Cost.PARTITION_RESTART,
                        "On the management console: chsysstate -m 9117-MMB*10ABCDE -r lpar --id 7 -o on");
    }

    @Test
    void waitsForTheState() {
        check.partition(p -> p.withState(Fact.unknown()))
                .waitsFor("the state of partition 7 is unknown"
                        + " < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    private RuleCheck in(String state) {
        return check.partition(p -> p.withState(Fact.known(new PartitionState(state))));
    }
}
