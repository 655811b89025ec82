package lpm.rules.vscsi;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.DATA;
import static lpm.rules.Scenario.ROOT;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2B;
import static lpm.rules.ServerEdits.adapters;
import static lpm.rules.ServerEdits.disk;
import static lpm.rules.ServerEdits.unidentified;
import static lpm.rules.ServerEdits.without;

import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.rules.Cost;
import lpm.rules.Destination;
import lpm.rules.RuleCheck;
import lpm.rules.ScenarioServers;
import org.junit.jupiter.api.Test;

/** On vio1b, vhost0 serves bank (partition 3) with hdisk2; the LUNs of shop are hdisk7 and hdisk8. */
class VscsiLunNotInUseTest {

    private static final String FREE_IT = ": see who does, and free it there, or give the partition another LUN";

    private final RuleCheck two = RuleCheck.of(new VscsiLunNotInUse());
    private final RuleCheck check = two.singleVios().keeping(VIO1B);

    @Test
    void allowsDisksThatNothingUses() {
        two.says(
                "holds: hdisk7 on vio1b",
                "holds: hdisk14 on vio2b",
                "holds: hdisk8 on vio1b",
                "holds: hdisk15 on vio2b");
    }

    @Test
    void refusesADiskThatAnotherPartitionHas() {
        check.server(VIO1B, mapping("hdisk7"))
                .says(
                        "violated: hdisk7 on vio1b (disk 00c7cd9e5f1b2a40) is behind vtscsi9 of vhost0, which serves"
                                + " bank (partition 3); whoever uses it would lose it with vtscsi9" + FREE_IT,
                        "holds: hdisk8 on vio1b")
                .offersNothing();
    }

    @Test
    void refusesADiskThatAnyPartitionMayHave() {
        check.server(VIO1B, mapping("hdisk8"))
                .server(VIO1B, adapters(a -> a.withClient(Fact.known(Optional.empty()))))
                .says(
                        "holds: hdisk7 on vio1b",
                        "violated: hdisk8 on vio1b (disk 00c7cd9e5f1b6b13) is behind vtscsi9 of vhost0;"
                                + " whoever uses it would lose it with vtscsi9" + FREE_IT)
                .offersNothing();
    }

    @Test
    void removesADeviceThatAPartitionHasLeftBehind() {
        check.server(VIO1B, mapping("hdisk7"))
                .server(VIO1B, adapters(a -> a.withClient(Fact.known(Optional.of(new PartitionId(6))))))
                .says(
                        "violated: hdisk7 on vio1b (disk 00c7cd9e5f1b2a40) is behind vtscsi9 of vhost0, left behind by"
                                + " partition 6, which is gone; remove vtscsi9",
                        "holds: hdisk8 on vio1b")
                .offers("Remove vtscsi9 from vio1b", Cost.ON_LINE, "On vio1b: rmvdev -vtd vtscsi9")
                .mended()
                .holds();
    }

    @Test
    void removesNothingThatAPartitionNobodyListedMayHave() {
        check.system(B, s -> s.withPartitions(Listing.unknown()))
                .server(VIO1B, mapping("hdisk7"))
                .server(VIO1B, adapters(a -> a.withClient(Fact.known(Optional.of(new PartitionId(6))))))
                .says(
                        "violated: hdisk7 on vio1b (disk 00c7cd9e5f1b2a40) is behind vtscsi9 of vhost0, which serves"
                                + " partition 6; whoever uses it would lose it with vtscsi9" + FREE_IT,
                        "holds: hdisk8 on vio1b")
                .offersNothing();
    }

    @Test
    void refusesADiskInAVolumeGroup() {
        check.server(VIO1B, disk(ROOT, d -> d.withVolumeGroup(Fact.known(Optional.of("clients_vg")))))
                .says(
                        "violated: hdisk7 on vio1b (disk 00c7cd9e5f1b2a40) is in volume group clients_vg;"
                                + " see whose data it holds, and take it out there, or give the partition another LUN",
                        "holds: hdisk8 on vio1b")
                .offersNothing();
    }

    @Test
    void refusesALunThatAnotherServerMapsToAPartition() {
        RuleCheck other = two.singleVios().server(VIO2B, mapping("hdisk14"));
        other.says(
                "holds: hdisk7 on vio1b",
                "holds: hdisk8 on vio1b",
                "violated: hdisk14 on vio2b (disk 00c7cd9e5f1b2a40) is behind vtscsi9 of vhost0, which serves"
                        + " bank (partition 3); whoever uses it would lose it with vtscsi9" + FREE_IT);
        other.server(VIO2B, adapters(a -> a.withClient(Fact.known(Optional.of(new PartitionId(6))))))
                .says("holds: hdisk7 on vio1b", "holds: hdisk8 on vio1b");
    }

    @Test
    void waitsForTheMappingsOfTheServerThatIsToServe() {
        String[] unknown = {
            "whether hdisk7 on vio1b is behind a virtual target device is unknown < lsmap -all (vio1b)",
            "whether hdisk8 on vio1b is behind a virtual target device is unknown < lsmap -all (vio1b)"
        };
        check.server(VIO1B, v -> v.withServerAdapters(Listing.unknown())).waitsFor(unknown);
        check.server(
                        VIO1B,
                        v -> v.withServerAdapters(Listing.of(v.serverAdapters().items(), Coverage.open())))
                .waitsFor(unknown);
        check.server(VIO1B, adapters(a -> a.withTargetDevices(Listing.unknown())))
                .waitsFor(unknown);
        check.server(
                        VIO1B,
                        adapters(a -> a.withTargetDevices(
                                a.targetDevices().replacing(d -> true, d -> d.withBackingDevice(Fact.unknown())))))
                .waitsFor(unknown);
        two.singleVios()
                .server(VIO2B, v -> v.withServerAdapters(Listing.unknown()))
                .holds();
    }

    @Test
    void waitsForTheVolumeGroupOfTheDisksThatMatter() {
        check.server(
                        VIO1B,
                        v -> v.withPhysicalVolumes(
                                v.physicalVolumes().replacing(d -> true, d -> d.withVolumeGroup(Fact.unknown()))))
                .waitsFor(
                        "the volume group of hdisk7 on vio1b is unknown < lspv (vio1b)",
                        "the volume group of hdisk8 on vio1b is unknown < lspv (vio1b)");
    }

    @Test
    void leavesADiskThatIsNotThereToAnotherRule() {
        check.server(VIO1B, without(DATA)).says("holds: hdisk7 on vio1b");
        check.server(VIO1B, unidentified(DATA)).says("holds: hdisk7 on vio1b");
        two.keeping().isSilent();
    }

    @Test
    void leavesTheSameSystemToAnotherRule() {
        two.to(Destination.of(A)).isSilent();
    }

    private static UnaryOperator<VirtualIoServer> mapping(String disk) {
        return adapters(a -> a.withTargetDevices(a.targetDevices().plus(ScenarioServers.device("vtscsi9", 2, disk))));
    }
}
