package lpm.rules.vscsi;

import static lpm.model.storage.ReservePolicy.NO_RESERVE;
import static lpm.model.storage.ReservePolicy.PR_SHARED;
import static lpm.model.storage.ReservePolicy.SINGLE_PATH;
import static lpm.rules.Scenario.DATA;
import static lpm.rules.Scenario.ROOT;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.ServerEdits.ofUnknownPolicy;
import static lpm.rules.ServerEdits.renaming;
import static lpm.rules.ServerEdits.reserving;
import static lpm.rules.ServerEdits.unidentified;
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
        RuleCheck other = check.server(VIO1B, reserving(ROOT, SINGLE_PATH))
                .says(
                        "violated: disk 00c7cd9e5f1b2a40 is no_reserve on vio1a (hdisk3)"
                                + " but single_path on vio1b (hdisk7)",
                        "holds: hdisk14 on vio2b",
                        "holds: hdisk8 on vio1b",
                        "holds: hdisk15 on vio2b");

        PolicyChanges.onLine(other, "hdisk7", "vio1b", NO_RESERVE).holds();
    }

    @Test
    void mendsTheSourceWhereTwoServersNeedNoReservation() {
        RuleCheck source = check.server(VIO2A, reserving(DATA, SINGLE_PATH))
                .says(
                        "holds: hdisk7 on vio1b",
                        "holds: hdisk14 on vio2b",
                        "holds: hdisk8 on vio1b",
                        "violated: disk 00c7cd9e5f1b6b13 is single_path on vio2a (hdisk4)"
                                + " but no_reserve on vio2b (hdisk15)");

        PolicyChanges.pathByPath(source, "hdisk4", "vio2a", "vtscsi1").holds();
    }

    @Test
    void takesTheReservationOfAnOnlyPathAwayWhileThePartitionIsOff() {
        RuleCheck one = check.singleVios().server(VIO1A, reserving(DATA, SINGLE_PATH));

        PolicyChanges.whileOff(one, "hdisk4", "vio1a", "vtscsi1").holds();
        one.mode(MigrationMode.INACTIVE)
                .partition(p -> p.withState(Fact.known(PartitionState.NOT_ACTIVATED)))
                .offers(
                        PolicyChanges.descriptionWhileOff("hdisk4", "vio1a"),
                        Cost.PARTITION_RESTART,
                        PolicyChanges.withoutPath("hdisk4", "vio1a", "vtscsi1"));
    }

    @Test
    void keepsASharedReservationOfAnOnlyPath() {
        RuleCheck shared = check.singleVios().server(VIO1A, reserving(DATA, PR_SHARED));
        PolicyChanges.onLine(shared, "hdisk8", "vio1b", PR_SHARED).holds();
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
        RuleCheck none = check.singleVios().server(VIO1A, ofUnknownPolicy(ROOT)).server(VIO1B, ofUnknownPolicy(ROOT));
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
                .server(VIO1B, unidentified(ROOT))
                .says(
                        "undetermined: which disk of vio1b is that of hdisk3 on vio1a (disk 00c7cd9e5f1b2a40) is"
                                + " unknown, and with it the reserve_policy < lspv -size (vio1b)",
                        "holds: hdisk8 on vio1b");
        check.singleVios()
                .keeping(VIO1B)
                .server(VIO1A, unidentified(ROOT))
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
