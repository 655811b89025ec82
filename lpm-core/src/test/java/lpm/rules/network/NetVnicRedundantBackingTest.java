package lpm.rules.network;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lpm.change.ShareSriovAdapter;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.FirmwareLevel;
import lpm.model.ManagedSystem;
import lpm.model.id.VirtualSlot;
import lpm.model.network.SriovAdapter;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.option.Demand;
import lpm.rules.Finding;
import lpm.rules.Remedy;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class NetVnicRedundantBackingTest {

    private final RuleCheck check = RuleCheck.of(new NetVnicRedundantBacking());

    @Test
    void doesNotSpeakOfAVirtualNicWithOneDevice() {
        check.says("not-applicable: partition 7");
        newer().says("not-applicable: partition 7");
        withNic(1).says("not-applicable: slot 6 on partition 7");
    }

    @Test
    void allowsADestinationWithAsManyPorts() {
        withNic(2)
                .system(B, adapters(new SriovAdapter(1, 1), new SriovAdapter(3, 1)))
                .says("holds: slot 6 on partition 7");
    }

    @Test
    void refusesFewerPorts() {
        withNic(3)
                .system(B, adapters(new SriovAdapter(1, 2)))
                .refuses(
                        "the virtual NIC of shop (partition 7) in slot 6 has 3 backing devices, but beta (9117-MMC*10FEDCB) has only 2"
                                + " physical ports of SR-IOV adapters in shared mode; put another adapter in shared mode, or move with"
                                + " --redundantvnicbkdev 2")
                .mended()
                .holds();
    }

    @Test
    void isSilentWhereThereIsNoAdapterAtAll() {
        withNic(2).isSilent();
    }

    @Test
    void asksNothingWhereNoneIsNeeded() {
        withNic(2).options(o -> o.withRedundantVnicBacking(Demand.NOT_NEEDED)).says("not-applicable: partition 7");
    }

    @Test
    void waitsForDevicesAndAdapters() {
        withNic(2)
                .system(B, s -> s.withSriovAdapters(Listing.unknown()))
                .waitsFor(
                        "the SR-IOV adapters of 9117-MMC*10FEDCB are unknown < lshwres -r sriov --rsubtype adapter -m 9117-MMC*10FEDCB"
                                + " (the management console)");
        withNic(2)
                .partition(p -> p.withVirtualNicAdapters(p.virtualNicAdapters()
                        .replacing(nic -> true, nic -> nic.withBackingDevices(Listing.unknown()))))
                .waitsFor(
                        "the backing devices of slot 6 on partition 7 are unknown < lshwres -r virtualio --rsubtype vnic --level lpar -m"
                                + " 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void offersAnotherAdapterWithThePortsThatAreMissing() {
        assertThat(withNic(3)
                        .system(B, adapters(new SriovAdapter(1, 1), new SriovAdapter(4, 1)))
                        .findings())
                .flatExtracting(Finding::remedies)
                .flatExtracting(Remedy::changes)
                .containsExactly(new ShareSriovAdapter(B, new SriovAdapter(5, 1)));
    }

    @Test
    void speaksOfVirtualNicsFromFirmwareRelease840On() {
        RuleCheck unlisted = check.partition(p -> p.withVirtualNicAdapters(Listing.unknown()));
        firmware(unlisted, 830).says("not-applicable: partition 7");
        firmware(unlisted, 840)
                .waitsFor(
                        "the virtual NICs of partition 7 are unknown < lshwres -r virtualio --rsubtype vnic --level lpar -m"
                                + " 9117-MMB*10ABCDE (the management console)");
    }

    private static RuleCheck firmware(RuleCheck check, int release) {
        return check.system(A, s -> s.withFirmwareLevel(Fact.known(new FirmwareLevel(release, 10))));
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
