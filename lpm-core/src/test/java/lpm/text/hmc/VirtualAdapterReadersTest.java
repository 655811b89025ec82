package lpm.text.hmc;

import static lpm.text.hmc.Consoles.M;
import static lpm.text.hmc.Consoles.PAY;
import static lpm.text.hmc.Consoles.SYSTEM;
import static lpm.text.hmc.Consoles.VIOA;
import static lpm.text.hmc.Consoles.VIOB;
import static lpm.text.hmc.Consoles.WEB;
import static lpm.text.hmc.Consoles.assertRefused;
import static lpm.text.hmc.Consoles.partition;
import static lpm.text.hmc.Consoles.read;
import static lpm.text.hmc.Consoles.readKnowing;
import static lpm.text.hmc.Consoles.server;
import static lpm.text.hmc.Consoles.system;
import static lpm.text.hmc.Consoles.warning;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.MacAddress;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.id.WorldWidePortName;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualSwitch;
import lpm.model.network.VirtualSwitchMode;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.origin.Capture;
import org.junit.jupiter.api.Test;

/** Virtual Ethernet, SCSI, Fibre Channel and serial adapters, their slots and switches. */
class VirtualAdapterReadersTest {

    private static final String ETH = "lshwres -r virtualio --rsubtype eth --level lpar" + M;
    private static final String SCSI = "lshwres -r virtualio --rsubtype scsi --level lpar" + M;
    private static final String ADAPTERS = """
            lpar_name=pay,lpar_id=12,slot_num=3,is_trunk=0,port_vlan_id=40,vswitch=ETHERNET0,"addl_vlan_ids=41,42",\
            mac_addr=5E1A90C04B03
            lpar_name=vioa,lpar_id=1,slot_num=20,is_trunk=1,trunk_priority=1,port_vlan_id=1,vswitch=ETHERNET0,\
            "addl_vlan_ids=40,41",mac_addr=5E1A90C04B14
            lpar_name=vioa,lpar_id=1,slot_num=21,is_trunk=0,port_vlan_id=999,vswitch=ETHERNET0,addl_vlan_ids=,\
            mac_addr=5E1A90C04B15
            """;

    @Test
    void aPartitionHasItsEthernetAdaptersAndAnotherHasNone() {
        Capture capture = readKnowing(ETH, ADAPTERS);

        assertThat(partition(capture, PAY).ethernetAdapters())
                .isEqualTo(Listing.complete(List.of(VirtualEthernetAdapter.builder()
                        .slot(new VirtualSlot(3))
                        .portVlan(new VlanId(40))
                        .additionalVlans(ImmutableSortedSet.of(new VlanId(41), new VlanId(42)))
                        .virtualSwitch(Fact.known("ETHERNET0"))
                        .macAddress(Fact.known(new MacAddress("5E1A90C04B03")))
                        .trunk(Fact.known(false))
                        .build())));
        assertThat(partition(capture, WEB).ethernetAdapters()).isEqualTo(Listing.complete(List.of()));
    }

    @Test
    void twoAdaptersInOneSlotAreRefusedWithBothLines() {
        assertRefused(ETH, ADAPTERS.replace("slot_num=21", "slot_num=20"))
                .hasMessageEndingWith(
                        ":10: slot 20 of partition 1 is printed twice, first at line 9; is this the output of two commands?");
    }

    @Test
    void trunkAdaptersOfAServerBridgeTheirVlans() {
        Capture capture = readKnowing(ETH, ADAPTERS);

        assertThat(server(capture, VIOA).bridges(new VlanId(41), Fact.known("ETHERNET0")))
                .isEqualTo(Fact.known(true));
        assertThat(server(capture, VIOA).bridges(new VlanId(999), Fact.known("ETHERNET0")))
                .isEqualTo(Fact.known(false));
        assertThat(server(capture, VIOA).bridges(new VlanId(41), Fact.known("OTHER")))
                .isEqualTo(Fact.known(false));
        assertThat(server(capture, VIOB).bridges(new VlanId(41), Fact.known("ETHERNET0")))
                .as("viob has no adapter at all")
                .isEqualTo(Fact.known(false));
    }

