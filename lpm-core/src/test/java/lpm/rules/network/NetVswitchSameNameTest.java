package lpm.rules.network;

import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2B;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lpm.change.CreateBridge;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualSwitch;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class NetVswitchSameNameTest {

    private static final String NO_ETHERNET0 =
            "beta (9117-MMC*10FEDCB) has no virtual switch ETHERNET0, into which shop (partition 7) is plugged;"
                    + " create it, or rename the switch that stands for it";

    private static final String NEW_SWITCH =
            "On the management console: chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype vswitch -o a"
                    + " --vswitch ETHERNET0";

    private final RuleCheck check = RuleCheck.of(new NetVswitchSameName());

    @Test
    void allowsASwitchOfTheSameName() {
        check.says("holds: 9117-MMC*10FEDCB");
        switches("OTHER", "ETHERNET0").says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesASwitchThatIsMissingAndBridgesItsVlans() {
        switches("ethernet0")
                .server(VIO1B, v -> v.withSharedEthernetAdapters(Listing.complete(List.of())))
                .server(VIO2B, v -> v.withSharedEthernetAdapters(Listing.complete(List.of())))
                .refuses(NO_ETHERNET0)
                .offers(
                        "Create the virtual switch ETHERNET0 on beta (9117-MMC*10FEDCB), and bridge VLAN 40, 41 there",
                        Cost.ON_LINE,
                        NEW_SWITCH,
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
    void createsTheSwitchAloneWhereTrunksAreSaidToBridgeIt() {
        switches("ethernet0")
                .offers("Create the virtual switch ETHERNET0 on beta (9117-MMC*10FEDCB)", Cost.ON_LINE, NEW_SWITCH)
                .mended()
                .holds();
    }

    @Test
    void mendsSeveralSwitchesTogether() {
        RuleCheck two = switches()
                .partition(p -> p.withEthernetAdapters(
                        p.ethernetAdapters().plus(adapter(6, Fact.known("DMZ"))).plus(adapter(8, Fact.known("DMZ")))));
        two.refuses(NO_ETHERNET0, NO_ETHERNET0.replace("ETHERNET0", "DMZ"))
                .offers("Create the virtual switch ETHERNET0 on beta (9117-MMC*10FEDCB)", Cost.ON_LINE, NEW_SWITCH)
                .mended()
                .holds();
    }

    @Test
    void bridgesSeveralSwitchesInSlotsOfTheirOwn() {
        RuleCheck two = unbridged(switches("OTHER"));
        assertThat(bridgeSlots(two)).containsExactly(new VirtualSlot(63), new VirtualSlot(62));
        two.mended().holds();
    }

    @Test
    void bridgesASwitchAsIfItWereAloneWhereTheOthersArePresent() {
        RuleCheck one = unbridged(switches("ETHERNET0"));
        assertThat(bridgeSlots(one)).containsExactly(new VirtualSlot(63));
        one.mended().holds();
    }

    @Test
    void createsTheSwitchAloneWhereNoServerRuns() {
        switches()
                .keeping()
                .refuses(NO_ETHERNET0)
                .offers("Create the virtual switch ETHERNET0 on beta (9117-MMC*10FEDCB)", Cost.ON_LINE, NEW_SWITCH)
                .mended()
                .holds();
    }

    @Test
    void waitsForTheSwitchesOfTheDestination() {
        check.system(
                        B,
                        s -> s.withVirtualSwitches(Listing.of(
                                List.of(VirtualSwitch.builder().name("OTHER").build()), Coverage.open())))
                .waitsFor("the virtual switches of 9117-MMC*10FEDCB are unknown"
                        + " < lshwres -r virtualio --rsubtype vswitch -m 9117-MMC*10FEDCB (the management console)");
        check.toUnknownSystem()
                .waitsFor("the virtual switches of the system of vio1b and vio2b are unknown"
                        + " < lshwres -r virtualio --rsubtype vswitch -m SYSTEM (the system of vio1b and vio2b)");
    }

    @Test
    void waitsForTheAdaptersOfThePartition() {
        String captured =
                " < lshwres -r virtualio --rsubtype eth --level lpar -m 9117-MMB*10ABCDE" + " (the management console)";
        check.partition(p -> p.withEthernetAdapters(Listing.unknown()))
                .waitsFor("the Ethernet adapters of partition 7 are unknown" + captured);
        check.partition(p -> p.withEthernetAdapters(p.ethernetAdapters().plus(adapter(6, Fact.unknown()))))
                .says(
                        "undetermined: the virtual switch of slot 6 on partition 7 is unknown" + captured,
                        "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void isSilentOnAPartitionWithoutAdapters() {
        check.partition(p -> p.withEthernetAdapters(Listing.complete(List.of())))
                .isSilent();
    }

    /** The partition is plugged into DMZ as well, and no server has a bridge. */
    private static RuleCheck unbridged(RuleCheck check) {
        return check.partition(p -> p.withEthernetAdapters(p.ethernetAdapters().plus(adapter(6, Fact.known("DMZ")))))
                .server(VIO1B, v -> v.withSharedEthernetAdapters(Listing.complete(List.of())))
                .server(VIO2B, v -> v.withSharedEthernetAdapters(Listing.complete(List.of())));
    }

    /** Of the bridges that remedies create. */
    private static List<VirtualSlot> bridgeSlots(RuleCheck check) {
        return check.findings().stream()
                .flatMap(finding -> finding.remedies().stream())
                .flatMap(remedy -> remedy.changes().stream())
                .flatMap(change ->
                        change instanceof CreateBridge create ? create.bridge().trunkAdapters().stream() : Stream.of())
                .flatMap(trunk -> trunk.slot().value().stream())
                .toList();
    }

    private RuleCheck switches(String... names) {
        return check.system(
                B,
                s -> s.withVirtualSwitches(Listing.complete(Arrays.stream(names)
                        .map(name -> VirtualSwitch.builder().name(name).build())
                        .toList())));
    }

    private static VirtualEthernetAdapter adapter(int slot, Fact<String> virtualSwitch) {
        return VirtualEthernetAdapter.builder()
                .slot(new VirtualSlot(slot))
                .portVlan(new VlanId(50))
                .virtualSwitch(virtualSwitch)
                .build();
    }
}
