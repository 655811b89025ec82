package lpm.text.vios;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.read;
import static lpm.text.Listings.session;
import static lpm.text.Listings.warning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lpm.Lpm;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.id.LocationCode;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicServer;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import lpm.text.TranscriptReader;
import org.junit.jupiter.api.Test;

class LsmapVnicReaderTest {

    private static final String HEADING = """
            Name          Physloc                            ClntID ClntName       ClntOS
            ------------- ---------------------------------- ------ -------------- -------
            """;

    private static final String TEXT = HEADING + """
            vnicserver0   U8286.42A.21A0B7C-V2-C32897            12 payroll        AIX

            Backing device:ent20
            Status:Available
            Physloc:U78C9.001.WZS00B4-P1-C10-T1-S4
            Client device name:N/A
            Client device physloc:U8286.42A.21A0B7C-V12-C3

            """ + HEADING + """
            vnicserver1   U8286.42A.21A0B7C-V2-C32898            13

            Backing device:ent21
            Status:Defined
            Physloc:N/A
            Client device name:N/A
            Client device physloc:N/A""";

    private static final VirtualNicServer FIRST = VirtualNicServer.builder()
            .name("vnicserver0")
            .slot(new VirtualSlot(32_897))
            .client(Fact.known(new PartitionId(12)))
            .clientSlot(Fact.known(new VirtualSlot(3)))
            .backingDevice(Fact.known("ent20"))
            .location(Fact.known(new LocationCode("U78C9.001.WZS00B4-P1-C10-T1-S4")))
            .status(Fact.known("Available"))
            .build();

    private static final VirtualNicServer SECOND = VirtualNicServer.builder()
            .name("vnicserver1")
            .slot(new VirtualSlot(32_898))
            .client(Fact.known(new PartitionId(13)))
            .backingDevice(Fact.known("ent21"))
            .status(Fact.known("Defined"))
            .build();

    private static Estate estate(String command, String output) {
        return Lpm.of(List.of(read(session(command, output)))).estate();
    }

    private static Listing<VirtualNicServer> servers(String command, String output) {
        return estate(command, output).virtualIoServers().stream()
                .findFirst()
                .orElseThrow()
                .virtualNicServers();
    }

    @Test
    void aServerHasTheServerSidesOfVirtualNics() {
        assertThat(servers("lsmap -all -vnic", TEXT)).isEqualTo(Listing.complete(List.of(FIRST, SECOND)));
    }

    @Test
    void theClientHasAVirtualNicInItsSlot() {
        assertThat(estate("lsmap -all -vnic", TEXT).partitions().stream()
                        .filter(partition -> partition.id().equals(new PartitionId(12)))
                        .findFirst()
                        .orElseThrow()
                        .virtualNicAdapters())
                .isEqualTo(Listing.of(
                        List.of(VirtualNicAdapter.builder()
                                .slot(new VirtualSlot(3))
                                .build()),
                        Coverage.open()));
    }

    @Test
    void fieldsTellTheSame() {
        String fields = "vnicserver0:U8286.42A.21A0B7C-V2-C32897:12:payroll:AIX:ent20:Available:"
                + "U78C9.001.WZS00B4-P1-C10-T1-S4:N/A:U8286.42A.21A0B7C-V12-C3\n"
                + "vnicserver1:U8286.42A.21A0B7C-V2-C32898:13: : :ent21:Defined: : : ";

        assertThat(servers("lsmap -all -vnic -fmt :", fields)).isEqualTo(servers("lsmap -all -vnic", TEXT));
        assertThat(servers(
                        "lsmap -all -vnic -field backing name physloc -fmt ,",
                        "ent20,vnicserver0,U8286.42A.21A0B7C-V2-C32897"))
                .isEqualTo(Listing.complete(List.of(VirtualNicServer.builder()
                        .name("vnicserver0")
                        .slot(new VirtualSlot(32_897))
                        .backingDevice(Fact.known("ent20"))
                        .build())));
    }

    @Test
    void aListOfTheConsoleWithoutTheVirtualNicContradicts() {
        String console = "hscroot@hmc4:~> lssyscfg -r lpar -m 8286-42A*21A0B7C -F name,lpar_id,lpar_env\n"
                + "payroll,12,aixlinux\nweb,13,aixlinux\nvio7,2,vioserver\n"
                + "hscroot@hmc4:~> lshwres -r virtualio --rsubtype vnic --level lpar -m 8286-42A*21A0B7C\n"
                + "lpar_name=payroll,lpar_id=12,slot_num=4,port_vlan_id=0\nhscroot@hmc4:~>\n";

        assertThat(Lpm.of(List.of(
                                TranscriptReader.read(
                                        new SourceText("hmc4.txt", console.replace("slot_num=4", "slot_num=3"))),
                                read(session("lsmap -all -vnic", TEXT))))
                        .estate()
                        .virtualIoServers()
                        .size())
                .isEqualTo(1);
        assertThatThrownBy(() -> Lpm.of(List.of(
                        TranscriptReader.read(new SourceText("hmc4.txt", console)),
                        read(session("lsmap -all -vnic", TEXT)))))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("3 is missing (hmc4.txt:5")
                .hasMessageContaining("3 is there (vio7.txt:6");
    }

    @Test
    void whatIsNotAsPrintedIsRefused() {
        assertThat(warning(read(session("lsmap -all -vnic", ""))))
                .hasValue("nothing was printed; nothing is known of virtual NIC servers");
        assertThat(warning(read(session("lsmap -all -vnic", TEXT.replace("-V12-C3", "-V14-C3")))))
                .hasValue("not read: the location 'U8286.42A.21A0B7C-V14-C3' is not one of the client partition");
        assertRefused("lsmap -all -vnic", TEXT + "\nColour:blue").hasMessageContaining("lsmap: found 'Colour:blue'");
        assertRefused("lsmap -all -vnic", TEXT.replace("C32898", "C32897"))
                .hasMessageContaining("'U8286.42A.21A0B7C-V2-C32897' is printed twice, first at line 6");
        assertRefused("lsmap -all -vnic", "hdisk0 none None").hasMessageContaining("expected the heading Name Physloc");
    }

    @Test
    void aClientThatCannotBeIsRefusedInItsLine() {
        assertRefused("lsmap -all -vnic", TEXT.replace("-V12-C3", "-V12-C70000"))
                .hasMessage("vio7.txt:12: lsmap: virtual slot must be 0 to 65534, but is 70000");
        assertRefused("lsmap -all -vnic", TEXT.replace("-V12-C3", "-V0-C3"))
                .hasMessage("vio7.txt:12: lsmap: partition id must be 1 to 65534, but is 0");
    }
}
