package lpm.rules.network;

import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO2A;

import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualNicAdapter;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class NetSeaPresentTest {

    private final RuleCheck check = RuleCheck.of(new NetSeaPresent());

    @Test
    void allowsAPartitionBehindASharedEthernetAdapter() {
        check.says("holds: 9117-MMB*10ABCDE");
    }

    @Test
    void refusesASourceWithoutOne() {
        check.server(VIO1A, v -> v.withSharedEthernetAdapters(Listing.complete(List.of())))
                .server(VIO2A, v -> v.withSharedEthernetAdapters(Listing.complete(List.of())))
                .refuses(
                        "no Virtual I/O Server of alpha (9117-MMB*10ABCDE) (vio1a, vio2a) has a shared Ethernet adapter;"
                                + " create one")
                .offers(
                        "Create a shared Ethernet adapter on the source",
                        Cost.ON_LINE,
                        "On the management console: chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype eth -o a"
                                + " -p vio1a -s 63 -a \"ieee_virtual_eth=1,port_vlan_id=40,\\\"addl_vlan_ids=41\\\","
                                + "is_trunk=1,trunk_priority=1,vswitch=ETHERNET0\"",
                        "On vio1a: cfgdev",
                        "On vio1a: mkvdev -sea <physical adapter> -vadapter <trunk adapter> -default <trunk adapter>"
                                + " -defaultid 40")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheAdaptersOfTheServers() {
        check.server(VIO1A, v -> v.withSharedEthernetAdapters(Listing.unknown()))
                .server(VIO2A, v -> v.withSharedEthernetAdapters(Listing.unknown()))
                .waitsFor(
                        "whether alpha (9117-MMB*10ABCDE) has a shared Ethernet adapter is unknown"
                                + " < lshwres -r virtualio --rsubtype eth --level lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void refusesAPartitionWithoutAnyAdapter() {
        without()
                .refuses("shop (partition 7) has no virtual Ethernet adapter; create one")
                .offersNothing();
    }

    @Test
    void isNotAskedOfAPartitionWithVirtualNicsAlone() {
        without()
                .partition(p -> p.withVirtualNicAdapters(Listing.complete(List.of(
                        VirtualNicAdapter.builder().slot(new VirtualSlot(6)).build()))))
                .says("not-applicable: partition 7");
    }

    @Test
    void waitsForVirtualNicsWhereOnlyTheyDecide() {
        without()
                .partition(p -> p.withVirtualNicAdapters(Listing.unknown()))
                .waitsFor(
                        "the virtual NICs of partition 7 are unknown"
                                + " < lshwres -r virtualio --rsubtype vnic --level lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void believesTheServerOrTheConsoleWhicheverShowsABridge() {
        VirtualEthernetAdapter trunk = VirtualEthernetAdapter.builder()
                .slot(new VirtualSlot(20))
                .portVlan(new VlanId(1))
                .trunk(Fact.known(true))
                .build();
        RuleCheck silent = check.server(VIO1A, v -> v.withSharedEthernetAdapters(Listing.complete(List.of())))
                .server(VIO2A, v -> v.withSharedEthernetAdapters(Listing.complete(List.of())));
        silent.server(VIO1A, v -> v.withEthernetAdapters(Listing.complete(List.of(trunk))))
                .holds();
        check.server(VIO1A, v -> v.withEthernetAdapters(Listing.complete(List.of())))
                .server(VIO2A, v -> v.withEthernetAdapters(Listing.complete(List.of())))
                .holds();
    }

    private RuleCheck without() {
        return check.partition(p -> p.withEthernetAdapters(Listing.complete(List.of())));
    }
}
