package lpm.rules.vscsi;

import static lpm.model.storage.ReservePolicy.NO_RESERVE;
import static lpm.model.storage.ReservePolicy.PR_EXCLUSIVE;
import static lpm.model.storage.ReservePolicy.PR_SHARED;
import static lpm.model.storage.ReservePolicy.SINGLE_PATH;
import static lpm.rules.Scenario.DATA;
import static lpm.rules.Scenario.ROOT;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.Scenario.VIO2B;
import static lpm.rules.ServerEdits.devices;
import static lpm.rules.ServerEdits.disk;
import static lpm.rules.ServerEdits.renaming;
import static lpm.rules.ServerEdits.reserving;
import static lpm.rules.ServerEdits.without;

import lpm.fact.Fact;
import lpm.model.ConsoleKind;
import lpm.model.ManagementConsole;
import lpm.model.PartitionState;
import lpm.model.id.Release;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What three rules say of reserve policies. */
class ReservationsTest {

    @Nested
    class Parity {

        private final RuleCheck check = RuleCheck.of(new VscsiReserveParity());

        @Test
        void allowsEqualPolicies() {
            check.says(
                    "holds: hdisk7 on vio1b",
                    "holds: hdisk14 on vio2b",
                    "holds: hdisk8 on vio1b",
                    "holds: hdisk15 on vio2b");
            check.singleVios()
                    .server(VIO1A, reserving(ROOT, PR_SHARED))
                    .server(VIO1B, reserving(ROOT, PR_SHARED))
                    .says("holds: hdisk7 on vio1b", "holds: hdisk8 on vio1b");
        }

        @Test
        void refusesAnotherPolicyOnTheDestination() {
            check.server(VIO1B, reserving(ROOT, SINGLE_PATH))
                    .says(
                            "violated: disk 00c7cd9e5f1b2a40 is no_reserve on vio1a (hdisk3)"
                                    + " but single_path on vio1b (hdisk7)",
                            "holds: hdisk14 on vio2b",
                            "holds: hdisk8 on vio1b",
                            "holds: hdisk15 on vio2b")
                    .offers(
                            "Set the reserve_policy of hdisk7 on vio1b to no_reserve",
                            Cost.ON_LINE,
                            "On vio1b: chdev -dev hdisk7 -attr reserve_policy=no_reserve")
                    .mended()
                    .holds();
        }

        @Test
        void mendsTheSourceWhereTwoServersNeedNoReservation() {
            check.server(VIO2A, reserving(DATA, SINGLE_PATH))
                    .says(
                            "holds: hdisk7 on vio1b",
                            "holds: hdisk14 on vio2b",
                            "holds: hdisk8 on vio1b",
                            "violated: disk 00c7cd9e5f1b6b13 is single_path on vio2a (hdisk4)"
                                    + " but no_reserve on vio2b (hdisk15)")
                    .offers(
                            "Set the reserve_policy of hdisk4 on vio2a to no_reserve, with its path taken away meanwhile",
                            Cost.PATH_BY_PATH,
                            "On vio2a: rmvdev -vtd vtscsi1",
                            "On vio2a: chdev -dev hdisk4 -attr reserve_policy=no_reserve",
                            "On vio2a: mkvdev -vdev hdisk4 -vadapter vhost1 -dev vtscsi1")
                    .mended()
                    .holds();
        }

        @Test
        void takesTheReservationOfAnOnlyPathAwayWhileThePartitionIsOff() {
            RuleCheck one = check.singleVios().server(VIO1A, reserving(DATA, SINGLE_PATH));
            String description =
                    "Set the reserve_policy of hdisk4 on vio1a to no_reserve while shop (partition 7) is off,"
                            + " with its only path taken away meanwhile";
            one.offers(
                            description,
                            Cost.PARTITION_RESTART,
                            "On the management console: chsysstate -m 9117-MMB*10ABCDE -r lpar --id 7 -o shutdown",
                            "On vio1a: rmvdev -vtd vtscsi1",
                            "On vio1a: chdev -dev hdisk4 -attr reserve_policy=no_reserve",
                            "On vio1a: mkvdev -vdev hdisk4 -vadapter vhost1 -dev vtscsi1",
                            "On the management console: chsysstate -m 9117-MMB*10ABCDE -r lpar --id 7 -o on -f normal")
                    .mended()
                    .holds();
            one.mode(MigrationMode.INACTIVE)
                    .partition(p -> p.withState(Fact.known(PartitionState.NOT_ACTIVATED)))
                    .offers(
                            description,
                            Cost.PARTITION_RESTART,
                            "On vio1a: rmvdev -vtd vtscsi1",
                            "On vio1a: chdev -dev hdisk4 -attr reserve_policy=no_reserve",
                            "On vio1a: mkvdev -vdev hdisk4 -vadapter vhost1 -dev vtscsi1");
        }

