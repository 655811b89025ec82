package lpm.rules.management;

import lpm.fact.Fact;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class MgmtConsoleNotBusyTest {

    private final RuleCheck check = RuleCheck.of(new MgmtConsoleNotBusy());

    @Test
    void allowsAPartitionThatNoTaskHolds() {
        check.says("holds: partition 7");
    }

    @Test
    void warnsOfAnotherTask() {
        check.partition(p -> p.withHeldByTask(Fact.known(true)))
                .refuses(
                        "another task of a management console holds shop (partition 7) or its system; wait until it has ended")
                .offers("Wait for the task that holds shop (partition 7), or end it", Cost.ON_LINE)
                .mended()
                .holds();
    }

    @Test
    void saysThatOnlyTheMoveTells() {
        check.partition(p -> p.withHeldByTask(Fact.unknown()))
                .waitsFor(
                        "the freedom from other tasks of partition 7 is unknown < assume: {subject: partition 7 of 9117-MMB*10ABCDE,"
                                + " attribute: held_by_task} (whether a task of a console holds shop (partition 7))");
    }
}
