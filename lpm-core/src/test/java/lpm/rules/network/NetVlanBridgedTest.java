package lpm.rules.network;

import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.SWITCH;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2B;
import static lpm.rules.ServerEdits.ofUnknownState;
import static lpm.rules.ServerEdits.stopped;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualSwitch;
import lpm.option.Demand;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import lpm.rules.Verdict;
import org.junit.jupiter.api.Test;

class NetVlanBridgedTest {

    private static final String BETA = "beta (9117-MMC*10FEDCB)";
    private static final String NO_41 = "no shared Ethernet adapter of beta (9117-MMC*10FEDCB) (vio1b, vio2b) bridges"
            + " VLAN 41 on ETHERNET0, which shop (partition 7) uses in slot 3; add the VLAN to one";
    private static final String TRUNKS =
            "lshwres -r virtualio --rsubtype eth --level lpar -m 9117-MMC*10FEDCB" + " (the management console)";
    private static final String PARTITIONS = "lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)";
    private static final String UNKNOWN_41 =
            "whether a shared Ethernet adapter of beta (9117-MMC*10FEDCB) bridges VLAN 41 is unknown < ";

    private final RuleCheck check = RuleCheck.of(new NetVlanBridged());

    @Test
    void allowsVlansThatOneServerBridges() {
        check.says("holds: slot 3 on partition 7", "holds: slot 3 on partition 7");
        check.server(VIO1B, carrying()).holds();
        check.server(VIO1B, carrying(40)).server(VIO2B, carrying(41)).holds();
    }

