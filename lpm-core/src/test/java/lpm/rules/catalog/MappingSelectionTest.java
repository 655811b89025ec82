package lpm.rules.catalog;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.DATA;
import static lpm.rules.Scenario.ROOT;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.Scenario.VIO2B;
import static lpm.rules.ServerEdits.adapters;
import static lpm.rules.ServerEdits.disk;
import static lpm.rules.ServerEdits.ofUnknownState;
import static lpm.rules.ServerEdits.renaming;
import static lpm.rules.ServerEdits.stopped;
import static lpm.rules.ServerEdits.unidentified;
import static lpm.rules.ServerEdits.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationMapping.Adapter;
import lpm.rules.MigrationMapping.Disk;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import lpm.rules.ScenarioServers;
import lpm.rules.vios.ViosPresentBoth;
import org.junit.jupiter.api.Test;

class MappingSelectionTest {

    private final RuleCheck check = RuleCheck.of(new ViosPresentBoth());

    @Test
    void givesEachSourceServerAServerOfItsOwn() {
        assertThat(mapping(check).adapters())
                .containsExactly(
                        new Adapter(
                                Fact.known(new VirtualSlot(4)),
                                VIO1A,
                                "vhost1",
                                VIO1B,
                                Fact.known(new PartitionId(1)),
                                Fact.known(new VirtualSlot(12)),
                                "vhost1",
                                ImmutableList.of(
                                        new Disk("shop_root", "hdisk3", "shop_root", "hdisk7"),
                                        new Disk("vtscsi1", "hdisk4", "vtscsi1", "hdisk8"))),
                        new Adapter(
                                Fact.known(new VirtualSlot(5)),
                                VIO2A,
                                "vhost1",
                                VIO2B,
                                Fact.known(new PartitionId(2)),
                                Fact.known(new VirtualSlot(12)),
                                "vhost1",
                                ImmutableList.of(
                                        new Disk("shop_root", "hdisk3", "shop_root", "hdisk14"),
                                        new Disk("vtscsi1", "hdisk4", "vtscsi1", "hdisk15"))));
    }

    @Test
    void printsAsTheConsoleTakesIt() {
        assertThat(check.chosen()).containsExactly("4/vio1b/1/12", "5/vio2b/2/12");
        assertThat(check.server(VIO1B, v -> v.withId(Fact.unknown()).withMaximumVirtualSlots(Fact.unknown()))
                        .chosen())
                .containsExactly("4/vio2b/2/12", "5/vio1b/");
        assertThat(withoutClientSlots(check)
                        .partition(p -> p.withScsiAdapters(Listing.unknown()))
                        .chosen())
                .isEmpty();
    }

    @Test
    void asksTheClientForItsSlotWhereTheServerDoesNotTell() {
        assertThat(withoutClientSlots(check).chosen()).containsExactly("4/vio1b/1/12", "5/vio2b/2/12");
    }

    @Test
    void takesTheLowestFreeSlotWhereThatOfTheSourceIsTaken() {
        assertThat(check.server(
                                VIO1B,
                                v -> v.withOtherVirtualSlots(v.otherVirtualSlots()
                                        .plus(new VirtualSlot(12))
                                        .plus(new VirtualSlot(2))))
                        .chosen())
                .containsExactly("4/vio1b/1/3", "5/vio2b/2/12");
        assertThat(check.server(VIO1B, adapters(a -> a.withSlot(new VirtualSlot(12))))
                        .server(VIO1B, v -> v.withMaximumVirtualSlots(Fact.known(21)))
                        .chosen())
                .containsExactly("4/vio1b/1/2", "5/vio2b/2/12");
    }

