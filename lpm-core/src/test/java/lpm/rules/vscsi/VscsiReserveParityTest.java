package lpm.rules.vscsi;

import static lpm.model.storage.ReservePolicy.PR_SHARED;
import static lpm.model.storage.ReservePolicy.SINGLE_PATH;
import static lpm.rules.Scenario.DATA;
import static lpm.rules.Scenario.ROOT;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.ServerEdits.disk;
import static lpm.rules.ServerEdits.renaming;
import static lpm.rules.ServerEdits.reserving;
import static lpm.rules.ServerEdits.without;

import lpm.fact.Fact;
import lpm.model.PartitionState;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class VscsiReserveParityTest {

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
        String description = "Set the reserve_policy of hdisk4 on vio1a to no_reserve while shop (partition 7) is off,"
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
