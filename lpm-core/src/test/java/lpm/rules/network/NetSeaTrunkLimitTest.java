package lpm.rules.network;

import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2B;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.option.Demand;
import lpm.rules.Finding;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import lpm.rules.Severity;
import org.junit.jupiter.api.Test;

class NetSeaTrunkLimitTest {

    private static final Fact<String> DMZ = Fact.known("DMZ");
    private static final String FULL =
            "VLAN 40, 41 must be added on beta (9117-MMC*10FEDCB), but ent8 on vio1b and every other shared Ethernet adapter"
                    + " there has 16 trunk adapters with 21 VLANs each; create another one";
    private static final String ROOM =
            "whether ent8 on vio1b has room for VLAN 40, 41 is unknown < lsmap -all -net (vio1b)";
    private static final String ANOTHER =
            "whether another shared Ethernet adapter of vio2b has room for VLAN 40, 41 is unknown < lsmap -all -net"
                    + " (vio2b)";

    private final RuleCheck check = RuleCheck.of(new NetSeaTrunkLimit());

    @Test
    void doesNotSpeakOfVlansThatAreBridged() {
        check.says("not-applicable: partition 7");
    }

    @Test
    void doesNotSpeakOfASwitchWithoutABridge() {
        check.server(VIO1B, v -> v.withSharedEthernetAdapters(Listing.complete(List.of())))
                .server(VIO2B, v -> v.withSharedEthernetAdapters(Listing.complete(List.of())))
                .says("not-applicable: partition 7");
    }