    @Test
    void aTrunkAdapterShowsThatItsPartitionIsAServer() {
        Capture capture = read(ETH, ADAPTERS.lines().skip(1).findFirst().orElseThrow());

        assertThat(capture.estate().virtualIoServers().keys()).containsExactly(VIOA);
    }

    @Test
    void adaptersWithoutSlotAreNotRead() {
        assertThat(warning(readKnowing(ETH + " -F lpar_name,vswitch", "pay,ETHERNET0")))
                .hasValue(
                        "hmc4.txt:7, lshwres on hmc4: not read: nothing can be said without slot_num; add it behind -F");
        assertRefused(ETH, "lpar_id=12,port_vlan_id=1").hasMessageContaining("expected a value of slot_num");
        assertRefused(ETH, "lpar_id=12,slot_num=2,port_vlan_id=1,addl_vlan_ids=x")
                .hasMessageContaining("expected numbers with commas between them as addl_vlan_ids");
        assertRefused(ETH, "lpar_id=12,slot_num=2,port_vlan_id=0").hasMessageContaining("VLAN id must be 1 to 4094");
    }

    @Test
    void scsiAdaptersOfAPartitionNameTheirServer() {
        Capture capture = readKnowing(SCSI, """
                lpar_name=pay,lpar_id=12,slot_num=4,adapter_type=client,remote_lpar_id=1,remote_lpar_name=vioa,remote_slot_num=19
                lpar_name=vioa,lpar_id=1,slot_num=19,adapter_type=server,remote_lpar_id=12,remote_lpar_name=pay,remote_slot_num=4
                lpar_name=vioa,lpar_id=1,slot_num=30,adapter_type=server,remote_lpar_id=any,remote_lpar_name=,remote_slot_num=any
                """);

        assertThat(partition(capture, PAY).scsiAdapters())
                .isEqualTo(Listing.complete(List.of(VirtualScsiClientAdapter.builder()
                        .slot(new VirtualSlot(4))
                        .server(Fact.known(new PartitionId(1)))
                        .serverSlot(Fact.known(new VirtualSlot(19)))
                        .build())));
        assertThat(partition(capture, WEB).scsiAdapters()).isEqualTo(Listing.complete(List.of()));
        assertThat(server(capture, VIOA).usedVirtualSlots().items())
                .containsExactly(new VirtualSlot(19), new VirtualSlot(30));
        assertThat(server(capture, VIOA).usedVirtualSlots().isComplete()).isFalse();
    }

    @Test
    void whoseAnAdapterIsShowsInItsType() {
        Capture capture = read(SCSI, """
                lpar_name=pay,lpar_id=12,slot_num=4,adapter_type=client,remote_lpar_id=1,remote_slot_num=19
                lpar_name=vioa,lpar_id=1,slot_num=19,adapter_type=server,remote_lpar_id=12,remote_slot_num=4
                """);

        assertThat(capture.estate().partitions().keys()).containsExactly(PAY);
        assertThat(capture.estate().virtualIoServers().keys()).containsExactly(VIOA);
        assertThat(capture.warnings()).isEmpty();
    }

    @Test
    void theListOfSlotsTellsAllThatAreTaken() {
        Capture capture = readKnowing("lshwres -r virtualio --rsubtype slot --level slot" + M, """
                lpar_name=vioa,lpar_id=1,slot_num=0,config=serial,state=1
                lpar_name=vioa,lpar_id=1,slot_num=19,config=scsi,state=1
                lpar_name=vioa,lpar_id=1,slot_num=20,config=empty
                lpar_name=pay,lpar_id=12,slot_num=4,config=scsi,state=1
                """);

        assertThat(server(capture, VIOA).usedVirtualSlots())
                .isEqualTo(Listing.complete(List.of(new VirtualSlot(0), new VirtualSlot(19))));
    }

