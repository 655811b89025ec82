package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.model.MigrationState;
import lpm.model.PartitionState;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparStateSuspendedTest {

    private final RuleCheck check = RuleCheck.of(new LparStateSuspended()).mode(MigrationMode.SUSPENDED);

    @Test
    void allowsASuspendedPartition() {
        in("Suspended").holds();
    }

    @Test
    void refusesARunningPartition() {
        in("Running")
                .refuses("shop (partition 7) is Running, but a suspended migration needs it Suspended;"
                        + " suspend it, or move it active")
                .offers("Suspend shop (partition 7) to its reserved storage device", Cost.PARTITION_RESTART)
                .mended()
                .holds();
    }

    @Test
    void refusesAPartitionThatIsOff() {
        in("Not Activated")
                .refuses("shop (partition 7) is Not Activated, but a suspended migration needs it Suspended;"
                        + " start and suspend it, or move it inactive")
                .offers(
                        "Start shop (partition 7), and suspend it to its reserved storage device",
                        Cost.PARTITION_RESTART)
                .mended()
                .holds();
    }

    @Test
    void refusesAStateOnTheWay() {
        in("Suspending")
                .refuses("shop (partition 7) is Suspending, but a suspended migration needs it Suspended;"
                        + " wait until it is suspended");
    }

    @Test
    void leavesAMigratingPartitionToItsMigrationState() {
        in("Migrating - Suspended")
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
        in("Running").mode(MigrationMode.INACTIVE).says("not-applicable: partition 7");
    }

    private RuleCheck in(String state) {
        return check.partition(p -> p.withState(Fact.known(new PartitionState(state))));
    }
}
