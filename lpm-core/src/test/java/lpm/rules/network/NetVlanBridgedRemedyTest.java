package lpm.rules.network;

import static lpm.rules.Scenario.SWITCH;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2B;
import static lpm.rules.ServerEdits.stopped;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

/** How VLANs come to be bridged, where {@link NetVlanBridged} finds that they are not. */
class NetVlanBridgedRemedyTest {

    private static final String BETA = "beta (9117-MMC*10FEDCB)";
    private static final String NO_41 = "no shared Ethernet adapter of beta (9117-MMC*10FEDCB) (vio1b, vio2b) bridges"
            + " VLAN 41 on ETHERNET0, which shop (partition 7) uses in slot 3; add the VLAN to one";

    private final RuleCheck check = RuleCheck.of(new NetVlanBridged());

    @Test
    void widensTheTrunkOfTheSwitchOnlyOnServersThatRun() {
        withBoth(check.singleVios(), bridge(trunk("ent6", 22, "DMZ"), trunk("ent4", 20, SWITCH, 40)))
                .server(VIO1B, stopped())
                .offers(
                        "Let the trunk adapters on ETHERNET0 of " + BETA + " carry VLAN 41",
                        Cost.ON_LINE,
                        "On the management console: chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype eth -o s"
                                + " -p vio2b -s 20 -a \"addl_vlan_ids+=41\"")
                .mended()
                .holds();
    }

    @Test
    void widensATrunkThatOnlyTheConsoleListsUpToItsLimit() {
        VirtualEthernetAdapter full = listed(20, SWITCH, 1, to(220));
        VirtualEthernetAdapter nearlyFull = listed(24, SWITCH, 40, to(219));
        UnaryOperator<VirtualIoServer> listed = v -> bridge(TrunkAdapter.builder()
                        .name("ent4")
                        .slot(new VirtualSlot(20))
                        .virtualSwitch(Fact.known(SWITCH))
                        .build())
                .apply(v)
                .withEthernetAdapters(Listing.complete(List.of(
                        full, listed(22, SWITCH, 7).withTrunk(Fact.known(false)), listed(23, "DMZ", 8), nearlyFull)));
        withBoth(check, listed)
                .says("holds: slot 3 on partition 7", "violated: " + NO_41)
                .offers(
                        "Let the trunk adapters on ETHERNET0 of " + BETA + " carry VLAN 41",
                        Cost.ON_LINE,
                        "On the management console: chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype eth -o s"
                                + " -p vio1b -s 24 -a \"addl_vlan_ids+=41\"",
                        "On the management console: chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype eth -o s"
                                + " -p vio2b -s 24 -a \"addl_vlan_ids+=41\"")
                .mended()
                .holds();
    }

    @Test
    void createsABridgeInTheLastFreeSlotAndNoneWhereAllAreUsed() {
        RuleCheck lastFree = withBoth(check, slots(3, 9));
        lastFree.offers(
                        "Create a shared Ethernet adapter on ETHERNET0 of " + BETA + " that bridges VLAN 40, 41",
                        Cost.ON_LINE,
                        "On the management console: chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype eth -o a"
                                + " -p vio1b -s 2 -a \"ieee_virtual_eth=1,port_vlan_id=40,\\\"addl_vlan_ids=41\\\","
                                + "is_trunk=1,trunk_priority=1,vswitch=ETHERNET0\"",
                        "On vio1b: cfgdev",
                        "On vio1b: mkvdev -sea <physical adapter> -vadapter <trunk adapter> -default <trunk adapter>"
                                + " -defaultid 40")
                .mended()
                .holds();
        withBoth(check, slots(2, 9)).offersNothing();
    }

    private static RuleCheck withBoth(RuleCheck check, UnaryOperator<VirtualIoServer> edit) {
        return check.server(VIO1B, edit).server(VIO2B, edit);
    }

    private static UnaryOperator<VirtualIoServer> bridge(TrunkAdapter... trunks) {
        return v -> v.withSharedEthernetAdapters(v.sharedEthernetAdapters()
                .replacing(bridge -> true, bridge -> bridge.withTrunkAdapters(Listing.complete(List.of(trunks)))));
    }

    /** Without a bridge, and with virtual slots 0 to 10, of which those of a server, of a client and these are used. */
    private static UnaryOperator<VirtualIoServer> slots(int first, int last) {
        return v -> v.withSharedEthernetAdapters(Listing.complete(List.of()))
                .withMaximumVirtualSlots(Fact.known(11))
                .withOtherVirtualSlots(
                        Listing.complete(IntStream.concat(IntStream.of(0, 1), IntStream.rangeClosed(first, last))
                                .mapToObj(VirtualSlot::new)
                                .toList()));
    }

    private static TrunkAdapter trunk(String name, int slot, String virtualSwitch, int... additional) {
        return TrunkAdapter.builder()
                .name(name)
                .slot(new VirtualSlot(slot))
                .portVlan(new VlanId(1))
                .additionalVlans(NetVlanBridgedTest.vlans(additional))
                .virtualSwitch(Fact.known(virtualSwitch))
                .build();
    }

    /** VLANs from 201 to a last one. */
    private static int[] to(int last) {
        return IntStream.rangeClosed(201, last).toArray();
    }

    /** A trunk adapter as the console lists it. */
    private static VirtualEthernetAdapter listed(int slot, String virtualSwitch, int port, int... additional) {
        return NetVlanBridgedTest.adapter(slot, virtualSwitch, port, additional).withTrunk(Fact.known(true));
    }
}
