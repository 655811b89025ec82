package lpm.rules.network;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.FirmwareLevel;
import lpm.model.ManagedSystem;
import lpm.model.id.VirtualSlot;
import lpm.model.network.SriovAdapter;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.option.Demand;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.RuleCheck;
import lpm.rules.Severity;
import org.junit.jupiter.api.Test;

class NetVnicBackingTest {

    private final RuleCheck check = RuleCheck.of(new NetVnicBacking());

    @Test
    void doesNotSpeakOfAPartitionWithoutVirtualNics() {
        check.says("not-applicable: partition 7");
        newer().says("not-applicable: partition 7");
    }

    @Test
    void allowsADestinationWithAnAdapterInSharedMode() {
        withNic(1).system(B, adapters(new SriovAdapter(1, 2))).says("holds: slot 6 on partition 7");
    }

    @Test
    void refusesADestinationWithoutOne() {
        withNic(1)
                .refuses(
                        "the virtual NIC of shop (partition 7) in slot 6 finds no backing device: beta (9117-MMC*10FEDCB) has no SR-IOV"
                                + " adapter in shared mode; put one in shared mode")
                .offers(
                        "Put an SR-IOV adapter of beta (9117-MMC*10FEDCB) in shared mode",
                        Cost.ON_LINE,
                        "On the management console: lshwres -m 9117-MMC*10FEDCB -r sriov --rsubtype adapter",
                        "On the management console: chhwres -m 9117-MMC*10FEDCB -r sriov --rsubtype adapter -o a"
                                + " -a \"slot_id=<slot>,adapter_id=1\"")
                .mended()
                .holds();
    }

    @Test
    void warnsWhereItIsNotRequired() {
        assertThat(withNic(1)
                        .options(o -> o.withVnicConfiguration(Demand.IF_POSSIBLE))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void refusesAServerThatTheDestinationDoesNotHave() {
        withNic(1)
                .system(B, adapters(new SriovAdapter(1, 2)))
                .attributes("vnic_mappings=6/ded/vio9/")
                .refuses(
                        "vnic_mappings gives the virtual NIC in slot 6 to vio9, but beta (9117-MMC*10FEDCB) has no such Virtual I/O"
                                + " Server; name one of its own")
                .mended()
                .holds();
        withNic(1)
                .system(B, adapters(new SriovAdapter(1, 2)))
                .attributes("vnic_mappings=6/ded/vio1b/")
                .holds();
    }

    @Test
    void refusesATargetAdapterThatTheDestinationDoesNotHave() {
        RuleCheck named = withNic(1).attributes("vnic_mappings=6/ded/vio1b//1/0/2.0/4/0");

        named.system(B, adapters(new SriovAdapter(1, 2)))
                .refuses(
                        "vnic_mappings gives the virtual NIC in slot 6 to SR-IOV adapter 4, but beta (9117-MMC*10FEDCB) has no such"
                                + " adapter in shared mode; name one of its own")
                .mended()
                .holds();
        named.system(B, adapters(new SriovAdapter(1, 2), new SriovAdapter(4, 2)))
                .holds();
        named.system(B, adapters()).mended().holds();
    }

    @Test
    void leavesAMappingOfAnotherSlotToAnotherVirtualNic() {
        withNic(1)
                .system(B, adapters(new SriovAdapter(1, 2)))
                .attributes("vnic_mappings=8/ded/vio9/")
                .holds();
    }

    @Test
    void waitsForAdaptersServersAndVirtualNics() {
        withNic(1)
                .system(B, s -> s.withSriovAdapters(Listing.unknown()))
                .waitsFor(
                        "the SR-IOV adapters of 9117-MMC*10FEDCB are unknown < lshwres -r sriov --rsubtype adapter -m 9117-MMC*10FEDCB"
                                + " (the management console)");
        withNic(1)
                .withServerListOpen()
                .attributes("vnic_mappings=6/ded/vio9/")
                .waitsFor(
                        "whether beta (9117-MMC*10FEDCB) has a Virtual I/O Server vio9 is unknown < lssyscfg -r lpar -m"
                                + " 9117-MMC*10FEDCB (the management console)");
        newer().partition(p -> p.withVirtualNicAdapters(Listing.unknown()))
                .waitsFor(
                        "the virtual NICs of partition 7 are unknown < lshwres -r virtualio --rsubtype vnic --level lpar -m"
                                + " 9117-MMB*10ABCDE (the management console)");
    }

    private RuleCheck withNic(int devices) {
        return newer().partition(p -> p.withVirtualNicAdapters(Listing.complete(List.of(VirtualNicAdapter.builder()
                .slot(new VirtualSlot(6))
                .backingDevices(Listing.complete(IntStream.range(0, devices)
                        .mapToObj(port -> VirtualNicBackingDevice.builder()
                                .sriovAdapter(1)
                                .physicalPort(port)
                                .build())
                        .toList()))
                .build()))));
    }

    private RuleCheck newer() {
        return check.system(A, s -> s.withFirmwareLevel(Fact.known(new FirmwareLevel(860, 10))));
    }

    private static UnaryOperator<ManagedSystem> adapters(SriovAdapter... adapters) {
        return system -> system.withSriovAdapters(Listing.complete(List.of(adapters)));
    }
}