    @Test
    void allowsABridgeWithRoom() {
        check.server(VIO1B, bridge(trunk("ent4", 20, 1)))
                .server(VIO2B, bridge(trunk("ent4", 20, 1)))
                .says("holds: 9117-MMC*10FEDCB");
        full().server(VIO2B, bridge(wide(15))).says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesBridgesThatAreFull() {
        full().refuses(FULL).mended().says("not-applicable: partition 7");
    }

    @Test
    void asksForRoomForEveryVlan() {
        full().server(VIO1B, bridge(nearlyFull()))
                .refuses(
                        "VLAN 40, 41 must be added on beta (9117-MMC*10FEDCB), but ent8 on vio1b and every other shared Ethernet"
                                + " adapter there have room for 1 only; create another one")
                .mended()
                .says("not-applicable: partition 7");
        full().server(VIO1B, bridge(nearlyFull()))
                .server(VIO2B, bridge(nearlyFull()))
                .says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void waitsForTheBridgeOfATrunkAdapterThatOnlyTheConsoleKnows() {
        full().server(VIO1B, bridge(wide(1)))
                .server(
                        VIO1B,
                        bridges(bridge -> bridge.withTrunkAdapters(
                                Listing.of(bridge.trunkAdapters().items(), Coverage.open()))))
                .server(VIO1B, v -> v.withEthernetAdapters(Listing.complete(List.of(listed()))))
                .waitsFor(ROOM);
    }

    @Test
    void waitsForBridgesThatNobodyHasListed() {
        full().server(
                        VIO2B,
                        v -> v.withSharedEthernetAdapters(Listing.unknown())
                                .withEthernetAdapters(Listing.complete(List.of(listed()))))
                .waitsFor(ANOTHER);
    }

    @Test
    void doesNotCountVlansOnAnotherSwitch() {
        full().partition(p -> p.withEthernetAdapters(p.ethernetAdapters()
                        .plus(VirtualEthernetAdapter.builder()
                                .slot(new VirtualSlot(9))
                                .portVlan(new VlanId(60))
                                .virtualSwitch(Fact.known("DMZ"))
                                .build())))
                .refuses(FULL);
    }

    @Test
    void findsNoRoomOnAnotherSwitch() {
        full().server(VIO2B, bridge(trunk("ent4", 20, 1).withVirtualSwitch(DMZ)))
                .refuses(FULL);
        full().server(VIO1B, bridge(with(roomy().withVirtualSwitch(DMZ)))).refuses(FULL);
    }

    @Test
    void waitsForTheSwitchOfATrunkAdapterWithJustEnoughRoom() {
        full().server(VIO1B, bridge(with(roomy().withVirtualSwitch(Fact.unknown()))))
                .waitsFor(ROOM);
    }

    @Test
    void waitsForTheVlansOfATrunkAdapter() {
        full().server(
                        VIO1B,
                        bridge(with(TrunkAdapter.builder()
                                .name("ent35")
                                .virtualSwitch(Fact.known(Scenario.SWITCH))
                                .build())))
                .server(VIO1B, v -> v.withEthernetAdapters(Listing.complete(List.of(listed()))))
                .waitsFor(ROOM);
    }

    @Test
    void waitsForTheSwitchOfABridge() {
        full().server(VIO2B, bridge(trunk("ent4", 20, 1).withVirtualSwitch(Fact.unknown())))
                .waitsFor(ANOTHER);
    }

    @Test
    void waitsForTheOtherTrunkAdaptersOfABridgeOfAnotherSwitch() {
        full().server(
                        VIO2B,
                        bridges(bridge -> bridge.withTrunkAdapters(
                                Listing.of(List.of(trunk("ent4", 20, 1).withVirtualSwitch(DMZ)), Coverage.open()))))
                .server(VIO2B, v -> v.withEthernetAdapters(Listing.complete(List.of(listed()))))
                .waitsFor(ANOTHER);
    }

    @Test
    void needsNoBridgesWhereTheConsoleListsNoTrunkAdapterOnTheSwitch() {
        RuleCheck unlisted = full().server(VIO2B, v -> v.withSharedEthernetAdapters(Listing.unknown()));
        unlisted.server(VIO2B, v -> v.withEthernetAdapters(Listing.complete(List.of())))
                .refuses(FULL);
        unlisted.server(VIO2B, v -> v.withEthernetAdapters(Listing.complete(List.of(listed().withVirtualSwitch(DMZ)))))
                .refuses(FULL);
    }

    @Test
    void takesAllTrunkAdaptersForKnownWhereTheConsoleListsNoOther() {
        VirtualEthernetAdapter known = listed().withSlot(new VirtualSlot(30));
        VirtualEthernetAdapter own = listed().withTrunk(Fact.known(false));
        full().server(VIO1B, bridges(bridge -> bridge.withTrunkAdapters(Listing.of(List.of(wide(1)), Coverage.open()))))
                .server(VIO1B, v -> v.withEthernetAdapters(Listing.complete(List.of(known, own))))
                .says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void warnsWhereVlansNeedNotBeBridged() {
        assertThat(full().options(o -> o.withVlanBridge(Demand.IF_POSSIBLE)).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    private RuleCheck full() {
        return check.server(VIO1B, bridge(wide(16))).server(VIO2B, bridge(wide(16)));
    }

    private static TrunkAdapter[] wide(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> trunk(
                        "ent" + (20 + index),
                        30 + index,
                        100 + index * 21,
                        IntStream.range(1, 21)
                                .mapToObj(next -> 100 + index * 21 + next)
                                .toArray(Integer[]::new)))
                .toArray(TrunkAdapter[]::new);
    }

    /** A trunk adapter of no known bridge. */
    private static VirtualEthernetAdapter listed() {
        return VirtualEthernetAdapter.builder()
                .slot(new VirtualSlot(21))
                .portVlan(new VlanId(9))
                .virtualSwitch(Fact.known(Scenario.SWITCH))
                .trunk(Fact.known(true))
                .build();
    }

    /** Fifteen trunk adapters that are full, and a last one. */
    private static TrunkAdapter[] with(TrunkAdapter last) {
        return Stream.concat(Stream.of(wide(15)), Stream.of(last)).toArray(TrunkAdapter[]::new);
    }

    /** With room for two VLANs. */
    private static TrunkAdapter roomy() {
        return trunk("ent35", 45, 600, IntStream.rangeClosed(601, 618).boxed().toArray(Integer[]::new));
    }

    /** With room for one VLAN. */
    private static TrunkAdapter[] nearlyFull() {
        TrunkAdapter[] trunks = wide(16);
        TrunkAdapter last = trunks[15];
        trunks[15] = last.withAdditionalVlans(
                last.additionalVlans().headSet(last.additionalVlans().last()));
        return trunks;
    }

    private static UnaryOperator<VirtualIoServer> bridge(TrunkAdapter... trunks) {
        return bridges(bridge -> bridge.withTrunkAdapters(Listing.complete(List.of(trunks))));
    }

    private static UnaryOperator<VirtualIoServer> bridges(UnaryOperator<SharedEthernetAdapter> edit) {
        return server -> server.withSharedEthernetAdapters(
                server.sharedEthernetAdapters().replacing(bridge -> true, edit));
    }

    private static TrunkAdapter trunk(String name, int slot, int portVlan, Integer... others) {
        return TrunkAdapter.builder()
                .name(name)
                .slot(new VirtualSlot(slot))
                .portVlan(new VlanId(portVlan))
                .additionalVlans(Stream.of(others)
                        .map(VlanId::new)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(VlanId::compareTo)))
                .virtualSwitch(Fact.known(Scenario.SWITCH))
                .build();
    }
}