    @Test
    void givesTwoAdaptersOnOneServerTwoOfEverything() {
        assertThat(mapping(check.keeping(VIO1B)).adapters())
                .extracting(
                        Adapter::destinationSlot,
                        Adapter::destinationAdapter,
                        a -> a.disks().stream().map(Disk::destinationDevice).toList())
                .containsExactly(
                        tuple(Fact.known(new VirtualSlot(12)), "vhost1", List.of("shop_root", "vtscsi1")),
                        tuple(Fact.known(new VirtualSlot(2)), "vhost2", List.of("vtscsi2", "vtscsi3")));
    }

    @Test
    void keepsAUserDefinedNameUnlessItIsTaken() {
        RuleCheck taken = check.server(
                VIO1B,
                adapters(a ->
                        a.withTargetDevices(a.targetDevices().replacing(d -> true, d -> d.withName("shop_root")))));
        assertThat(mapping(taken).adapters().get(0).disks())
                .extracting(Disk::destinationDevice)
                .containsExactly("vtscsi0", "vtscsi1");
    }

    @Test
    void findsDisksByIdentity() {
        assertThat(mapping(check.server(VIO1B, renaming(name -> "z" + name)))
                        .adapters()
                        .get(0)
                        .disks())
                .extracting(Disk::destinationDisk)
                .containsExactly("zhdisk7", "zhdisk8");
    }

    @Test
    void prefersAServerThatRuns() {
        RuleCheck one = check.singleVios().server(VIO1B, stopped());
        assertThat(one.chosen()).containsExactly("4/vio2b/2/12");
        assertThat(rejections(one)).containsExactly("vio1a vhost1 -> vio1b: it is Not Activated");
        assertThat(check.singleVios().server(VIO1B, ofUnknownState()).chosen()).containsExactly("4/vio1b/1/12");
    }

    @Test
    void prefersAServerWithASlot() {
        ImmutableList<VirtualSlot> all = IntStream.range(0, 64)
                .filter(slot -> slot != 10 && slot != 20)
                .mapToObj(VirtualSlot::new)
                .collect(ImmutableList.toImmutableList());
        RuleCheck one = check.singleVios().server(VIO1B, v -> v.withOtherVirtualSlots(Listing.complete(all)));
        assertThat(one.chosen()).containsExactly("4/vio2b/2/12");
        assertThat(rejections(one)).containsExactly("vio1a vhost1 -> vio1b: it has no free virtual slot");
    }

    @Test
    void prefersAServerThatSeesTheLuns() {
        RuleCheck one = check.singleVios().server(VIO1B, without(DATA));
        assertThat(one.chosen()).containsExactly("4/vio2b/2/12");
        assertThat(rejections(one)).containsExactly("vio1a vhost1 -> vio1b: it does not see 00c7cd9e5f1b6b13");
        assertThat(check.singleVios().server(VIO1B, unidentified(DATA)).chosen())
                .containsExactly("4/vio2b/2/12");
    }

    @Test
    void prefersAServerWhoseDisksNothingElseUses() {
        RuleCheck mapped = check.singleVios()
                .server(
                        VIO1B,
                        adapters(a -> a.withTargetDevices(
                                a.targetDevices().plus(ScenarioServers.device("vtscsi9", 2, "hdisk7")))));
        assertThat(mapped.chosen()).containsExactly("4/vio2b/2/12");
        assertThat(rejections(mapped)).containsExactly("vio1a vhost1 -> vio1b: hdisk7 is behind vtscsi9 of vhost0");
        RuleCheck grouped = check.singleVios()
                .server(VIO1B, disk(DATA, d -> d.withVolumeGroup(Fact.known(Optional.of("clients_vg")))));
        assertThat(grouped.chosen()).containsExactly("4/vio2b/2/12");
        assertThat(rejections(grouped)).containsExactly("vio1a vhost1 -> vio1b: hdisk8 is in volume group clients_vg");
        assertThat(grouped.keeping(VIO1B).chosen()).containsExactly("4/vio1b/1/12");
    }

