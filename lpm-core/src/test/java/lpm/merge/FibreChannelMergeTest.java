package lpm.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import lpm.document.EstateDocument;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.id.WorldWidePortName;
import lpm.model.network.TrunkAdapter;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.origin.Capture;
import lpm.origin.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two commands say of one adapter of a server is one adapter. */
class FibreChannelMergeTest {

    private static final String MAPPINGS = """
            fibre_channel_mappings:
              - {name: vfchost0, slot: 66, client: 12, port: fcs0, status: LOGGED_IN}
            fibre_channel_ports: {coverage: open, items: [{name: fcs0, location: U78C9.001.WZS00B4-P1-C11-T1}]}""";
    private static final String NAMES = """
            fibre_channel_mappings:
              coverage: open
              items: [{name: vfchost0, slot: 66, client_slot: 30, client_port_names: [c050760000000001, c050760000000002]}]
            fibre_channel_ports: [{name: fcs0, fabric: true, total_ports: 64, available_ports: 63}]
            media_devices: [{name: pay_cd, kind: virtual-optical}]
            concurrent_migrations: 8""";

    private static Capture document(String file, String server) {
        return EstateDocument.read(file, "lpm: 1\nvirtual_io_servers:\n  - name: vio7\n" + server.indent(4));
    }

    private static VirtualIoServer merge(String one, String other) {
        Capture first = document("a.yaml", one);
        Capture second = document("b.yaml", other);
        assertThat(Merger.merge(List.of(first, second)).estate())
                .isEqualTo(Merger.merge(List.of(second, first)).estate());
        return Merger.merge(List.of(first, second)).estate().virtualIoServers().stream()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mappingsAndPortsAreUnited() {
        VirtualIoServer server = merge(MAPPINGS, NAMES);

        assertThat(server.fibreChannelMappings().isComplete()).isTrue();
        assertThat(server.fibreChannelMappings().items())
                .singleElement()
                .satisfies(mapping -> assertThat(mapping.port()).isEqualTo(Fact.known(Optional.of("fcs0"))))
                .satisfies(mapping ->
                        assertThat(mapping.clientSlot()).isEqualTo(Fact.known(Optional.of(new VirtualSlot(30)))))
                .extracting(VirtualFibreChannelMapping::clientPortNames)
                .isEqualTo(Listing.complete(
                        List.of(new WorldWidePortName("c050760000000001"), new WorldWidePortName("c050760000000002"))));
        assertThat(server.fibreChannelPorts().items())
                .singleElement()
                .satisfies(port -> assertThat(port.location().isKnown()).isTrue())
                .extracting(FibreChannelPort::availablePorts)
                .isEqualTo(Fact.known(63));
        assertThat(server.mediaDevices())
                .isEqualTo(Listing.complete(List.of(new MediaDevice("pay_cd", MediaDevice.Kind.VIRTUAL_OPTICAL))));
        assertThat(server.concurrentMigrations()).isEqualTo(Fact.known(8));
    }

    @Test
    void theSlotOfAMappingMayStandAmongTheOtherSlots() {
        VirtualIoServer server = merge(MAPPINGS, "other_virtual_slots: [0, 1, 66]");

        assertThat(server.usedVirtualSlots().items())
                .containsExactly(new VirtualSlot(0), new VirtualSlot(1), new VirtualSlot(66));
    }

    @Test
    void twoHalvesOfATrunkAdapterAreOne() {
        VirtualIoServer server = merge(
                "shared_ethernet_adapters: [{name: ent9, backing_device: ent0, trunk_adapters: [{name: ent4, slot: 11}]}]",
                "shared_ethernet_adapters: [{name: ent9, state: PRIMARY, trunk_adapters: [{name: ent4, port_vlan: 1, additional_vlans: [40], virtual_switch: PROD}]}]");

        assertThat(server.sharedEthernetAdapters()
                        .items()
                        .get(0)
                        .trunkAdapters()
                        .items())
                .containsExactly(TrunkAdapter.builder()
                        .name("ent4")
                        .slot(new VirtualSlot(11))
                        .portVlan(new VlanId(1))
                        .additionalVlans(ImmutableSortedSet.of(new VlanId(40)))
                        .virtualSwitch(Fact.known("PROD"))
                        .build());
        assertThat(server.bridges(new VlanId(40), Fact.known("PROD"))).isEqualTo(Fact.known(true));
        assertThat(server.bridges(new VlanId(41), Fact.known("PROD"))).isEqualTo(Fact.known(false));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "fibre_channel_mappings: {coverage: open, items: [{name: vfchost0, slot: 67}]}; slot of vfchost0 on vio7 is 66 (a.yaml:5), but is 67 (b.yaml:4)",
                "fibre_channel_mappings: {coverage: open, items: [{name: vfchost1, slot: 67}]}; fibre_channel_mappings of vio7: vfchost1 is missing (a.yaml:4), but vfchost1 is there (b.yaml:4)",
                "fibre_channel_mappings: {coverage: open, items: [{name: vfchost0, slot: 66, port: none}]}; port of vfchost0 on vio7 is fcs0 (a.yaml:5), but is none (b.yaml:4)",
                "fibre_channel_ports: {coverage: open, items: [{name: fcs0, location: U1-P1}]}; location of fcs0 on vio7 is U78C9.001.WZS00B4-P1-C11-T1 (a.yaml:6), but is U1-P1 (b.yaml:4)"
            })
    void aContradictionNamesBothPlaces(String other, String message) {
        assertThatThrownBy(() -> merge(MAPPINGS, other))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageStartingWith(message);
    }
}