    @Test
    void onlyWarnsWhereBridgesAreOverridden() {
        RuleCheck unbridged = check.server(VIO1B, carrying()).server(VIO2B, carrying());
        assertThat(unbridged.report().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(unbridged
                        .options(options -> options.withVlanBridge(Demand.IF_POSSIBLE))
                        .report()
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void countsThePortVlanOfATrunk() {
        check.server(VIO1B, carrying(40))
                .server(
                        VIO2B,
                        trunks(t -> t.withPortVlan(Fact.known(new VlanId(41))).withAdditionalVlans(vlans())))
                .holds();
    }

    @Test
    void saysNothingMoreOfAnAdapterOnVlansAlreadyUsed() {
        VirtualEthernetAdapter second = adapter(6, SWITCH, 41, 40);
        RuleCheck more =
                check.partition(p -> p.withEthernetAdapters(p.ethernetAdapters().plus(second)));
        more.says("holds: slot 3 on partition 7", "holds: slot 3 on partition 7");
        withBoth(more, carrying(40)).says("holds: slot 3 on partition 7", "violated: " + NO_41);
    }

    @Test
    void refusesAVlanThatNoServerBridgesAndWidensTheTrunks() {
        withBoth(check, carrying(40))
                .says("holds: slot 3 on partition 7", "violated: " + NO_41)
                .cites(
                        "additional_vlans of 3 on partition 7",
                        "shared_ethernet_adapters of vio1b",
                        "shared_ethernet_adapters of vio2b")
                .offers(
                        "Let the trunk adapters on ETHERNET0 of " + BETA + " carry VLAN 41",
                        Cost.ON_LINE,
                        "On the management console: chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype eth -o s"
                                + " -p vio1b -s 20 -a \"addl_vlan_ids+=41\"",
                        "On the management console: chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype eth -o s"
                                + " -p vio2b -s 20 -a \"addl_vlan_ids+=41\"")
                .mended()
                .holds();
    }

    @Test
    void showsThePortVlanWhereThatIsWanting() {
        withBoth(check, carrying(41))
                .says("violated: " + NO_41.replace("VLAN 41", "VLAN 40"), "holds: slot 3 on partition 7")
                .cites(
                        "port_vlan of 3 on partition 7",
                        "shared_ethernet_adapters of vio1b",
                        "shared_ethernet_adapters of vio2b");
    }

    @Test
    void createsOneBridgeForAllVlansWhereNoTrunkHasRoom() {
        int[] full = IntStream.rangeClosed(100, 118).toArray();
        withBoth(check, carrying(full))
                .refuses(NO_41.replace("VLAN 41", "VLAN 40"), NO_41)
                .offers(
                        "Create a shared Ethernet adapter on ETHERNET0 of " + BETA + " that bridges VLAN 40, 41",
                        Cost.ON_LINE,
                        "On the management console: chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype eth -o a"
                                + " -p vio1b -s 63 -a \"ieee_virtual_eth=1,port_vlan_id=40,\\\"addl_vlan_ids=41\\\","
                                + "is_trunk=1,trunk_priority=1,vswitch=ETHERNET0\"",
                        "On vio1b: cfgdev",
                        "On vio1b: mkvdev -sea <physical adapter> -vadapter <trunk adapter> -default <trunk adapter>"
                                + " -defaultid 40")
                .mended()
                .holds();
    }

    @Test
    void pointsAtTheVlanOfTheAdapter() {
        assertThat(withBoth(check, carrying()).findings())
                .extracting(finding -> finding.facts().get(0).attribute())
                .containsExactly("port_vlan", "additional_vlans");
    }

    @Test
    void createsABridgeOnEachSwitchBesideTheOther() {
        RuleCheck two = check.system(
                        B,
                        s -> s.withVirtualSwitches(s.virtualSwitches()
                                .plus(VirtualSwitch.builder().name("DMZ").build())))
                .partition(p -> p.withEthernetAdapters(p.ethernetAdapters().plus(adapter(6, "DMZ", 40))));
        withBoth(two, v -> v.withSharedEthernetAdapters(Listing.complete(List.of())))
                .mended()
                .holds();
    }

    @Test
    void doesNotTakeASwitchOfAnotherNameForTheSwitch() {
        withBoth(check, trunks(t -> t.withVirtualSwitch(Fact.known("ETHERNET1"))))
                .refuses(NO_41.replace("VLAN 41", "VLAN 40"), NO_41)
                .mended()
                .holds();
    }

    @Test
    void doesNotCountABridgeOfAStoppedServerThatIsNotChosen() {
        check.singleVios()
                .server(VIO1B, stopped())
                .server(VIO2B, carrying(40))
                .says(
                        "holds: slot 3 on partition 7",
                        "violated: no shared Ethernet adapter of beta (9117-MMC*10FEDCB) (vio1b would, but is"
                                + " Not Activated, vio2b) bridges VLAN 41 on ETHERNET0, which shop (partition 7) uses in"
                                + " slot 3; start vio1b, or add the VLAN to another")
                .offers(
                        "Start vio1b",
                        Cost.ON_LINE,
                        "On the management console: chsysstate -m 9117-MMC*10FEDCB -r lpar -n vio1b -o on")
                .mended()
                .holds();
    }

    @Test
    void leavesTheStateOfAChosenServerToAnotherRule() {
        check.server(VIO1B, stopped()).server(VIO2B, ofUnknownState()).holds();
    }

    @Test
    void hasNoRemedyWhereNoServerRuns() {
        RuleCheck off = check.singleVios()
                .server(VIO1A, v -> v.withServerAdapters(Listing.complete(List.of())))
                .server(VIO1B, stopped())
                .server(VIO2B, stopped());
        off.server(VIO1B, carrying(40))
                .server(VIO2B, carrying(40))
                .says(
                        "violated: no shared Ethernet adapter of beta (9117-MMC*10FEDCB) (vio1b would, but is"
                                + " Not Activated, vio2b would, but is Not Activated) bridges VLAN 40 on ETHERNET0, which"
                                + " shop (partition 7) uses in slot 3; start vio1b, or add the VLAN to another",
                        "violated: " + NO_41);
    }

    @Test
    void waitsForWhatItWouldNeed() {
        RuleCheck one = check.server(VIO1B, carrying(40));
        one.server(
                        VIO2B,
                        v -> v.withSharedEthernetAdapters(Listing.of(
                                carrying(40).apply(v).sharedEthernetAdapters().items(), Coverage.open())))
                .says("holds: slot 3 on partition 7", "undetermined: " + UNKNOWN_41 + TRUNKS);
        one.server(VIO2B, trunks(t -> t.withVirtualSwitch(Fact.unknown())))
                .says("holds: slot 3 on partition 7", "undetermined: " + UNKNOWN_41 + TRUNKS);
        one.singleVios()
                .server(VIO2B, ofUnknownState())
                .says("holds: slot 3 on partition 7", "undetermined: " + UNKNOWN_41 + PARTITIONS);
        withBoth(check, carrying(40))
                .withServerListOpen()
                .says("holds: slot 3 on partition 7", "undetermined: " + UNKNOWN_41 + PARTITIONS);
        withBoth(check, carrying(40))
                .toUnknownSystem()
                .says(
                        "holds: slot 3 on partition 7",
                        "undetermined: whether a shared Ethernet adapter of the system of vio1b and vio2b bridges VLAN 41"
                                + " is unknown < lssyscfg -r lpar -m SYSTEM (the system of vio1b and vio2b)");
    }

    @Test
    void waitsForTheAdaptersOfThePartitionAndTheirSwitch() {
        String adapters =
                " < lshwres -r virtualio --rsubtype eth --level lpar -m 9117-MMB*10ABCDE" + " (the management console)";
        check.partition(p -> p.withEthernetAdapters(Listing.unknown()))
                .waitsFor("the Ethernet adapters of partition 7 are unknown" + adapters);
        String virtualSwitch = "the virtual switch of slot 3 on partition 7 is unknown" + adapters;
        check.partition(p -> p.withEthernetAdapters(
                        p.ethernetAdapters().replacing(a -> true, a -> a.withVirtualSwitch(Fact.unknown()))))
                .waitsFor(virtualSwitch, virtualSwitch);
    }

    @Test
    void isSilentWhereAnotherRuleSpeaks() {
        check.keeping().isSilent();
        check.system(B, s -> s.withVirtualSwitches(Listing.complete(List.of()))).isSilent();
        check.partition(p -> p.withEthernetAdapters(Listing.complete(List.of())))
                .isSilent();
    }

    @Test
    void goesOnWhereTheSwitchesAreUnknown() {
        withBoth(check, carrying(40))
                .system(B, s -> s.withVirtualSwitches(Listing.unknown()))
                .says("holds: slot 3 on partition 7", "violated: " + NO_41);
    }

    private static RuleCheck withBoth(RuleCheck check, UnaryOperator<VirtualIoServer> edit) {
        return check.server(VIO1B, edit).server(VIO2B, edit);
    }

    private static UnaryOperator<VirtualIoServer> carrying(int... additional) {
        return trunks(t -> t.withAdditionalVlans(vlans(additional)));
    }

    private static UnaryOperator<VirtualIoServer> trunks(UnaryOperator<TrunkAdapter> edit) {
        return v -> v.withSharedEthernetAdapters(v.sharedEthernetAdapters()
                .replacing(
                        bridge -> true,
                        bridge ->
                                bridge.withTrunkAdapters(bridge.trunkAdapters().replacing(t -> true, edit))));
    }

    static VirtualEthernetAdapter adapter(int slot, String virtualSwitch, int port, int... additional) {
        return VirtualEthernetAdapter.builder()
                .slot(new VirtualSlot(slot))
                .portVlan(new VlanId(port))
                .additionalVlans(vlans(additional))
                .virtualSwitch(Fact.known(virtualSwitch))
                .build();
    }

    static ImmutableSortedSet<VlanId> vlans(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(VlanId::new)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
