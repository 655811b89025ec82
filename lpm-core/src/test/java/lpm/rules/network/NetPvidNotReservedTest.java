package lpm.rules.network;

import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2B;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.function.UnaryOperator;
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
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import org.junit.jupiter.api.Test;

class NetPvidNotReservedTest {

    private static final String RESERVED =
            "shop (partition 7) uses port VLAN id 40 in slot 3, which on vio1b is that of ent5, a trunk adapter of ent8 for"
                    + " tagged frames only; use another one, or make ent5 the default adapter";

    private final RuleCheck check = RuleCheck.of(new NetPvidNotReserved());

    private final RuleCheck two = check.server(VIO1B, bridge(trunk("ent4", 20, 1, 41), trunk("ent5", 21, 40, 50)));

    @Test
    void allowsAPortVlanIdOfTheOnlyTrunkAdapterOfABridge() {
        check.server(VIO1B, bridge(trunk("ent4", 20, 40, 41))).holds();
        check.says("holds: slot 3 on partition 7");
    }

    @Test
    void allowsOneOfATrunkAdapterThatCarriesNothingElse() {
        check.server(VIO1B, bridge(trunk("ent4", 20, 1, 41), trunk("ent5", 21, 40)))
                .holds();
    }

    @Test
    void allowsTheOneOfTheDefaultAdapter() {
        defaulting("ent5").holds();
    }

    @Test
    void refusesOneOfATrunkAdapterForTaggedFrames() {
        defaulting("ent4")
                .refuses(RESERVED)
                .offers(
                        "Make ent5 the default adapter of ent8 on vio1b",
                        Cost.ON_LINE,
                        "On vio1b: chdev -dev ent8 -attr pvid_adapter=ent5 pvid=40")
                .mended()
                .holds();
    }

    @Test
    void offersNoExchangeThatReservesAnotherPortVlanIdOfThePartition() {
        defaulting("ent4")
                .partition(p -> p.withEthernetAdapters(p.ethernetAdapters()
                        .plus(VirtualEthernetAdapter.builder()
                                .slot(new VirtualSlot(9))
                                .portVlan(new VlanId(1))
                                .virtualSwitch(Fact.known(Scenario.SWITCH))
                                .build())))
                .says(
                        "violated: " + RESERVED.replace(", or make ent5 the default adapter", ""),
                        "holds: slot 9 on partition 7")
                .offersNothing();
    }

    @Test
    void doesNotSpeakOfSuspendedPartitions() {
        check.mode(MigrationMode.SUSPENDED).says("not-applicable: partition 7");
    }

    @Test
    void waitsForTheDefaultAdapter() {
        two.waitsFor(
                "whether a trunk adapter of vio1b with port VLAN id 40 is for tagged frames only is unknown < lsdev -dev ent8 -attr"
                        + " pvid_adapter (vio1b)");
    }

    @Test
    void waitsForTheBridgeOfATrunkAdapterThatOnlyTheConsoleKnows() {
        check.server(
                        VIO1B,
                        v -> v.withSharedEthernetAdapters(Listing.unknown())
                                .withEthernetAdapters(Listing.complete(List.of(VirtualEthernetAdapter.builder()
                                        .slot(new VirtualSlot(20))
                                        .portVlan(new VlanId(40))
                                        .additionalVlans(ImmutableSortedSet.of(new VlanId(41)))
                                        .virtualSwitch(Fact.known(Scenario.SWITCH))
                                        .trunk(Fact.known(true))
                                        .build()))))
                .waitsFor(
                        "whether a trunk adapter of vio1b with port VLAN id 40 is for tagged frames only is unknown < lsmap -all -net"
                                + " (vio1b)");
    }

