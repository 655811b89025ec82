package lpm.sim.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelMapping;
import org.junit.jupiter.api.Test;

class FibreChannelServerTest {

    private static final FibreChannelPort FULL = FibreChannelPort.builder()
            .name("fcs0")
            .availablePorts(Fact.known(0))
            .build();
    private static final FibreChannelPort OTHER =
            FibreChannelPort.builder().name("fcs1").fabricName(Fact.known("B")).build();
    private static final FibreChannelPort UNNAMED =
            FibreChannelPort.builder().name("fcs2").build();
    private static final FibreChannelPort SAME =
            FibreChannelPort.builder().name("fcs3").fabricName(Fact.known("A")).build();

    private static FibreChannelServer server(Listing<FibreChannelPort> ports) {
        return new FibreChannelServer(VirtualIoServer.builder()
                .name("vios1")
                .fibreChannelPorts(ports)
                .fibreChannelMappings(Listing.complete(ImmutableList.of()))
                .build());
    }

    private static FibreChannelServer server(FibreChannelPort... ports) {
        return server(Listing.complete(ImmutableList.copyOf(ports)));
    }

    private static Attempt<Optional<String>> chosen(FibreChannelPort... ports) {
        return server(ports).port(Optional.empty(), Fact.known("A"));
    }

    @Test
    void prefersAPortOnTheFabricThenOneThatMayBe() {
        assertThat(chosen(FULL, OTHER, UNNAMED, SAME)).isEqualTo(Attempt.done(Optional.of("fcs3")));
        assertThat(chosen(FULL, OTHER, UNNAMED)).isEqualTo(Attempt.done(Optional.of("fcs2")));
        assertThat(chosen(FULL, OTHER)).isEqualTo(Attempt.done(Optional.of("fcs1")));
        assertThat(chosen(FULL, FULL.withName("fcs4").withFabric(Fact.known(false))))
                .isEqualTo(
                        Attempt.failed(
                                "fcs0 of vios1 has no virtual connection to spare, and fcs4 of vios1 is on no switch that supports virtual ports"));
    }

    @Test
    void knowsNoOtherPortsThanAWholeListShows() {
        Optional<String> wanted = Optional.of("fcs9");

        assertThat(server(SAME).port(wanted, Fact.unknown()))
                .isEqualTo(Attempt.failed("vios1 has no Fibre Channel port fcs9"));
        assertThat(server(Listing.of(ImmutableList.of(FULL), Coverage.open())).port(wanted, Fact.unknown()))
                .isEqualTo(Attempt.done(wanted));
        assertThat(server(Listing.of(ImmutableList.of(FULL), Coverage.open())).port(Optional.empty(), Fact.unknown()))
                .isEqualTo(Attempt.done(Optional.empty()));
    }

    @Test
    void takesAConnectionOfThePortAndGivesItBack() {
        VirtualIoServer before = server(SAME.withAvailablePorts(Fact.known(3)).withTotalPorts(Fact.known(64)), UNNAMED)
                .server();
        VirtualFibreChannelMapping adapter = VirtualFibreChannelMapping.builder()
                .name("vfchost0")
                .slot(new VirtualSlot(12))
                .port(Fact.known(Optional.of("fcs3")))
                .build();
        VirtualIoServer after = new FibreChannelServer(before).create(adapter);

        assertThat(after.fibreChannelPort("fcs3").orElseThrow().availablePorts())
                .isEqualTo(Fact.known(2));
        assertThat(after.fibreChannelPort("fcs2")).hasValue(UNNAMED);
        assertThat(new FibreChannelServer(after).freeAdapterName(Optional.of("vfchost0")))
                .isEqualTo("vfchost1");
        assertThat(new FibreChannelServer(after).remove("vfchost0")).isEqualTo(before);
        assertThat(new FibreChannelServer(after).remove("vfchost7")).isEqualTo(after);
    }

    @Test
    void sparesNoMoreConnectionsThanThereAre() {
        VirtualIoServer server = server(SAME.withAvailablePorts(Fact.known(64)).withTotalPorts(Fact.known(64)))
                .server()
                .withFibreChannelMappings(Listing.complete(ImmutableList.of(VirtualFibreChannelMapping.builder()
                        .name("vfchost0")
                        .slot(new VirtualSlot(12))
                        .port(Fact.known(Optional.of("fcs3")))
                        .build())))
                .withOtherVirtualSlots(Listing.complete(ImmutableList.of(new VirtualSlot(0), new VirtualSlot(12))));
        VirtualIoServer after = new FibreChannelServer(server).remove("vfchost0");

        assertThat(after.fibreChannelPort("fcs3").orElseThrow().availablePorts())
                .isEqualTo(Fact.known(64));
        assertThat(after.otherVirtualSlots().items()).containsExactly(new VirtualSlot(0));
    }
}