    @Test
    void choosesAServerThatLacksSomethingRatherThanNone() {
        RuleCheck one =
                check.singleVios().keeping(VIO1B).server(VIO1B, without(ROOT)).server(VIO1B, stopped());
        assertThat(mapping(one).adapters().get(0).disks())
                .containsExactly(new Disk("vtscsi1", "hdisk4", "vtscsi1", "hdisk8"));
        assertThat(rejections(one)).isEmpty();
    }

    @Test
    void takesTheServerAndTheSlotThatTheRequestAsksFor() {
        MigrationMapping mapping = mapping(check.attributes("virtual_scsi_mappings=4/vio2b//30"));

        assertThat(mapping.virtualScsiMappings()).containsExactly("4/vio2b/2/30", "5/vio1b/1/12");
        assertThat(mapping.rejections())
                .extracting(MigrationMapping.Rejection::reason)
                .contains("the request asks for vio2b");
    }

    @Test
    void mapsAnAdapterToNoServerIfTheRequestAsksForOneThatDoesNotExist() {
        assertThat(mapping(check.attributes("virtual_scsi_mappings=4/vio9b/")).adapters())
                .extracting(Adapter::source)
                .containsExactly(VIO2A);
    }

    @Test
    void saysWhyTheOtherServerWasNotTaken() {
        assertThat(rejections(check)).containsExactly("vio2a vhost1 -> vio1b: it takes over adapters of vio1a");
        assertThat(rejections(check.server(VIO2B, stopped()).server(VIO2B, without(ROOT))))
                .containsExactly(
                        "vio1a vhost1 -> vio2b: it is Not Activated, it does not see 00c7cd9e5f1b2a40",
                        "vio2a vhost1 -> vio1b: it takes over adapters of vio1a");
        assertThat(rejections(check.singleVios())).isEmpty();
    }

    @Test
    void mapsSeveralAdaptersOfOneSourceServerInTheOrderOfTheirSlots() {
        VirtualScsiServerAdapter second = VirtualScsiServerAdapter.builder()
                .name("vhost4")
                .slot(new VirtualSlot(5))
                .client(Fact.known(Optional.of(Scenario.SHOP.id())))
                .clientSlot(Fact.known(Optional.of(new VirtualSlot(9))))
                .targetDevices(Listing.complete(List.of()))
                .build();
        assertThat(check.singleVios()
                        .server(
                                VIO1A,
                                v -> v.withServerAdapters(v.serverAdapters().plus(second)))
                        .chosen())
                .containsExactly("9/vio1b/1/5", "4/vio1b/1/12");
    }

    @Test
    void isEmptyWithoutADestinationServerOrASourceServer() {
        assertThat(mapping(check.keeping())).isEqualTo(MigrationMapping.none());
        assertThat(mapping(check.estate(e -> e.withVirtualIoServers(
                                e.virtualIoServers().without(VIO1A).without(VIO2A)))
                        .system(A, s -> s.withVirtualIoServers(Listing.unknown()))))
                .isEqualTo(MigrationMapping.none());
    }

    @Test
    void leavesTheMappingOfTheRequestAsItIs() {
        MigrationMapping given = mapping(check);
        MigrationMapping other = new MigrationMapping(given.adapters().reverse(), ImmutableList.of());
        assertThat(mapping(check.mapping(other).system(B, s -> s))).isEqualTo(other);
    }

    private static RuleCheck withoutClientSlots(RuleCheck check) {
        return check.server(VIO1A, adapters(a -> a.withClientSlot(Fact.known(Optional.empty()))))
                .server(VIO2A, adapters(a -> a.withClientSlot(Fact.unknown())));
    }

    private static MigrationMapping mapping(RuleCheck check) {
        return check.report().mapping();
    }

    private static List<String> rejections(RuleCheck check) {
        return mapping(check).rejections().stream()
                .map(r -> "%s %s -> %s: %s".formatted(r.source(), r.sourceAdapter(), r.destination(), r.reason()))
                .toList();
    }
}
