package lpm.rules.partition;

import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.MacAddress;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import org.junit.jupiter.api.Test;

class LparMacUniqueTest {

    private final RuleCheck check = RuleCheck.of(new LparMacUnique());
    private final RuleCheck neighbour = bank("5E1A90C04B04");

    private RuleCheck bank(String address) {
        return check.estate(e -> e.updating(
                Scenario.BANK,
                bank -> bank.withEthernetAdapters(Listing.complete(List.of(VirtualEthernetAdapter.builder()
                        .slot(new VirtualSlot(2))
                        .portVlan(new VlanId(40))
                        .macAddress(Fact.known(new MacAddress(address)))
                        .build())))));
    }

    @Test
    void allowsAddressesThatNobodyHas() {
        neighbour.holds();
    }

    @Test
    void refusesOneThatAPartitionOfTheDestinationHas() {
        bank("5E1A90C04B03")
                .refuses(
                        "bank (partition 3) of beta (9117-MMC*10FEDCB) has MAC address 5E1A90C04B03, as shop (partition"
                                + " 7) has in slot 3; give one of them another")
                .offers(
                        "Give shop (partition 7) MAC address 5E1A90C04B04 in slot 3",
                        Cost.PARTITION_RESTART,
                        "On the management console: chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype eth -o s --id 7"
                                + " -s 3 -a \"mac_addr=5E1A90C04B04\"")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheListAndForEachAddress() {
        check.system(Scenario.B, s -> s.withPartitions(Listing.unknown()))
                .waitsFor(
                        "the partitions of 9117-MMC*10FEDCB are unknown < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)");
        check.estate(e -> e.updating(Scenario.BANK, bank -> bank.withEthernetAdapters(Listing.unknown())))
                .waitsFor(
                        "the Ethernet adapters of partition 3 are unknown < lshwres -r virtualio --rsubtype eth --level lpar -m 9117-MMC*10FEDCB (the management console)");
        check.partition(p -> p.withEthernetAdapters(
                        p.ethernetAdapters().replacing(a -> true, a -> a.withMacAddress(Fact.unknown()))))
                .waitsFor(
                        "the Ethernet adapters of partition 7 are unknown < lshwres -r virtualio --rsubtype eth --level lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void needsNothingMoreOfAPartitionWithoutAdapters() {
        check.partition(p -> p.withEthernetAdapters(Listing.complete(List.of())))
                .estate(e -> e.updating(Scenario.BANK, bank -> bank.withEthernetAdapters(Listing.unknown())))
                .holds();
    }
}