    @Test
    void waitsForTheBridgesOfASecondServer() {
        String answer = "whether a trunk adapter of vio2b with port VLAN id 40 is for tagged frames only is unknown <"
                + " lsmap -all -net (vio2b)";
        check.server(VIO2B, v -> v.withSharedEthernetAdapters(Listing.unknown()))
                .waitsFor(answer);
        check.server(VIO2B, bridge(trunk("ent4", 20, 1, 41), unknown("ent5"))).waitsFor(answer);
        check.server(VIO2B, bridge(trunk("ent4", 20, 1, 41)))
                .server(
                        VIO2B,
                        bridges(b ->
                                b.withTrunkAdapters(Listing.of(b.trunkAdapters().items(), Coverage.open()))))
                .waitsFor(answer);
    }

    @Test
    void needsNoBridgesWhereTheConsoleListsNoTrunkAdapterOfThatPortVlanId() {
        check.server(
                        VIO2B,
                        v -> v.withSharedEthernetAdapters(Listing.unknown())
                                .withEthernetAdapters(Listing.complete(List.of())))
                .holds();
    }

    @Test
    void needsNoPortVlanIdOfTheDefaultAdapterOrOfAnOnlyOne() {
        check.server(VIO2B, bridge(trunk("ent4", 20, 1, 41), unknown("ent5")))
                .server(VIO2B, bridges(b -> b.withDefaultAdapter(Fact.known("ent5"))))
                .holds();
        check.server(VIO2B, bridge(unknown("ent5"))).holds();
    }

