package lpm.rules.vscsi;

import static lpm.model.storage.ReservePolicy.NO_RESERVE;
import static lpm.model.storage.ReservePolicy.PR_EXCLUSIVE;
import static lpm.model.storage.ReservePolicy.PR_SHARED;
import static lpm.model.storage.ReservePolicy.SINGLE_PATH;
import static lpm.rules.Scenario.DATA;
import static lpm.rules.Scenario.ROOT;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.ServerEdits.ofUnknownPolicy;
import static lpm.rules.ServerEdits.reserving;
import static lpm.rules.ServerEdits.without;

import lpm.fact.Fact;
import lpm.model.ConsoleKind;
import lpm.model.ManagementConsole;
import lpm.model.id.Release;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class VscsiReserveAllowedTest {

    private final RuleCheck check = RuleCheck.of(new VscsiReserveAllowed()).singleVios();

    @Test
    void allowsDisksWithoutReservation() {
        check.says(
                "holds: hdisk3 on vio1a", "holds: hdisk4 on vio1a", "holds: hdisk7 on vio1b", "holds: hdisk8 on vio1b");
    }

    @Test
    void refusesAReservationThatBothSidesAgreeOn() {
        RuleCheck both = check.server(VIO1A, reserving(ROOT, SINGLE_PATH)).server(VIO1B, reserving(ROOT, SINGLE_PATH));
        both.says(
                "violated: hdisk3 on vio1a (disk 00c7cd9e5f1b2a40) is single_path,"
                        + " which keeps the other Virtual I/O Server out; it must be no_reserve",
                "holds: hdisk4 on vio1a",
                "violated: hdisk7 on vio1b (disk 00c7cd9e5f1b2a40) is single_path,"
                        + " which keeps the other Virtual I/O Server out; it must be no_reserve",
                "holds: hdisk8 on vio1b");

        PolicyChanges.whileOff(both, "hdisk3", "vio1a", "shop_root").holds();
    }

    @Test
    void refusesTheReservationOfADestinationDisk() {
        RuleCheck exclusive = check.server(VIO1B, reserving(DATA, PR_EXCLUSIVE));

        PolicyChanges.onLine(exclusive, "hdisk8", "vio1b", NO_RESERVE).holds();
    }

    @Test
    void allowsASharedReservationFromCertainLevelsOn() {
        shared("2.1.2.0").holds();
        shared("2.1.1.9")
                .says(
                        "holds: hdisk3 on vio1a",
                        "violated: hdisk4 on vio1a (disk 00c7cd9e5f1b6b13) is pr_shared, which needs VIOS 2.1.2.0,"
                                + " but the server is at 2.1.1.9; update it, or set the policy to no_reserve",
                        "holds: hdisk7 on vio1b",
                        "holds: hdisk8 on vio1b")
                .mended()
                .holds();
    }

    @Test
    void allowsASharedReservationUnderAnHmcOfSomeReleaseOn() {
        shared("2.2").console(hmc(Fact.known(new Release("7.3.5")))).holds();
        shared("2.2")
                .console(ManagementConsole.builder().name("hmc1").kind(Fact.known(ConsoleKind.FSM)))
                .holds();
        shared("2.2")
                .console(hmc(Fact.known(new Release("7.3.4"))))
                .says(
                        "holds: hdisk3 on vio1a",
                        "violated: hdisk4 on vio1a (disk 00c7cd9e5f1b6b13) is pr_shared, which needs an HMC of"
                                + " release 7.3.5, but the source's is at 7.3.4; update it, or set the policy to no_reserve",
                        "holds: hdisk7 on vio1b",
                        "violated: hdisk8 on vio1b (disk 00c7cd9e5f1b6b13) is pr_shared, which needs an HMC of"
                                + " release 7.3.5, but the source's is at 7.3.4; update it, or set the policy to no_reserve");
    }

    @Test
    void waitsForTheLevelsOfASharedReservation() {
        shared("2.2")
                .server(VIO1A, v -> v.withIoslevel(Fact.unknown()))
                .console(hmc(Fact.unknown()))
                .says(
                        "holds: hdisk3 on vio1a",
                        "undetermined: the ioslevel of vio1a is unknown < ioslevel (vio1a)",
                        "undetermined: the console release of 9117-MMB*10ABCDE is unknown"
                                + " < lshmc -V (the management console)",
                        "holds: hdisk7 on vio1b");
    }

    @Test
    void waitsForThePolicy() {
        check.server(VIO1B, ofUnknownPolicy(ROOT))
                .says(
                        "holds: hdisk3 on vio1a",
                        "holds: hdisk4 on vio1a",
                        "undetermined: the reserve policy of hdisk7 on vio1b is unknown"
                                + " < lsdev -dev hdisk7 -attr reserve_policy (vio1b)",
                        "holds: hdisk8 on vio1b");
    }

    @Test
    void leavesTwoServersToAnotherRuleAndADiskThatIsNotThere() {
        RuleCheck.of(new VscsiReserveAllowed())
                .server(VIO1A, reserving(ROOT, SINGLE_PATH))
                .isSilent();
        check.keeping(VIO1B)
                .server(VIO1B, without(ROOT))
                .says("holds: hdisk3 on vio1a", "holds: hdisk4 on vio1a", "holds: hdisk8 on vio1b");
    }

    private RuleCheck shared(String level) {
        return check.server(VIO1A, reserving(DATA, PR_SHARED))
                .server(VIO1B, reserving(DATA, PR_SHARED))
                .server(VIO1A, v -> v.withIoslevel(Fact.known(new Release(level))));
    }

    private static ManagementConsole.Builder hmc(Fact<Release> release) {
        ManagementConsole.Builder builder = ManagementConsole.builder();
        builder.name("hmc1").kind(Fact.known(ConsoleKind.HMC)).release(release);
        return builder;
    }
}
