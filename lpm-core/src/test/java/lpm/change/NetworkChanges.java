package lpm.change;

import static lpm.change.ChangeRow.CONSOLE;
import static lpm.change.ChangeRow.server;
import static lpm.change.ChangeRow.shop;
import static lpm.change.ChangeRow.system;
import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.SHOP;
import static lpm.rules.Scenario.VIO1B;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.MacAddress;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.SriovAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualSwitch;
import lpm.model.network.VirtualSwitchMode;
import lpm.rules.Scenario;

/** The changes of bridges, virtual switches and adapters of networks. */
final class NetworkChanges {

    static final TrunkAdapter NEW_TRUNK = TrunkAdapter.builder()
            .name("ent9")
            .slot(new VirtualSlot(30))
            .portVlan(new VlanId(50))
            .build();

    private static final TrunkAdapter SECOND_TRUNK = TrunkAdapter.builder()
            .name("ent10")
            .slot(new VirtualSlot(31))
            .portVlan(new VlanId(51))
            .additionalVlans(vlans(52, 53))
            .virtualSwitch(Fact.known("DMZ"))
            .priority(Fact.known(2))
            .build();

    private NetworkChanges() {}

    static Stream<ChangeRow> rows() {
        return Stream.of(
                new ChangeRow(
                        new AddVlanToTrunk(VIO1B, new VirtualSlot(20), new VlanId(42)),
                        server(
                                VIO1B,
                                v -> v.withSharedEthernetAdapters(v.sharedEthernetAdapters()
                                        .replacing(
                                                b -> true,
                                                b -> b.withTrunkAdapters(b.trunkAdapters()
                                                        .replacing(
                                                                t -> true,
                                                                t -> t.withAdditionalVlans(vlans(40, 41, 42))))))),
                        CONSOLE + "chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype eth -o s -p vio1b -s 20"
                                + " -a \"addl_vlan_ids+=42\""),
                new ChangeRow(
                        new CreateBridge(VIO1B, bridge(NEW_TRUNK)),
                        server(
                                VIO1B,
                                v -> v.withSharedEthernetAdapters(
                                        v.sharedEthernetAdapters().plus(bridge(NEW_TRUNK)))),
                        CONSOLE + "chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype eth -o a -p vio1b -s 30"
                                + " -a \"ieee_virtual_eth=1,port_vlan_id=50,is_trunk=1,trunk_priority=1\"",
                        "On vio1b: cfgdev",
                        "On vio1b: mkvdev -sea <physical adapter> -vadapter <trunk adapter> -default <trunk adapter>"
                                + " -defaultid 50"),
                new ChangeRow(
                        new CreateBridge(VIO1B, bridge(NEW_TRUNK, SECOND_TRUNK)),
                        server(
                                VIO1B,
                                v -> v.withSharedEthernetAdapters(
                                        v.sharedEthernetAdapters().plus(bridge(NEW_TRUNK, SECOND_TRUNK)))),
                        CONSOLE + "chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype eth -o a -p vio1b -s 30"
                                + " -a \"ieee_virtual_eth=1,port_vlan_id=50,is_trunk=1,trunk_priority=1\"",
                        CONSOLE + "chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype eth -o a -p vio1b -s 31"
                                + " -a \"ieee_virtual_eth=1,port_vlan_id=51,\\\"addl_vlan_ids=52,53\\\",is_trunk=1,"
                                + "trunk_priority=2,vswitch=DMZ\"",
                        "On vio1b: cfgdev",
                        "On vio1b: mkvdev -sea <physical adapter> -vadapter <trunk adapter>,<trunk adapter>"
                                + " -default <trunk adapter> -defaultid 50"),
                new ChangeRow(
                        new CreateVirtualSwitch(B, "the DMZ"),
                        system(s -> s.withVirtualSwitches(s.virtualSwitches()
                                .plus(VirtualSwitch.builder().name("the DMZ").build()))),
                        CONSOLE + "chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype vswitch -o a"
                                + " --vswitch 'the DMZ'"),
                new ChangeRow(
                        new JoinNetwork(B, "laboratory"), system(s -> s.withEthernetNetwork(Fact.known("laboratory")))),
                new ChangeRow(
                        new ReplaceTrunkAdapter(
                                SHOP,
                                Scenario.estate()
                                        .partition(SHOP)
                                        .ethernetAdapters()
                                        .items()
                                        .get(0)),
                        shop(p -> p.withEthernetAdapters(
                                p.ethernetAdapters().replacing(a -> true, a -> a.withTrunk(Fact.known(false))))),
                        CONSOLE + "chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype eth --id 7 -s 3 -o r",
                        CONSOLE + "chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype eth --id 7 -s 3 -o a"
                                + " -a \"ieee_virtual_eth=1,port_vlan_id=40,\\\"addl_vlan_ids=41\\\",is_trunk=0,"
                                + "vswitch=ETHERNET0,mac_addr=5E1A90C04B03\""),
                new ChangeRow(
                        new ReplaceTrunkAdapter(
                                SHOP,
                                VirtualEthernetAdapter.builder()
                                        .slot(new VirtualSlot(9))
                                        .portVlan(new VlanId(7))
                                        .build()),
                        estate -> estate,
                        CONSOLE + "chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype eth --id 7 -s 9 -o r",
                        CONSOLE + "chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype eth --id 7 -s 9 -o a"
                                + " -a \"ieee_virtual_eth=0,port_vlan_id=7,is_trunk=0\""),
                new ChangeRow(
                        new SetDefaultAdapter(VIO1B, "ent8", "ent5", new VlanId(40)),
                        server(
                                VIO1B,
                                v -> v.withSharedEthernetAdapters(v.sharedEthernetAdapters()
                                        .replacing(b -> true, b -> b.withDefaultAdapter(Fact.known("ent5"))))),
                        "On vio1b: chdev -dev ent8 -attr pvid_adapter=ent5 pvid=40"),
                new ChangeRow(
                        new SetMacAddress(SHOP, new VirtualSlot(3), new MacAddress("5E1A90C04B99")),
                        shop(p -> p.withEthernetAdapters(p.ethernetAdapters()
                                .replacing(
                                        a -> a.slot().number() == 3,
                                        a -> a.withMacAddress(Fact.known(new MacAddress("5E1A90C04B99")))))),
                        CONSOLE + "chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype eth -o s --id 7 -s 3"
                                + " -a \"mac_addr=5E1A90C04B99\""),
                new ChangeRow(
                        new SetVirtualSwitchMode(B, "ETHERNET0", VirtualSwitchMode.VEPA),
                        system(s -> s.withVirtualSwitches(s.virtualSwitches()
                                .replacing(
                                        known -> true, known -> known.withMode(Fact.known(VirtualSwitchMode.VEPA))))),
                        CONSOLE
                                + "chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype vswitch -o s --vswitch ETHERNET0 -a switch_mode=VEPA"),
                new ChangeRow(
                        new ShareSriovAdapter(B, new SriovAdapter(2, 4)),
                        system(s -> s.withSriovAdapters(s.sriovAdapters().plus(new SriovAdapter(2, 4)))),
                        CONSOLE + "lshwres -m 9117-MMC*10FEDCB -r sriov --rsubtype adapter",
                        CONSOLE + "chhwres -m 9117-MMC*10FEDCB -r sriov --rsubtype adapter -o a"
                                + " -a \"slot_id=<slot>,adapter_id=2\""));
    }

    static SharedEthernetAdapter bridge(TrunkAdapter... trunks) {
        return SharedEthernetAdapter.builder()
                .name("ent11")
                .trunkAdapters(Listing.complete(List.of(trunks)))
                .build();
    }

    private static ImmutableSortedSet<VlanId> vlans(Integer... numbers) {
        return Arrays.stream(numbers)
                .map(VlanId::new)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
