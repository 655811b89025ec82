package lpm.text.vios;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.read;
import static lpm.text.Listings.server;
import static lpm.text.Listings.session;
import static lpm.text.Listings.warning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.origin.Capture;
import lpm.origin.FactRef;
import lpm.origin.Origin;
import lpm.origin.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LsmapNpivReaderTest {

    private static final String HEADING = """
            Name          Physloc                            ClntID ClntName       ClntOS
            ------------- ---------------------------------- ------ -------------- -------
            """;
    private static final String TEXT = HEADING + """
            vfchost0      U8286.42A.21A0B7C-V2-C66               12 payroll        AIX

            Status:LOGGED_IN
            FC name:fcs0                    FC loc code:U78C9.001.WZS00B4-P1-C11-T1
            Ports logged in:5
            Flags:a<LOGGED_IN,STRIP_MERGE>
            VFC client name:fcs2            VFC client DRC:U8286.42A.21A0B7C-V12-C30-T1

            """ + HEADING + """
            vfchost1      U8286.42A.21A0B7C-V2-C67               13

            Status:NOT_LOGGED_IN
            FC name:                        FC loc code:
            Ports logged in:0
            Flags:1<NOT_MAPPED,NOT_CONNECTED>
            VFC client name:                VFC client DRC:""";
    private static final String FIELDS = """
            vfchost0;U8286.42A.21A0B7C-V2-C66;12;payroll;AIX;LOGGED_IN;fcs0;U78C9.001.WZS00B4-P1-C11-T1;5;a<LOGGED_IN,STRIP_MERGE>;fcs2;U8286.42A.21A0B7C-V12-C30-T1
            vfchost1;U8286.42A.21A0B7C-V2-C67;13; ; ;NOT_LOGGED_IN; ; ;0;1<NOT_MAPPED,NOT_CONNECTED>; ;\s""";

    @Test
    void anAdapterIsReadWithItsClientItsPortAndItsStatus() {
        VirtualIoServer server = server("lsmap -all -npiv", TEXT);

        assertThat(server.fibreChannelMappings())
                .isEqualTo(Listing.complete(List.of(
                        VirtualFibreChannelMapping.builder()
                                .name("vfchost0")
                                .slot(new VirtualSlot(66))
                                .client(Fact.known(Optional.of(new PartitionId(12))))
                                .clientSlot(Fact.known(Optional.of(new VirtualSlot(30))))
                                .port(Fact.known(Optional.of("fcs0")))
                                .status(Fact.known("LOGGED_IN"))
                                .build(),
                        VirtualFibreChannelMapping.builder()
                                .name("vfchost1")
                                .slot(new VirtualSlot(67))
                                .client(Fact.known(Optional.of(new PartitionId(13))))
                                .port(Fact.known(Optional.empty()))
                                .status(Fact.known("NOT_LOGGED_IN"))
                                .build())));
        assertThat(server.fibreChannelPorts())
                .isEqualTo(Listing.of(
                        List.of(FibreChannelPort.builder()
                                .name("fcs0")
                                .location(Fact.known(new LocationCode("U78C9.001.WZS00B4-P1-C11-T1")))
                                .build()),
                        Coverage.open()));
        assertThat(server.usedVirtualSlots().items())
                .extracting(VirtualSlot::number)
                .containsExactly(66, 67);
        assertThat(read(session("lsmap -all -npiv", TEXT)).estate().partitions().size())
                .isEqualTo(2);
    }

    @Test
    void eachFactHasItsLine() {
        assertThat(read(session("lsmap -all -npiv", TEXT))
                        .origins()
                        .of(new FactRef(
                                Subject.on(
                                        server("lsmap -all -npiv", TEXT).key(),
                                        Subject.Kind.VIRTUAL_FIBRE_CHANNEL_SERVER_ADAPTER,
                                        "vfchost0"),
                                "status")))
                .hasValue(new Origin("vio7.txt", 8, Optional.of("lsmap on vio7")));
    }

    @Test
    void fieldsTellWhatTheTextTells() {
        assertThat(server("lsmap -npiv -all -fmt ';'", FIELDS)).isEqualTo(server("lsmap -all -npiv", TEXT));
        assertThat(server("lsmap -npiv -all -fmt2 %", FIELDS.replace("; ", ";").replace(';', '%')))
                .isEqualTo(server("lsmap -all -npiv", TEXT));
        assertThat(server(
                                "lsmap -npiv -all -fmt : -field physloc status name",
                                "U8286.42A.21A0B7C-V2-C66:LOGGED_IN:vfchost0")
                        .fibreChannelMappings()
                        .items())
                .containsExactly(VirtualFibreChannelMapping.builder()
                        .name("vfchost0")
                        .slot(new VirtualSlot(66))
                        .status(Fact.known("LOGGED_IN"))
                        .build());
        assertThat(warning(read(session("lsmap -npiv -all -fmt : -field name status", "vfchost0:LOGGED_IN"))))
                .hasValue("not read: without the fields name and physloc nothing can be said of an adapter");
    }

    @Test
    void squeezedColumnsLongDashesAndLineEndsChangeNothing() {
        String squeezed = TEXT.replaceAll(" {2,}", " ").replaceAll("-{6,}", "\u2014\u2013");

        assertThat(server("lsmap -all -npiv", squeezed)).isEqualTo(server("lsmap -all -npiv", TEXT));
        assertThat(server(read(session("lsmap -all -npiv", TEXT).replace("\n", "\r\n"))))
                .isEqualTo(server("lsmap -all -npiv", TEXT));
    }

    @Test
    void theEndOfAnotherPartitionIsNoSlotOfTheClient() {
        var capture = read(session("lsmap -all -npiv", TEXT.replace("-V12-C30", "-V6-C30")));

        assertThat(server(capture).fibreChannelMappings().items().get(0).clientSlot())
                .isEqualTo(Fact.unknown());
        assertThat(warning(capture))
                .hasValue("not read: the location 'U8286.42A.21A0B7C-V6-C30-T1' is not one of the client partition");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"lsmap -all -npiv, true", "lsmap -npiv -all -cpid 12, false", "lsmap -npiv -vadapter vfchost0, false"})
    void aFilterLeavesTheListOpen(String command, boolean complete) {
        assertThat(server(command, TEXT).fibreChannelMappings().isComplete()).isEqualTo(complete);
    }

    @Test
    void nothingPrintedSaysNothing() {
        assertThat(warning(read(session("lsmap -all -npiv", ""))))
                .hasValue("nothing was printed; nothing is known of virtual Fibre Channel adapters");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "vfchost0 U8286.42A.21A0B7C-V2-C66 12 | expected the heading Name Physloc ClntID ClntName ClntOS",
                "SVSA Physloc Client Partition ID | expected the heading Name Physloc ClntID ClntName ClntOS"
            })
    void theOutputOfAnotherCommandIsRefused(String line, String expected) {
        assertRefused("lsmap -all -npiv", line).hasMessageContaining("vio7.txt:4: lsmap: found '" + line, expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Colour:blue", "LOGGED_IN", "x Status:LOGGED_IN", "Status:LOGGED_IN"})
    void aLineThatNoKeyBeginsOrThatComesTwiceIsRefused(String line) {
        assertRefused("lsmap -all -npiv", TEXT + "\n" + line)
                .hasMessageContaining("vio7.txt:23: lsmap: found '" + line);
    }

    @Test
    void onePortHasOnePlace() {
        assertRefused(
                        "lsmap -all -npiv",
                        TEXT.replace("FC name:                        FC loc code:", "FC name:fcs0 FC loc code:U1-P1"))
                .hasMessageContaining("expected fcs0 at U78C9.001.WZS00B4-P1-C11-T1, as before");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"lsmap -all -npiv | grep C66", "lsmap -all -npiv -field name", "lsmap -npiv"})
    void otherFormsAreReportedAndNotRead(String command) {
        assertThat(warning(read(session(command, "vfchost0")))).hasValue("not read: '" + command + "'");
    }

    @Test
    void aClientThatCannotBeIsRefusedInItsLine() {
        assertRefused("lsmap -all -npiv", TEXT.replace("-V12-C30", "-V12-C70000"))
                .hasMessage("vio7.txt:12: lsmap: virtual slot must be 0 to 65534, but is 70000");
        assertRefused("lsmap -all -npiv", TEXT.replace("-V12-C30", "-V0-C3"))
                .hasMessage("vio7.txt:12: lsmap: partition id must be 1 to 65534, but is 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%1$s%2$s", "%2$s\n%1$s"})
    void aHeadingWithNothingUnderItLeavesTheListOpen(String output) {
        Capture capture =
                read(session("lsmap -all -npiv", output.formatted(HEADING, TEXT).strip()));

        assertThat(server(capture).fibreChannelMappings())
                .isEqualTo(Listing.of(
                        server("lsmap -all -npiv", TEXT).fibreChannelMappings().items(), Coverage.open()));
        assertThat(warning(capture))
                .hasValue("no adapter under this heading; there may be more adapters than were read");
    }
}