        @Test
        void keepsASharedReservationOfAnOnlyPath() {
            RuleCheck shared = check.singleVios().server(VIO1A, reserving(DATA, PR_SHARED));
            shared.offers(
                            "Set the reserve_policy of hdisk8 on vio1b to pr_shared",
                            Cost.ON_LINE,
                            "On vio1b: chdev -dev hdisk8 -attr reserve_policy=pr_shared")
                    .mended()
                    .holds();
            shared.server(VIO1B, reserving(DATA, SINGLE_PATH)).mended().holds();
        }

        @Test
        void goesByIdentity() {
            check.singleVios()
                    .server(VIO1B, renaming(name -> "z" + name))
                    .server(VIO1B, reserving(ROOT, SINGLE_PATH))
                    .says(
                            "violated: disk 00c7cd9e5f1b2a40 is no_reserve on vio1a (hdisk3)"
                                    + " but single_path on vio1b (zhdisk7)",
                            "holds: zhdisk8 on vio1b");
        }

        @Test
        void waitsForThePolicyOfEachSide() {
            RuleCheck none = check.singleVios()
                    .server(VIO1A, disk(ROOT, d -> d.withReservePolicy(Fact.unknown())))
                    .server(VIO1B, disk(ROOT, d -> d.withReservePolicy(Fact.unknown())));
            none.says(
                    "undetermined: the reserve policy of hdisk3 on vio1a is unknown"
                            + " < lsdev -dev hdisk3 -attr reserve_policy (vio1a)",
                    "undetermined: the reserve policy of hdisk7 on vio1b is unknown"
                            + " < lsdev -dev hdisk7 -attr reserve_policy (vio1b)",
                    "holds: hdisk8 on vio1b");
        }

        @Test
        void waitsForTheDiskItself() {
            check.singleVios()
                    .keeping(VIO1B)
                    .server(VIO1B, disk(ROOT, d -> d.withId(Fact.unknown())))
                    .says(
                            "undetermined: which disk of vio1b is that of hdisk3 on vio1a (disk 00c7cd9e5f1b2a40) is"
                                    + " unknown, and with it the reserve_policy < lspv -size (vio1b)",
                            "holds: hdisk8 on vio1b");
            check.singleVios()
                    .keeping(VIO1B)
                    .server(VIO1A, disk(ROOT, d -> d.withId(Fact.unknown())))
                    .says(
                            "undetermined: which disk of vio1b is that of hdisk3 on vio1a (disk hdisk3) is"
                                    + " unknown, and with it the reserve_policy < lspv -size (vio1a)",
                            "holds: hdisk8 on vio1b");
        }

        @Test
        void isSilentOnADiskThatIsNotThere() {
            check.singleVios().keeping(VIO1B).server(VIO1B, without(ROOT)).says("holds: hdisk8 on vio1b");
            check.keeping().isSilent();
        }
    }

    @Nested
    class TwoServers {

        private final RuleCheck check = RuleCheck.of(new VscsiDualViosNoReserve());

        @Test
        void allowsDisksWithoutReservation() {
            check.says(
                    "holds: hdisk3 on vio1a",
                    "holds: hdisk3 on vio2a",
                    "holds: hdisk4 on vio1a",
                    "holds: hdisk4 on vio2a",
                    "holds: hdisk7 on vio1b",
                    "holds: hdisk14 on vio2b",
                    "holds: hdisk8 on vio1b",
                    "holds: hdisk15 on vio2b");
        }

        @Test
        void refusesAReservationOnEitherSide() {
            RuleCheck both =
                    check.server(VIO2A, reserving(ROOT, PR_SHARED)).server(VIO1B, reserving(ROOT, SINGLE_PATH));
            both.offers(
                            "Set the reserve_policy of hdisk3 on vio2a to no_reserve, with its path taken away meanwhile",
                            Cost.PATH_BY_PATH,
                            "On vio2a: rmvdev -vtd shop_root",
                            "On vio2a: chdev -dev hdisk3 -attr reserve_policy=no_reserve",
                            "On vio2a: mkvdev -vdev hdisk3 -vadapter vhost1 -dev shop_root")
                    .mended()
                    .holds();
            both.server(VIO2A, reserving(ROOT, NO_RESERVE))
                    .says(
                            "holds: hdisk3 on vio1a",
                            "holds: hdisk3 on vio2a",
                            "holds: hdisk4 on vio1a",
                            "holds: hdisk4 on vio2a",
                            "violated: hdisk7 on vio1b (disk 00c7cd9e5f1b2a40) is single_path,"
                                    + " but two Virtual I/O Servers serve it, so that it must be no_reserve",
                            "holds: hdisk14 on vio2b",
                            "holds: hdisk8 on vio1b",
                            "holds: hdisk15 on vio2b")
                    .offers(
                            "Set the reserve_policy of hdisk7 on vio1b to no_reserve",
                            Cost.ON_LINE,
                            "On vio1b: chdev -dev hdisk7 -attr reserve_policy=no_reserve")
                    .mended()
                    .holds();
        }

