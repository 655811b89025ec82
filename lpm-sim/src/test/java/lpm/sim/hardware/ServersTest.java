package lpm.sim.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.PortCapacity;
import lpm.model.id.VirtualSlot;
import lpm.model.network.SriovAdapter;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualTargetDevice;
import lpm.sim.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Virtual I/O Servers and the SR-IOV ports of their system have to give, and what they give back. */
class ServersTest {

    private static final VirtualIoServer SERVER = Article.estate().virtualIoServer(Article.DESTINATION_1);

    /** Slots 0, 1 and 20 are used. */
    @ParameterizedTest
    @CsvSource({"7, 7", "20, 2", "1, 2", "49, 49", "50, 2"})
    void theSlotThatIsWantedIsGivenIfItIsFreeElseTheLowest(int wanted, int given) {
        SimulatedServer hardware = new SimulatedServer(SERVER);
        VirtualSlot slot = new VirtualSlot(wanted);

        assertThat(hardware.freeSlot(Optional.of(slot))).isEqualTo(Attempt.done(new VirtualSlot(given)));
        assertThat(hardware.givenSlot(slot))
                .isEqualTo(
                        wanted == given
                                ? Attempt.done(slot)
                                : Attempt.failed("slot " + wanted
                                        + " of sn1054a5bvios1 is not free, and the adapter may have no other"));
    }

    @Test
    void aServerHasNoSlotsBeyondItsLimitWhichIsAThousandIfNobodyCapturedIt() {
        VirtualIoServer full = SERVER.withSharedEthernetAdapters(Listing.complete(ImmutableList.of()))
                .withMaximumVirtualSlots(Fact.known(2));
        SimulatedServer unlimited = new SimulatedServer(SERVER.withMaximumVirtualSlots(Fact.unknown()));

        assertThat(new SimulatedServer(full).freeSlot(Optional.empty()))
                .isEqualTo(Attempt.failed("sn1054a5bvios1 has no free virtual slot: all of 2 to 1 are taken"));
        assertThat(unlimited.freeSlot(Optional.of(new VirtualSlot(999)))).isEqualTo(Attempt.done(new VirtualSlot(999)));
        assertThat(unlimited.freeSlot(Optional.of(new VirtualSlot(1_000)))).isEqualTo(Attempt.done(new VirtualSlot(2)));
    }

    private static VirtualTargetDevice like() {
        return Article.estate()
                .virtualIoServer(Article.SOURCE_1)
                .targetDevices()
                .items()
                .get(0);
    }

    private static VirtualIoServer withAdapter() {
        return new SimulatedServer(SERVER)
                .createAdapter(
                        "vhost0",
                        new VirtualSlot(7),
                        new PartitionId(5),
                        Fact.known(new VirtualSlot(2)),
                        ImmutableList.of());
    }

    @Test
    void aDiskStandsBehindOneDeviceUnderTheAddressThatTheClientKnows() {
        PhysicalVolume disk = SERVER.physicalVolume("hdisk1").orElseThrow();
        VirtualTargetDevice device = ((Attempt.Done<VirtualTargetDevice>) new SimulatedServer(SERVER)
                        .map(disk, like().withMirrored(Fact.unknown()), "vtscsi0", ImmutableList.of()))
                .value();
        SimulatedServer serving = new SimulatedServer(new SimulatedServer(SERVER)
                .createAdapter(
                        "vhost0",
                        new VirtualSlot(7),
                        new PartitionId(5),
                        Fact.known(new VirtualSlot(2)),
                        ImmutableList.of(device)));
        String standing = "hdisk1 on sn1054a5bvios1 already stands behind vtscsi0";

        assertThat(device.address()).isEqualTo(like().address());
        assertThat(device.status()).isEqualTo(Fact.known("Available"));
        assertThat(device.mirrored()).isEqualTo(Fact.known("false"));
        assertThat(serving.map(disk, like(), "vtscsi1", ImmutableList.of())).isEqualTo(Attempt.failed(standing));
        assertThat(new SimulatedServer(withAdapter()).map(disk, like(), "vtscsi1", ImmutableList.of(device)))
                .isEqualTo(Attempt.failed(standing));
        assertThat(serving.freeDeviceName(Optional.of("vtscsi0"), ImmutableList.of()))
                .isEqualTo("vtscsi1");
        assertThat(serving.freeDeviceName(Optional.of("vtscsi1"), ImmutableList.of(device.withName("vtscsi1"))))
                .isEqualTo("vtscsi2");
        assertThat(serving.freeAdapterName(Optional.of("vhost0"))).isEqualTo("vhost1");
        assertThat(serving.freeAdapterName(Optional.of("vhost9"))).isEqualTo("vhost9");
    }

    @Test
    void aDiskOfAVolumeGroupCannotBeMapped() {
        PhysicalVolume disk = SERVER.physicalVolume("hdisk1").orElseThrow();

        assertThat(new SimulatedServer(withAdapter())
                        .map(
                                disk.withVolumeGroup(Fact.known(Optional.of("rootvg"))),
                                like(),
                                "vtscsi0",
                                ImmutableList.of()))
                .isEqualTo(Attempt.failed("hdisk1 on sn1054a5bvios1 is in volume group rootvg, and cannot be mapped"));
    }

    @Test
    void anAdapterIsRemovedWithItsSlotAndNoOther() {
        VirtualIoServer two = new SimulatedServer(withAdapter())
                .createAdapter("vhost1", new VirtualSlot(8), new PartitionId(6), Fact.unknown(), ImmutableList.of())
                .withTakenVirtualSlots(
                        Listing.complete(ImmutableList.of(new VirtualSlot(7), new VirtualSlot(8), new VirtualSlot(9))));
        VirtualIoServer removed = new SimulatedServer(two).removeAdapter("vhost1");

        assertThat(removed.serverAdapter("vhost0")).isEqualTo(two.serverAdapter("vhost0"));
        assertThat(removed.serverAdapter("vhost1")).isEmpty();
        assertThat(removed.takenVirtualSlots().items()).containsExactly(new VirtualSlot(7), new VirtualSlot(9));
    }

