package lpm.text.vios;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.read;
import static lpm.text.Listings.server;
import static lpm.text.Listings.session;
import static lpm.text.Listings.warning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LsmapNetReaderTest {

    private static final String TEXT = """
            SVEA   Physloc
            ------ --------------------------------------------
            ent4   U8286.42A.21A0B7C-V2-C11-T1

            SEA                   ent9
            Backing device        ent0
            Status                Available
            Physloc               U78C9.001.WZS00B4-P1-C10-T1

            SVEA   Physloc
            ------ --------------------------------------------
            ent5   U8286.42A.21A0B7C-V2-C12-T1

            SEA                   ent9
            Backing device        ent0
            Status                Available
            Physloc               U78C9.001.WZS00B4-P1-C10-T1

            SVEA   Physloc
            ------ --------------------------------------------
            ent6   U8286.42A.21A0B7C-V2-C13-T1

            SEA                   NO SHARED ETHERNET ADAPTER FOUND""";

    @Test
    void aBridgeHasTheAdaptersThatItBridgesAndTheOthersTakeASlot() {
        VirtualIoServer server = server("lsmap -all -net", TEXT);

        assertThat(server.id()).isEqualTo(Fact.known(new PartitionId(2)));
        assertThat(server.otherVirtualSlots()).isEqualTo(Listing.of(List.of(new VirtualSlot(13)), Coverage.open()));
        assertThat(server.sharedEthernetAdapters())
                .isEqualTo(Listing.of(
                        List.of(SharedEthernetAdapter.builder()
                                .name("ent9")
                                .backingDevice(Fact.known("ent0"))
                                .trunkAdapters(
                                        Listing.of(List.of(trunk("ent4", 11), trunk("ent5", 12)), Coverage.open()))
                                .build()),
                        Coverage.open()));
    }

    private static TrunkAdapter trunk(String name, int slot) {
        return TrunkAdapter.builder().name(name).slot(new VirtualSlot(slot)).build();
    }

    @Test
    void aTrunkAdapterOfUnknownVlansNeitherBridgesNorDoesNot() {
        VirtualIoServer server = server("lsmap -all -net", TEXT);

        assertThat(server.bridges(new lpm.model.id.VlanId(7), Fact.known("ETHERNET0"))
                        .isKnown())
                .isFalse();
        assertThat(server.usedVirtualSlots().items())
                .extracting(VirtualSlot::number)
                .containsExactly(11, 12, 13);
    }

    @Test
    void fieldsTellWhatTheTextTells() {
        String fields = """
                ent4,U8286.42A.21A0B7C-V2-C11-T1,ent9,ent0,Available,U78C9.001.WZS00B4-P1-C10-T1
                ent5,U8286.42A.21A0B7C-V2-C12-T1,ent9,ent0,Available,U78C9.001.WZS00B4-P1-C10-T1
                ent6,U8286.42A.21A0B7C-V2-C13-T1, , , ,\s""";

        assertThat(server("lsmap -net -all -fmt ,", fields)).isEqualTo(server("lsmap -all -net", TEXT));
        assertThat(server("lsmap -net -all -fmt2 ,", fields.replace(", ", ",")))
                .isEqualTo(server("lsmap -all -net", TEXT));
        assertThat(server("lsmap -net -all -fmt , -field svea physloc sea", "ent6,U8286.42A.21A0B7C-V2-C13-T1,ent9")
                        .sharedEthernetAdapters()
                        .items())
                .extracting(SharedEthernetAdapter::backingDevice)
                .containsExactly(Fact.unknown());
    }

    @Test
    void squeezedColumnsLineEndsAndAMissingStatusChangeNothing() {
        String squeezed = TEXT.replaceAll(" {2,}", " ").replace("Status Available\n", "");

        assertThat(server("lsmap -all -net", squeezed)).isEqualTo(server("lsmap -all -net", TEXT));
        assertThat(server(read(session("lsmap -all -net", TEXT).replace("\n", "\r\n"))))
                .isEqualTo(server("lsmap -all -net", TEXT));
    }

    @Test
    void oneAdapterMayBeAskedFor() {
        String one = TEXT.substring(0, TEXT.indexOf("\n\nSVEA"));

        assertThat(server("lsmap -vadapter ent4 -net", one)
                        .sharedEthernetAdapters()
                        .items())
                .hasSize(1);
    }

    @Test
    void nothingPrintedSaysNothing() {
        assertThat(warning(read(session("lsmap -all -net", ""))))
                .hasValue("nothing was printed; nothing is known of shared Ethernet adapters");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "ent4 U8286.42A.21A0B7C-V2-C11-T1; expected the heading SVEA Physloc",
                "SVSA Physloc Client Partition ID; expected the heading SVEA Physloc",
                "hdisk0 00f7a1b2c3d4e501 rootvg active; expected the heading SVEA Physloc"
            })
    void theOutputOfAnotherCommandIsRefused(String line, String expected) {
        assertRefused("lsmap -all -net", line).hasMessageContaining("vio7.txt:4: lsmap: found '" + line, expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VTD vtscsi0", "LUN 0x8100000000000000", "Backing device"})
    void aLineThatNoKeyBeginsIsRefused(String line) {
        assertRefused("lsmap -all -net", TEXT + "\n" + line).hasMessageContaining("vio7.txt:27: lsmap: found '" + line);
    }

    @Test
    void oneBridgeHasOneBackingDevice() {
        assertRefused("lsmap -all -net", TEXT.replaceFirst("ent0 *\n", "ent1\n"))
                .hasMessageContaining("expected ent9 on the backing device ent1, as before")
                .hasMessageContaining("found 'Backing device");
    }

    @Test
    void anAdapterInTheSlotOfAnotherIsRefusedWithBothLines() {
        assertRefused("lsmap -all -net", TEXT.replace("-C12-", "-C11-"))
                .hasMessage(
                        "vio7.txt:15: 'U8286.42A.21A0B7C-V2-C11-T1' is printed twice, first at line 6; is this the output of two commands?");
    }
}
