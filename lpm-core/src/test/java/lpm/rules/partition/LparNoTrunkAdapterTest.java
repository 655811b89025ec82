package lpm.rules.partition;

import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.VirtualSlot;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparNoTrunkAdapterTest {

    private final RuleCheck check = RuleCheck.of(new LparNoTrunkAdapter());

    @Test
    void allowsAdaptersThatAreNoTrunks() {
        check.says("holds: slot 3 on partition 7");
        check.partition(p -> p.withEthernetAdapters(Listing.complete(List.of())))
                .says("holds: partition 7");
    }

    @Test
    void warnsOfATrunk() {
        trunk(Fact.known(true))
                .refuses("the virtual Ethernet adapter of shop (partition 7) in slot 3 is a trunk adapter;"
                        + " replace it by one that is not")
                .offers(
                        "Replace the trunk adapter of shop (partition 7) in slot 3 by one that is not",
                        Cost.ON_LINE,
                        "On the management console: chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype eth"
                                + " --id 7 -s 3 -o r",
                        "On the management console: chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype eth"
                                + " --id 7 -s 3 -o a -a \"ieee_virtual_eth=1,port_vlan_id=40,"
                                + "\\\"addl_vlan_ids=41\\\",is_trunk=0,vswitch=ETHERNET0,mac_addr=5E1A90C04B03\"")
                .mended()
                .holds();
    }

    @Test
    void looksAtEveryAdapter() {
        check.partition(p -> p.withEthernetAdapters(p.ethernetAdapters()
                        .plus(p.ethernetAdapters()
                                .items()
                                .get(0)
                                .withSlot(new VirtualSlot(9))
                                .withTrunk(Fact.known(true)))))
                .says(
                        "holds: slot 3 on partition 7",
                        "violated: the virtual Ethernet adapter of shop (partition 7) in slot 9 is a trunk adapter;"
                                + " replace it by one that is not");
    }

    @Test
    void waitsForTheAdaptersAndWhetherTheyAreTrunks() {
        String command =
                " < lshwres -r virtualio --rsubtype eth --level lpar -m 9117-MMB*10ABCDE (the management console)";
        trunk(Fact.unknown()).waitsFor("the trunk of slot 3 on partition 7 is unknown" + command);
        check.partition(p -> p.withEthernetAdapters(Listing.unknown()))
                .waitsFor("the Ethernet adapters of partition 7 are unknown" + command);
    }

    @Test
    void doesNotSpeakOfASuspendedPartition() {
        trunk(Fact.known(true)).mode(MigrationMode.SUSPENDED).says("not-applicable: partition 7");
    }

    private RuleCheck trunk(Fact<Boolean> trunk) {
        return check.partition(
                p -> p.withEthernetAdapters(p.ethernetAdapters().replacing(a -> true, a -> a.withTrunk(trunk))));
    }
}
