package lpm.text.vios;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.read;
import static lpm.text.Listings.server;
import static lpm.text.Listings.session;
import static lpm.text.Listings.warning;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.origin.FactRef;
import lpm.origin.Origin;
import lpm.origin.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntstatReaderTest {

    private static final String BRIDGE = """
            ETHERNET STATISTICS (ent9) :
            Device Type: Shared Ethernet Adapter
            Hardware Address: 0a:1b:2c:3d:4e:5f
            Elapsed Time: 0 days 2 hours 52 minutes 41 seconds

            Transmit Statistics:                          Receive Statistics:
            --------------------                          -------------------
            Packets: 359754                               Packets: 272450

            --------------------------------------------------------------
            Statistics for adapters in the Shared Ethernet Adapter ent9
            --------------------------------------------------------------
            Number of adapters: 2
            SEA Flags: 00000013
                < THREAD >
                < LARGESEND >
            VLAN Ids :
                ent4: 300
                ent5: 1 40 41
            Real Side Statistics:
                Packets received: 238619
            High Availability Statistics:
                Control Channel PVID: 1300
            Type of Packets Received:
                State: PRIMARY
                Bridge Mode: All
                Priority: 2
            --------------------------------------------------------------
            Real Adapter: ent0""";
    private static final String SECTIONS = "\n" + """
            ETHERNET STATISTICS (ent0) :
            Device Type: 10 Gb Ethernet PCI Express Dual Port Adapter
            --------------------------------------------------------------
            Virtual Adapter: ent5
            ETHERNET STATISTICS (ent5) :
            Device Type: Virtual I/O Ethernet Adapter (l-lan)
            Trunk Adapter: True
              Priority: 2  Active: True
            LAN State: Operational
            Port VLAN ID:     1
            VLAN Tag IDs:    40
                     41
            Switch ID: PROD
            --------------------------------------------------------------
            Virtual Adapter: ent4
            ETHERNET STATISTICS (ent4) :
            Port VLAN ID:   300
            VLAN Tag IDs:  None
            Switch ID: ETHERNET0""";

    private static SharedEthernetAdapter bridge(String command, String output) {
        assertThat(server(command, output).sharedEthernetAdapters())
                .satisfies(bridges -> assertThat(bridges.coverage()).isEqualTo(Coverage.open()))
                .satisfies(bridges -> assertThat(bridges.items()).hasSize(1));
        return server(command, output).sharedEthernetAdapters().items().get(0);
    }

    @Test
    void allSectionsTellEveryTrunkAdapterWithItsVlansAndItsSwitch() {
        assertThat(bridge("entstat -all ent9", BRIDGE + SECTIONS))
                .isEqualTo(SharedEthernetAdapter.builder()
                        .name("ent9")
                        .state(Fact.known("PRIMARY"))
                        .trunkAdapters(Listing.complete(
                                List.of(trunk("ent4", "ETHERNET0", 300), trunk("ent5", "PROD", 1, 40, 41))))
                        .build());
    }

    private static TrunkAdapter trunk(String name, String virtualSwitch, int port, int... additional) {
        return TrunkAdapter.builder()
                .name(name)
                .portVlan(new VlanId(port))
                .additionalVlans(Arrays.stream(additional)
                        .mapToObj(VlanId::new)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())))
                .virtualSwitch(Fact.known(virtualSwitch))
                .priority(Fact.known(2))
                .build();
    }

    @Test
    void withoutItsSectionTheOnlyVlanIsThePortVlanAndSeveralAreNotTold() {
        var capture = read(session("entstat ent9", BRIDGE));

        assertThat(bridge("entstat ent9", BRIDGE).trunkAdapters().items())
                .extracting(TrunkAdapter::portVlan)
                .containsExactly(Fact.known(new VlanId(300)), Fact.unknown());
        assertThat(warning(capture))
                .hasValue(
                        "not read: which VLAN of ent5 is its port VLAN is in its own section, which entstat -all prints");
    }

    @Test
    void anAdapterWhoseVlansAreNotPrintedIsStillATrunkAdapter() {
        assertThat(bridge("entstat ent9", BRIDGE.replace("ent4: 300", "ent4:"))
                        .trunkAdapters()
                        .items())
                .extracting(TrunkAdapter::name)
                .containsExactly("ent4", "ent5");
    }

    @Test
    void eachFactHasItsLine() {
        var capture = read(session("entstat -all ent9", BRIDGE + SECTIONS));
        Subject bridge = Subject.on(server(capture).key(), Subject.Kind.SHARED_ETHERNET_ADAPTER, "ent9");
        Subject trunk = Subject.on(server(capture).key(), Subject.Kind.VIRTUAL_ETHERNET_ADAPTER, "ent5");

        assertThat(capture.origins().of(new FactRef(bridge, "state")))
                .hasValue(new Origin("vio7.txt", 28, Optional.of("entstat on vio7")));
        assertThat(capture.origins().of(new FactRef(trunk, "port_vlan")))
                .hasValue(new Origin("vio7.txt", 42, Optional.of("entstat on vio7")));
    }

    @Test
    void squeezedColumnsTabsAndLineEndsChangeNothing() {
        String text = BRIDGE + SECTIONS;

        assertThat(server("entstat -all ent9", text.replaceAll(" {2,}", " ")))
                .isEqualTo(server("entstat -all ent9", text));
        assertThat(server("entstat -d ent9", text.replace("    ", "\t"))).isEqualTo(server("entstat -all ent9", text));
        assertThat(server(read(session("entstat -all ent9", text).replace("\n", "\r\n"))))
                .isEqualTo(server("entstat -all ent9", text));
    }

    @Test
    void aListOfVlansMayGoOnInTheNextLine() {
        String wrapped = (BRIDGE + SECTIONS).replace("ent5: 1 40 41", "ent5: 1 40\n          41");

        assertThat(server("entstat -all ent9", wrapped)).isEqualTo(server("entstat -all ent9", BRIDGE + SECTIONS));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 550})
    void whatTheFileEndsInIsNotTakenForWhole(int length) {
        String cut = session("entstat -all ent9", BRIDGE).substring(0, length);

        assertThat(server(read(cut))
                        .sharedEthernetAdapters()
                        .items()
                        .get(0)
                        .trunkAdapters()
                        .isComplete())
                .isFalse();
    }

    @Test
    void anotherAdapterIsReportedAndSaysNothing() {
        assertThat(warning(read(session(
                        "entstat -all ent4",
                        "ETHERNET STATISTICS (ent4) :\nDevice Type: Virtual I/O Ethernet Adapter (l-lan)"))))
                .hasValue("not read: 'ent4' is no shared Ethernet adapter");
        assertThat(warning(read(session("entstat -all ent9", ""))))
                .hasValue("nothing was printed; nothing is known of 'ent9'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "ETHERNET STATISTICS (ent8) :; expected ETHERNET STATISTICS (ent9) : as entstat prints it",
                "hdisk0 none None; expected ETHERNET STATISTICS (ent9) : as entstat prints it"
            })
    void theOutputOfAnotherCommandIsRefused(String line, String expected) {
        assertRefused("entstat -all ent9", line).hasMessageContaining("vio7.txt:4: entstat: found '" + line, expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "ent4: 300; ent4: 4095; VLAN id must be 1 to 4094",
                "ent4: 300; ent4: 99999; expected a VLAN id of 1 to 4094",
                "ent4: 300; ent5: 300; expected each adapter once",
                "Port VLAN ID:     1; Port VLAN ID: x; expected a VLAN id of 1 to 4094",
                "    Priority: 2; Priority: 12; expected a priority of one digit",
                "ETHERNET STATISTICS (ent4) :; ETHERNET STATISTICS (ent5) :; is this the output of two commands?"
            })
    void aValueOutOfRangeIsRefusedWithItsLine(String right, String wrong, String expected) {
        assertRefused(
                        "entstat -all ent9",
                        (BRIDGE + SECTIONS).replaceFirst(java.util.regex.Pattern.quote(right), wrong))
                .hasMessageMatching("vio7\\.txt:[0-9]+: entstat: .*")
                .hasMessageContaining(expected);
    }
}