    @Test
    void eachVnicserverHasANameAndASlotOfItsOwn() {
        VirtualNicHost none = new VirtualNicHost(SERVER.withVirtualNicServers(Listing.complete(ImmutableList.of())));
        VirtualIoServer one = none.create(none.freeName(), new PartitionId(5), new VirtualSlot(20));
        VirtualNicHost host = new VirtualNicHost(one);
        VirtualIoServer two = host.create(host.freeName(), new PartitionId(6), new VirtualSlot(21));

        assertThat(two.virtualNicServers().items())
                .extracting(server -> server.name() + " in " + server.slot() + " for " + server.client() + " "
                        + server.clientSlot() + " " + server.status())
                .containsExactly("vnicserver0 in 32769 for 5 20 Available", "vnicserver1 in 32770 for 6 21 Available");
        assertThat(new VirtualNicHost(two).remove("vnicserver1")).isEqualTo(one);
    }

    /** Adapter 4 has two ports; 60 per cent of its first one are taken. */
    private static Estate ports(Listing<SriovAdapter> adapters) {
        return Article.estate()
                .updating(
                        Article.CLIENT,
                        p -> p.withVirtualNicAdapters(Listing.complete(ImmutableList.of(VirtualNicAdapter.builder()
                                .slot(new VirtualSlot(20))
                                .backingDevices(Listing.complete(ImmutableList.of(VirtualNicBackingDevice.builder()
                                        .sriovAdapter(4)
                                        .physicalPort(0)
                                        .capacity(Fact.known(PortCapacity.parse("60.0")))
                                        .build())))
                                .build()))))
                .updating(Article.SOURCE, system -> system.withSriovAdapters(adapters));
    }

    private static String port(
            UnaryOperator<Listing<SriovAdapter>> edit,
            String share,
            String adapter,
            String number,
            SriovPorts.Port... others) {
        Listing<SriovAdapter> adapters =
                edit.apply(Listing.complete(ImmutableList.of(new SriovAdapter(4, 2), new SriovAdapter(5, 1))));
        Attempt<SriovPorts.Port> port = new SriovPorts(ports(adapters), Article.SOURCE)
                .free(
                        share.isEmpty() ? Fact.unknown() : Fact.known(PortCapacity.parse(share)),
                        adapter.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(adapter)),
                        number.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(number)),
                        ImmutableSet.copyOf(others),
                        new SriovPorts.Port(7, 3));
        return port instanceof Attempt.Failed<SriovPorts.Port> failed
                ? failed.reason()
                : ((Attempt.Done<SriovPorts.Port>) port).value().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "40.0, '', '', adapter 4 port 0",
        "40.01, '', '', adapter 4 port 1",
        "'', '', '', adapter 4 port 0",
        "40.01, 5, '', adapter 5 port 0",
        "40.01, '', 0, adapter 5 port 0",
        "40.01, 4, '', adapter 4 port 1",
        "40.01, 4, 0, '7895-42X*1054A3B has no physical port of an SR-IOV adapter in shared mode, adapter 4, to spare'",
        "10.0, '', 2, '7895-42X*1054A3B has no physical port of an SR-IOV adapter in shared mode to spare'",
    })
    void theFirstPortIsTakenThatHasTheShareToSpare(String share, String adapter, String number, String port) {
        assertThat(port(all -> all, share, adapter, number)).isEqualTo(port);
    }

    @Test
    void noPortIsTakenTwiceForOneVirtualNic() {
        SriovPorts.Port first = new SriovPorts.Port(4, 0);
        SriovPorts.Port second = new SriovPorts.Port(4, 1);
        SriovPorts.Port third = new SriovPorts.Port(5, 0);

        assertThat(port(all -> all, "10.0", "", "", first)).isEqualTo("adapter 4 port 1");
        assertThat(port(all -> all, "10.0", "", "", first, second, third))
                .isEqualTo(
                        "7895-42X*1054A3B has no further physical port of an SR-IOV adapter in shared mode to spare");
    }

    @Test
    void aPortThatWasNotListedExistsWhileTheListMayBeLonger() {
        UnaryOperator<Listing<SriovAdapter>> open = all -> Listing.of(all.items(), Coverage.open());
        UnaryOperator<Listing<SriovAdapter>> unknown = all -> Listing.unknown();

        assertThat(port(open, "40.0", "", "")).isEqualTo("adapter 4 port 0");
        assertThat(port(open, "40.0", "9", "")).isEqualTo("adapter 9 port 3");
        assertThat(port(unknown, "40.0", "", "")).isEqualTo("adapter 7 port 3");
        assertThat(port(unknown, "40.0", "8", "1")).isEqualTo("adapter 8 port 1");
        assertThat(port(unknown, "40.0", "", "", new SriovPorts.Port(7, 3), new SriovPorts.Port(7, 4)))
                .isEqualTo("adapter 7 port 5");
    }

    @Test
    void anAttemptGoesOnWithWhatWasDoneAndAFailureStaysWhatItIs() {
        assertThat(Attempt.done(2).map(number -> number + 1)).isEqualTo(Attempt.done(3));
        assertThat(Attempt.done(2).then(number -> Attempt.failed("not " + number)))
                .isEqualTo(Attempt.failed("not 2"));
        assertThat(Attempt.<Integer>failed("no").map(number -> number + 1)).isEqualTo(Attempt.failed("no"));
    }
}
