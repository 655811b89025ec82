package lpm.rules.server;

import static lpm.rules.Scenario.A;

import lpm.rules.Cost;
import lpm.rules.Destination;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import org.junit.jupiter.api.Test;

class ServerDistinctTest {

    private final RuleCheck check = RuleCheck.of(new ServerDistinct());

    @Test
    void allowsAnotherSystem() {
        check.says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesTheSystemThePartitionIsOnAndNamesAnother() {
        check.to(Destination.of(A))
                .refuses("shop (partition 7) is on alpha (9117-MMB*10ABCDE) already, which is also the destination;"
                        + " choose another, such as beta (9117-MMC*10FEDCB)")
                .offers("Choose beta (9117-MMC*10FEDCB) as the destination", Cost.ON_LINE)
                .mended()
                .holds();
    }

    @Test
    void hasNoRemedyWhereNoOtherSystemIsKnown() {
        check.to(Destination.of(A))
                .estate(e -> e.withVirtualIoServers(
                        e.virtualIoServers().without(Scenario.VIO1B).without(Scenario.VIO2B)))
                .refuses("shop (partition 7) is on alpha (9117-MMB*10ABCDE) already, which is also the destination,"
                        + " and no other system with a Virtual I/O Server is known to choose instead")
                .offersNothing();
    }

    @Test
    void waitsForTheSystemOfTheDestinationServersWhichMayBeTheSame() {
        check.toUnknownSystem()
                .waitsFor("the managed system of the system of vio1b and vio2b is unknown"
                        + " < lssyscfg -r sys -m SYSTEM (the system of vio1b and vio2b)");
    }

    @Test
    void namesADestinationOfWhichNothingIsKnown() {
        check.to(Destination.unknownSystem())
                .waitsFor("the managed system of the unknown destination is unknown"
                        + " < lssyscfg -r sys -m SYSTEM (the unknown destination)");
    }
}
