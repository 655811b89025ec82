package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.model.MigrationState;
import lpm.model.PartitionState;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparStateInactiveTest {

    private final RuleCheck check = RuleCheck.of(new LparStateInactive()).mode(MigrationMode.INACTIVE);

    @Test
    void allowsAPartitionThatIsOff() {
        in("Not Activated").holds();
    }

    @Test
    void refusesARunningPartition() {
        in("Running")
                .refuses("shop (partition 7) is Running, but an inactive migration needs it Not Activated;"
                        + " shut it down, or move it active")
                .offers(
                        "Shut shop (partition 7) down",
                        Cost.PARTITION_RESTART,
                        "On the management console: chsysstate -m 9117-MMB*10ABCDE -r lpar --id 7 -o shutdown")
                .mended()
                .holds();
    }

    @Test
    void refusesAnyOtherState() {
        in("Open Firmware")
                .refuses("shop (partition 7) is Open Firmware, but an inactive migration needs it Not Activated;"
                        + " shut it down")
                .mended()
                .holds();
    }

    @Test
    void leavesAMigratingPartitionToItsMigrationState() {
        in("Migrating - Not Activated")
                .partition(p -> p.withMigrationState(Fact.known(MigrationState.MIGRATION_STARTING)))
                .isSilent();
    }

    @Test
    void waitsForTheState() {
        check.partition(p -> p.withState(Fact.unknown()))
                .waitsFor("the state of partition 7 is unknown"
                        + " < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void doesNotSpeakOfAnotherMode() {
        in("Running").mode(MigrationMode.ACTIVE).says("not-applicable: partition 7");
        in("Running").mode(MigrationMode.SUSPENDED).says("not-applicable: partition 7");
    }

    private RuleCheck in(String state) {
        return check.partition(p -> p.withState(Fact.known(new PartitionState(state))));
    }
}