        @Test
        void waitsForThePolicyOfEachDiskThatIsKnown() {
            check.server(VIO1A, devices(Scenario.device("shop_root", 1, "hdisk3")))
                    .server(VIO2A, devices(Scenario.device("shop_root", 1, "hdisk3")))
                    .server(VIO1B, disk(ROOT, d -> d.withReservePolicy(Fact.unknown())))
                    .says(
                            "holds: hdisk3 on vio1a",
                            "holds: hdisk3 on vio2a",
                            "undetermined: the reserve policy of hdisk7 on vio1b is unknown"
                                    + " < lsdev -dev hdisk7 -attr reserve_policy (vio1b)",
                            "holds: hdisk14 on vio2b");
        }

        @Test
        void reportsADiskOnceThatTwoPathsLeadTo() {
            check.keeping(VIO1B)
                    .server(VIO1B, reserving(ROOT, SINGLE_PATH))
                    .says(
                            "holds: hdisk3 on vio1a",
                            "holds: hdisk3 on vio2a",
                            "holds: hdisk4 on vio1a",
                            "holds: hdisk4 on vio2a",
                            "violated: hdisk7 on vio1b (disk 00c7cd9e5f1b2a40) is single_path,"
                                    + " but two Virtual I/O Servers serve it, so that it must be no_reserve",
                            "holds: hdisk8 on vio1b");
        }

        @Test
        void isSilentWithOneServer() {
            check.singleVios().server(VIO1A, reserving(ROOT, SINGLE_PATH)).isSilent();
        }

        @Test
        void leavesADiskThatIsNotThereToAnotherRule() {
            check.server(VIO2B, without(ROOT)).holds();
            check.server(VIO2B, disk(ROOT, d -> d.withId(Fact.unknown()))).holds();
        }
    }

    @Nested
    class Allowed {

        private final RuleCheck check = RuleCheck.of(new VscsiReserveAllowed()).singleVios();

        @Test
        void allowsDisksWithoutReservation() {
            check.says(
                    "holds: hdisk3 on vio1a",
                    "holds: hdisk4 on vio1a",
                    "holds: hdisk7 on vio1b",
                    "holds: hdisk8 on vio1b");
        }

        @Test
        void refusesAReservationThatBothSidesAgreeOn() {
            RuleCheck both =
                    check.server(VIO1A, reserving(ROOT, SINGLE_PATH)).server(VIO1B, reserving(ROOT, SINGLE_PATH));
            both.says(
                            "violated: hdisk3 on vio1a (disk 00c7cd9e5f1b2a40) is single_path,"
                                    + " which keeps the other Virtual I/O Server out; it must be no_reserve",
                            "holds: hdisk4 on vio1a",
                            "violated: hdisk7 on vio1b (disk 00c7cd9e5f1b2a40) is single_path,"
                                    + " which keeps the other Virtual I/O Server out; it must be no_reserve",
                            "holds: hdisk8 on vio1b")
                    .offers(
                            "Set the reserve_policy of hdisk3 on vio1a to no_reserve while shop (partition 7) is off,"
                                    + " with its only path taken away meanwhile",
                            Cost.PARTITION_RESTART,
                            "On the management console: chsysstate -m 9117-MMB*10ABCDE -r lpar --id 7 -o shutdown",
                            "On vio1a: rmvdev -vtd shop_root",
                            "On vio1a: chdev -dev hdisk3 -attr reserve_policy=no_reserve",
                            "On vio1a: mkvdev -vdev hdisk3 -vadapter vhost1 -dev shop_root",
                            "On the management console: chsysstate -m 9117-MMB*10ABCDE -r lpar --id 7 -o on -f normal")
                    .mended()
                    .holds();
        }

        @Test
        void refusesTheReservationOfADestinationDisk() {
            check.server(VIO1B, reserving(DATA, PR_EXCLUSIVE))
                    .offers(
                            "Set the reserve_policy of hdisk8 on vio1b to no_reserve",
                            Cost.ON_LINE,
                            "On vio1b: chdev -dev hdisk8 -attr reserve_policy=no_reserve")
                    .mended()
                    .holds();
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
            check.server(VIO1B, disk(ROOT, d -> d.withReservePolicy(Fact.unknown())))
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
}