    @Test
    void theMostSlotsOfEachPartitionAndServer() {
        Capture capture = readKnowing("lshwres -r virtualio --rsubtype slot --level lpar" + M, """
                lpar_name=vioa,lpar_id=1,curr_max_virtual_slots=200,pend_max_virtual_slots=300,next_avail_virtual_slot=3
                lpar_name=pay,lpar_id=12,curr_max_virtual_slots=30,pend_max_virtual_slots=30,next_avail_virtual_slot=6
                """);

        assertThat(server(capture, VIOA).maximumVirtualSlots()).isEqualTo(Fact.known(200));
        assertThat(partition(capture, PAY).maximumVirtualSlots()).isEqualTo(Fact.known(30));
    }

    @Test
    void otherAdaptersOfAServerTakeSlots() {
        Capture capture = readKnowing("lshwres -r virtualio --rsubtype serial --level lpar" + M, """
                lpar_name=vioa,lpar_id=1,slot_num=0,adapter_type=server,supports_hmc=1,remote_lpar_id=any,remote_slot_num=any
                lpar_name=pay,lpar_id=12,slot_num=0,adapter_type=server,supports_hmc=1,remote_lpar_id=any,remote_slot_num=any
                """);

        assertThat(server(capture, VIOA).usedVirtualSlots().items()).containsExactly(new VirtualSlot(0));
        assertThat(read("lshwres -r virtualio --rsubtype fc --level lpar" + M, """
                        lpar_name=pay,lpar_id=12,slot_num=8,adapter_type=client,"wwpns=c050760000000001,c050760000000002"
                        lpar_name=vioa,lpar_id=1,slot_num=31,adapter_type=server,remote_lpar_id=12,remote_slot_num=8
                        """)
                        .estate()
                        .virtualIoServer(ViosKey.of(SYSTEM, "vioa"))
                        .usedVirtualSlots()
                        .items())
                .containsExactly(new VirtualSlot(31));
    }

    @Test
    void virtualFibreChannelAdaptersOfAPartitionAndNamesOfTheSystem() {
        Capture capture = read("lshwres -r virtualio --rsubtype fc --level lpar" + M, """
                lpar_name=pay,lpar_id=12,slot_num=8,adapter_type=client,remote_lpar_id=1,remote_slot_num=31,"wwpns=C050760000000001,c050760000000002"
                lpar_name=vioa,lpar_id=1,slot_num=31,adapter_type=server,remote_lpar_id=12,remote_slot_num=8
                """);

        assertThat(capture.estate()
                        .partition(new PartitionKey(SYSTEM, new PartitionId(12)))
                        .fibreChannelAdapters())
                .isEqualTo(Listing.complete(List.of(VirtualFibreChannelClientAdapter.builder()
                        .slot(new VirtualSlot(8))
                        .server(Fact.known(new PartitionId(1)))
                        .serverSlot(Fact.known(new VirtualSlot(31)))
                        .portNames(Listing.complete(List.of(
                                new WorldWidePortName("c050760000000001"), new WorldWidePortName("c050760000000002"))))
                        .build())));
        assertThat(system(readKnowing(
                                "lshwres -r virtualio --rsubtype fc --level sys" + M, "num_wwpns_remaining=65470"))
                        .remainingPortNames())
                .isEqualTo(Fact.known(65_470));
    }

    @Test
    void switchesOfTheSystem() {
        assertThat(system(readKnowing(
                                "lshwres -r virtualio --rsubtype vswitch" + M,
                                "vswitch=ETHERNET0,switch_mode=VEB,\"vnetworks=a,b\"\nvswitch=backup,switch_mode=VEPA"))
                        .virtualSwitches()
                        .whole()
                        .value()
                        .orElseThrow())
                .containsExactly(
                        VirtualSwitch.builder()
                                .name("ETHERNET0")
                                .mode(Fact.known(VirtualSwitchMode.VEB))
                                .build(),
                        VirtualSwitch.builder()
                                .name("backup")
                                .mode(Fact.known(VirtualSwitchMode.VEPA))
                                .build());
    }
}
