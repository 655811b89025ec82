package lpm.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.net.InetAddresses;
import java.util.List;
import java.util.Optional;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.origin.InputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OptionParserTest {

    private static RequestOptions parse(String attributes) {
        return OptionParser.attributes(attributes, RequestOptions.none());
    }

    private static ServerReference named(String name) {
        return new ServerReference(Optional.of(name), Optional.empty());
    }

    private static ServerReference numbered(int id) {
        return new ServerReference(Optional.empty(), Optional.of(new PartitionId(id)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "virtual_scsi_mappings=2/north//16,3//4",
                "\"virtual_scsi_mappings=2/north//16,3//4\"",
                "\"virtual_scsi_mappings=\"\"2/north//16,3//4\"\"\"",
                "\"virtual_scsi_mappings=\"\"2/north//16\"\",\"\"3//4\"\"\"",
                "virtual_scsi_mappings=\"2/north//16,3//4\""
            })
    void aListOfMappingsMayBeQuotedInEveryWayTheConsoleTakes(String attributes) {
        assertThat(parse(attributes + ",dest_lpar_id=9").scsiMappings())
                .containsExactly(
                        new ScsiMapping(new VirtualSlot(2), named("north"), Optional.of(new VirtualSlot(16))),
                        new ScsiMapping(new VirtualSlot(3), numbered(4), Optional.empty()));
        assertThat(parse(attributes + ",dest_lpar_id=9").destinationId()).contains(new PartitionId(9));
    }

    @Test
    void aFibreChannelMappingNamesSlotAndPortOrNeither() {
        assertThat(parse("virtual_fc_mappings=4//1/14/fcs0,5/south/2//fcs1,6/south/")
                        .fibreChannelMappings())
                .containsExactly(
                        new FibreChannelMapping(
                                new VirtualSlot(4), numbered(1), Optional.of(new VirtualSlot(14)), Optional.of("fcs0")),
                        new FibreChannelMapping(
                                new VirtualSlot(5),
                                new ServerReference(Optional.of("south"), Optional.of(new PartitionId(2))),
                                Optional.empty(),
                                Optional.of("fcs1")),
                        new FibreChannelMapping(
                                new VirtualSlot(6), named("south"), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "6, , ",
        "6/ded, , ",
        "6/ded//, , ",
        "6/ded/north, north, ",
        "6/ded/north/, north, ",
        "6/ded//4, , 4",
        "6/ded/north/4/1/0, north, 4"
    })
    void aVirtualNicMappingNamesAServerByNameOrIdAndMayEndAfterEither(
            String mapping, @Nullable String name, @Nullable Integer id) {
        assertThat(parse("vnic_mappings=" + mapping).vnicMappings())
                .singleElement()
                .extracting(VnicMapping::server)
                .isEqualTo(
                        name == null && id == null
                                ? Optional.empty()
                                : Optional.of(new ServerReference(
                                        Optional.ofNullable(name),
                                        Optional.ofNullable(id).map(PartitionId::new))));
    }

    @Test
    void moversAreNamedByNameIdOrAddress() {
        RequestOptions options = parse("source_msp_name=north,dest_msp_id=3,dest_msp_ipaddr=10.1.2.3");

        assertThat(options.movers().source()).isEqualTo(new Mover(Optional.of(named("north")), Optional.empty()));
        assertThat(options.movers().destination())
                .isEqualTo(new Mover(Optional.of(numbered(3)), Optional.of(InetAddresses.forString("10.1.2.3"))));
        assertThat(parse("dest_lpar_id=3").movers()).isEqualTo(MoverPair.ANY);
    }

    @Test
    void aRedundantGroupIsAPrimaryAndASecondaryPair() {
        List<MoverPair> pairs = parse("redundant_msps=1/n//10.0.0.1/x//10.0.0.2,1/s//10.0.0.3/y//10.0.0.4")
                .redundantMoverPairs();

        assertThat(pairs).extracting(MoverPair::group).containsExactly(Optional.of(1), Optional.of(1));
        assertThat(pairs)
                .extracting(pair -> pair.source().server())
                .containsExactly(Optional.of(named("n")), Optional.of(named("s")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    virtual_scsi_mappings=2/x                     | has 1 slashes; expected slot/vios-name/vios-id[/vios-slot]
                    virtual_scsi_mappings=2//                     | names no Virtual I/O Server
                    virtual_scsi_mappings=1/x/1                   | has '1' as a virtual slot
                    virtual_scsi_mappings=99999999999/x/1         | has '99999999999' as a virtual slot
                    virtual_scsi_mappings=2/x/65535               | has '65535' as the id of a partition
                    virtual_scsi_mappings=2/x/1/3/4               | has 4 slashes
                    virtual_scsi_mappings=2/x/1,2/y/2             | maps virtual slot 2 twice
                    virtual_scsi_mappings=                        | has 0 slashes
                    virtual_fc_mappings=4/x                       | (npiv-mapping-syntax)
                    vlan_mappings=2E:4F:7A:31:C4:04/10            | has '2E:4F:7A:31:C4:04' as a MAC address
                    vlan_mappings=2E4F7A31C404                    | (net-vlan-mapping-syntax)
                    vlan_mappings=2E4F7A31C404/10/20 4095         | has '4095' as a VLAN
                    vnic_mappings=2/ded/x/1                       | begins with '2'; expected a vNIC client slot from 3 to 2999
                    vnic_mappings=3000/ded/x/1                    | (net-vnic-slot-range)
                    vnic_mappings=3/ded/x/1/1/0/2.0/one/0         | has 'one' as the number of an SR-IOV adapter
                    redundant_msps=1/n//10.0.0.1/x//10.0.0.2      | has group 1 once; expected
                    redundant_msps=1/n//10.0.0.1                  | has 4 fields
                    source_msp_ipaddr=10.0.0,dest_msp_id=1        | is no IP address
                    source_msp_ipaddr=10.0.0.1,dest_msp_ipaddr=::1| are of two families
                    dest_lpar_id=0                                | dest_lpar_id takes a partition id from 1 to 65534
                    dest_lpar_id=3,dest_lpar_id=4                 | dest_lpar_id is given twice
                    dest_lpar_id=3,4                              | '4' has no attribute
                    shared_proc_pool_id=64                        | takes a number from 0 to 63
                    shared_proc_pool_id=1,shared_proc_pool_name=x | exclude each other
                    colour=blue                                   | there is no attribute 'colour'; there is virtual_scsi_mappings
                    "dest_lpar_id=3                               | a quote is not closed
                    nothing                                       | 'nothing' has no attribute
                    """)
    void whatIsWrongIsRefusedInOneLineThatSaysWhatWasExpected(String attributes, String message) {
        assertThatThrownBy(() -> parse(attributes))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " shop", "a profile whose name is far too long", "shop*", "shöp"})
    void aProfileNameTheConsoleRefusesIsRefused(String name) {
        assertThatThrownBy(() -> OptionParser.profileName(name))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("(lpar-profile-name-valid)");
    }

    @Test
    void singleOptionsHaveTheirRanges() {
        assertThat(OptionParser.profileName("shop #2 (old)".replace("(", "{").replace(")", "}")))
                .isEqualTo("shop #2 {old}");
        assertThat(OptionParser.waitMinutes("5")).isEqualTo(5);
        assertThatThrownBy(() -> OptionParser.waitMinutes("-1")).hasMessageEndingWith("(mgmt-wait-time)");
        assertThat(Demand.parse("--mpio", "2", Demand.REQUIRED_OR_NOT)).isEqualTo(Demand.IF_POSSIBLE);
        assertThatThrownBy(() -> Demand.parse("--mpio", "0", Demand.REQUIRED_OR_NOT))
                .hasMessage("--mpio takes 1 (required), 2 (if possible), but '0' was found");
    }
}