    @Test
    void waitsForTheServersOfTheDestination() {
        check.withServerListOpen()
                .waitsFor(
                        "whether a trunk adapter of beta (9117-MMC*10FEDCB) with port VLAN id 40 is for tagged frames only is"
                                + " unknown < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void waitsForTheSwitchOfATrunkAdapter() {
        check.server(
                        VIO1B,
                        bridge(
                                trunk("ent4", 20, 1, 41),
                                trunk("ent5", 21, 40, 50).withVirtualSwitch(Fact.unknown())))
                .server(VIO1B, bridges(b -> b.withDefaultAdapter(Fact.known("ent4"))))
                .waitsFor(
                        "whether a trunk adapter of vio1b with port VLAN id 40 is for tagged frames only is unknown <"
                                + " lshwres -r virtualio --rsubtype eth --level lpar -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void refusesWhatIsKnownWhateverElseIsNot() {
        defaulting("ent4")
                .server(VIO2B, v -> v.withSharedEthernetAdapters(Listing.unknown()))
                .withServerListOpen()
                .refuses(RESERVED);
    }

    @Test
    void refusesWhatASecondServerReservesWhateverTheFirstDoes() {
        check.server(VIO1B, v -> v.withSharedEthernetAdapters(Listing.unknown()))
                .server(VIO2B, bridge(trunk("ent4", 20, 1, 41), trunk("ent5", 21, 40, 50)))
                .server(VIO2B, bridges(b -> b.withDefaultAdapter(Fact.known("ent4"))))
                .refuses(RESERVED.replace("vio1b", "vio2b"));
    }

    @Test
    void allowsOneOfATrunkAdapterOfAnotherSwitch() {
        check.server(
                        VIO1B,
                        bridge(
                                trunk("ent4", 20, 1, 41),
                                trunk("ent5", 21, 40, 50).withVirtualSwitch(Fact.known("DMZ"))))
                .holds();
    }

    @Test
    void allowsTheOnlyTrunkAdapterOfABridgeBesideAnotherBridge() {
        check.server(VIO1B, bridge(trunk("ent5", 21, 40, 50)))
                .server(
                        VIO1B,
                        v -> v.withSharedEthernetAdapters(v.sharedEthernetAdapters()
                                .plus(SharedEthernetAdapter.builder()
                                        .name("ent9")
                                        .trunkAdapters(Listing.complete(List.of(trunk("ent6", 22, 1, 41))))
                                        .build())))
                .holds();
    }

    @Test
    void readsVlansThatOnlyTheConsoleListsAtTheSlotOfTheTrunkAdapter() {
        check.server(VIO1B, bridge(trunk("ent4", 20, 1, 41), unknown("ent5").withSlot(Fact.known(new VirtualSlot(21)))))
                .server(VIO1B, bridges(b -> b.withDefaultAdapter(Fact.known("ent4"))))
                .server(
                        VIO1B,
                        v -> v.withEthernetAdapters(Listing.complete(
                                List.of(listed(20, 1, Scenario.SWITCH, 41), listed(21, 40, Scenario.SWITCH, 50)))))
                .refuses(RESERVED);
    }

    @Test
    void needsNoBridgeOfATrunkAdapterThatCannotReserveIt() {
        check.server(
                        VIO1B,
                        v -> v.withSharedEthernetAdapters(Listing.unknown())
                                .withEthernetAdapters(Listing.complete(List.of(
                                        listed(20, 9, Scenario.SWITCH, 41),
                                        listed(21, 40, Scenario.SWITCH),
                                        listed(22, 40, "DMZ", 41)))))
                .holds();
    }

    @Test
    void needsThePortVlanIdOfATrunkAdapterOfTheSwitchAlone() {
        check.server(VIO2B, bridge(trunk("ent4", 20, 1, 41), unknown("ent5").withVirtualSwitch(Fact.known("DMZ"))))
                .holds();
        check.server(
                        VIO2B,
                        bridge(
                                trunk("ent4", 20, 1, 41),
                                unknown("ent5").withVirtualSwitch(Fact.known(Scenario.SWITCH))))
                .waitsFor("whether a trunk adapter of vio2b with port VLAN id 40 is for tagged frames only is unknown <"
                        + " lsmap -all -net (vio2b)");
    }

    @Test
    void asksOfAnExchangeWhatTheOldDefaultAdapterReservesNotAThirdOne() {
        check.server(VIO1B, bridge(trunk("ent4", 20, 1, 41), trunk("ent5", 21, 40, 50), trunk("ent6", 22, 60, 61)))
                .server(VIO1B, bridges(b -> b.withDefaultAdapter(Fact.known("ent4"))))
                .partition(p -> p.withEthernetAdapters(p.ethernetAdapters().plus(listed(9, 1, Scenario.SWITCH))))
                .says(
                        "violated: " + RESERVED.replace(", or make ent5 the default adapter", ""),
                        "holds: slot 9 on partition 7")
                .offersNothing();
    }

    @Test
    void waitsForTheAdaptersOfThePartition() {
        check.partition(p -> p.withEthernetAdapters(Listing.unknown()))
                .waitsFor(
                        "the Ethernet adapters of partition 7 are unknown < lshwres -r virtualio --rsubtype eth --level lpar -m"
                                + " 9117-MMB*10ABCDE (the management console)");
    }

    private RuleCheck defaulting(String trunk) {
        return two.server(VIO1B, bridges(bridge -> bridge.withDefaultAdapter(Fact.known(trunk))));
    }

    private static UnaryOperator<VirtualIoServer> bridges(UnaryOperator<SharedEthernetAdapter> edit) {
        return server -> server.withSharedEthernetAdapters(
                server.sharedEthernetAdapters().replacing(bridge -> true, edit));
    }

    /** A trunk adapter of which nothing but the name is known. */
    private static TrunkAdapter unknown(String name) {
        return TrunkAdapter.builder().name(name).build();
    }

    private static VirtualEthernetAdapter listed(int slot, int portVlan, String virtualSwitch, Integer... others) {
        return VirtualEthernetAdapter.builder()
                .slot(new VirtualSlot(slot))
                .portVlan(new VlanId(portVlan))
                .additionalVlans(Stream.of(others)
                        .map(VlanId::new)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(VlanId::compareTo)))
                .virtualSwitch(Fact.known(virtualSwitch))
                .trunk(Fact.known(true))
                .build();
    }

    private static UnaryOperator<VirtualIoServer> bridge(TrunkAdapter... trunks) {
        return bridges(bridge -> bridge.withTrunkAdapters(Listing.complete(List.of(trunks))));
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
