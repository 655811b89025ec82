package lpm.sim.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.MacAddress;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.id.WorldWidePortName;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.rules.SystemCapture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The records of adapters and slots of one server and two partitions, from known to unknown. */
class VirtualAdapterRecordsTest {

    private static final String DENIED = "HSCL350B The user does not have the appropriate authority.\n";
    private static final VirtualIoServer SERVER = BlueSystem.SERVER
            .withServerAdapters(Listing.complete(ImmutableList.of()))
            .withSharedEthernetAdapters(Listing.complete(ImmutableList.of()))
            .withFibreChannelMappings(Listing.complete(ImmutableList.of()))
            .withOtherVirtualSlots(Listing.complete(ImmutableList.of()));

    private static final LogicalPartition ORDERS = partition(11, "orders");
    private static final LogicalPartition STOCK = partition(12, "stock");

    private static LogicalPartition partition(int id, String name) {
        return LogicalPartition.builder()
                .system(BlueSystem.SYSTEM)
                .id(new PartitionId(id))
                .name(Fact.known(name))
                .serialSlots(Listing.complete(ImmutableList.of()))
                .scsiAdapters(Listing.complete(ImmutableList.of()))
                .ethernetAdapters(Listing.complete(ImmutableList.of()))
                .fibreChannelAdapters(Listing.complete(ImmutableList.of()))
                .virtualNicAdapters(Listing.complete(ImmutableList.of()))
                .build();
    }

    @Test
    void scsiAdaptersNameWhatIsAtTheirOtherEnd() {
        VirtualIoServer server = SERVER.withServerAdapters(Listing.complete(ImmutableList.of(
                VirtualScsiServerAdapter.builder()
                        .name("vhost0")
                        .slot(new VirtualSlot(20))
                        .client(Fact.known(Optional.of(STOCK.id())))
                        .clientSlot(Fact.known(Optional.of(new VirtualSlot(5))))
                        .build(),
                VirtualScsiServerAdapter.builder()
                        .name("vhost1")
                        .slot(new VirtualSlot(21))
                        .client(Fact.known(Optional.empty()))
                        .clientSlot(Fact.known(Optional.empty()))
                        .build(),
                VirtualScsiServerAdapter.builder()
                        .name("vhost2")
                        .slot(new VirtualSlot(22))
                        .build())));
        LogicalPartition stock = STOCK.withScsiAdapters(Listing.complete(ImmutableList.of(
                VirtualScsiClientAdapter.builder()
                        .slot(new VirtualSlot(5))
                        .server(Fact.known(new PartitionId(2)))
                        .serverSlot(Fact.known(new VirtualSlot(20)))
                        .build(),
                VirtualScsiClientAdapter.builder().slot(new VirtualSlot(6)).build())));

        assertThat(print(SystemCapture.SCSI_ADAPTERS, server, stock)).isEqualTo("""
                lpar_name=blue-vios,lpar_id=2,slot_num=20,state=1,is_required=0,adapter_type=server,remote_lpar_id=12,remote_lpar_name=stock,remote_slot_num=5
                lpar_name=blue-vios,lpar_id=2,slot_num=21,state=1,is_required=0,adapter_type=server,remote_lpar_id=any,remote_lpar_name=,remote_slot_num=any
                lpar_name=blue-vios,lpar_id=2,slot_num=22,state=1,is_required=0,adapter_type=server,remote_lpar_name=
                lpar_name=stock,lpar_id=12,slot_num=5,state=1,is_required=0,adapter_type=client,remote_lpar_id=2,remote_lpar_name=blue-vios,remote_slot_num=20
                lpar_name=stock,lpar_id=12,slot_num=6,state=1,is_required=0,adapter_type=client
                """);
    }

    @Test
    void fibreChannelAdaptersOfClientsHaveTheirPortNames() {
        VirtualIoServer server = SERVER.withFibreChannelMappings(Listing.complete(ImmutableList.of(
                mapping("vfchost0", 30)
                        .withClient(Fact.known(Optional.of(ORDERS.id())))
                        .withClientSlot(Fact.known(Optional.of(new VirtualSlot(8)))),
                mapping("vfchost1", 31)
                        .withClient(Fact.known(Optional.empty()))
                        .withClientSlot(Fact.known(Optional.empty())),
                mapping("vfchost2", 32))));
        LogicalPartition orders = ORDERS.withFibreChannelAdapters(Listing.complete(ImmutableList.of(
                VirtualFibreChannelClientAdapter.builder()
                        .slot(new VirtualSlot(8))
                        .server(Fact.known(new PartitionId(2)))
                        .serverSlot(Fact.known(new VirtualSlot(30)))
                        .portNames(Listing.complete(ImmutableList.of(
                                new WorldWidePortName("c05076082d8f0010"), new WorldWidePortName("c05076082d8f0011"))))
                        .build(),
                VirtualFibreChannelClientAdapter.builder()
                        .slot(new VirtualSlot(9))
                        .portNames(Listing.of(
                                ImmutableList.of(new WorldWidePortName("c05076082d8f0012")), Coverage.open()))
                        .build())));

        assertThat(print(SystemCapture.FIBRE_CHANNEL_ADAPTERS, server, orders)).isEqualTo("""
                lpar_name=blue-vios,lpar_id=2,slot_num=30,adapter_type=server,state=1,is_required=0,remote_lpar_id=11,remote_lpar_name=orders,remote_slot_num=8
                lpar_name=blue-vios,lpar_id=2,slot_num=31,adapter_type=server,state=1,is_required=0,remote_lpar_id=any,remote_lpar_name=,remote_slot_num=any
                lpar_name=blue-vios,lpar_id=2,slot_num=32,adapter_type=server,state=1,is_required=0,remote_lpar_name=
                lpar_name=orders,lpar_id=11,slot_num=8,adapter_type=client,state=1,is_required=0,remote_lpar_id=2,remote_lpar_name=blue-vios,remote_slot_num=30,"wwpns=c05076082d8f0010,c05076082d8f0011"
                lpar_name=orders,lpar_id=11,slot_num=9,adapter_type=client,state=1,is_required=0
                """);
    }

    private static VirtualFibreChannelMapping mapping(String name, int slot) {
        return VirtualFibreChannelMapping.builder()
                .name(name)
                .slot(new VirtualSlot(slot))
                .build();
    }

    @Test
    void ethernetAdaptersOfServersAreThoseThatTheConsoleListedElseThoseOfBridges() {
        VirtualIoServer bridged = SERVER.withSharedEthernetAdapters(Listing.complete(ImmutableList.of(bridge(
                Listing.complete(ImmutableList.of(
                        TrunkAdapter.builder()
                                .name("ent4")
                                .slot(new VirtualSlot(40))
                                .portVlan(new VlanId(1))
                                .additionalVlans(ImmutableSortedSet.of(new VlanId(62), new VlanId(61)))
                                .virtualSwitch(Fact.known("ETHERNET0"))
                                .priority(Fact.known(1))
                                .build(),
                        TrunkAdapter.builder()
                                .name("ent5")
                                .slot(Fact.unknown())
                                .portVlan(Fact.unknown())
                                .build()))))));

        assertThat(print(SystemCapture.ETHERNET_ADAPTERS, bridged, ORDERS)).isEqualTo("""
                lpar_name=blue-vios,lpar_id=2,slot_num=40,state=1,is_required=0,is_trunk=1,trunk_priority=1,ieee_virtual_eth=1,port_vlan_id=1,"addl_vlan_ids=61,62",vswitch=ETHERNET0
                lpar_name=blue-vios,lpar_id=2,state=1,is_required=0,is_trunk=1
                """);
        assertThat(print(
                        SystemCapture.ETHERNET_ADAPTERS,
                        bridged.withEthernetAdapters(Listing.complete(ImmutableList.of(ethernet(41)))),
                        ORDERS.withEthernetAdapters(Listing.complete(ImmutableList.of(ethernet(4)
                                .withTrunk(Fact.known(false))
                                .withVirtualSwitch(Fact.known("ETHERNET0"))
                                .withMacAddress(Fact.known(new MacAddress("5E21D0A4B704"))))))))
                .isEqualTo("""
                        lpar_name=blue-vios,lpar_id=2,slot_num=41,state=1,is_required=0,ieee_virtual_eth=0,port_vlan_id=61,addl_vlan_ids=
                        lpar_name=orders,lpar_id=11,slot_num=4,state=1,is_required=0,is_trunk=0,ieee_virtual_eth=0,port_vlan_id=61,addl_vlan_ids=,vswitch=ETHERNET0,mac_addr=5E21D0A4B704
                        """);
    }

    @Test
    void trunkAdaptersOfABridgeThatMayHaveOthersAreNotTold() {
        VirtualIoServer open =
                SERVER.withSharedEthernetAdapters(Listing.complete(ImmutableList.of(bridge(Listing.unknown()))));

        assertThat(print(SystemCapture.ETHERNET_ADAPTERS, open, ORDERS)).isEqualTo(DENIED);
    }

    private static SharedEthernetAdapter bridge(Listing<TrunkAdapter> trunks) {
        return SharedEthernetAdapter.builder()
                .name("ent9")
                .backingDevice(Fact.known("ent0"))
                .trunkAdapters(trunks)
                .build();
    }

    private static VirtualEthernetAdapter ethernet(int slot) {
        return VirtualEthernetAdapter.builder()
                .slot(new VirtualSlot(slot))
                .portVlan(new VlanId(61))
                .build();
    }

    @Test
    void takenSlotsOfAllKindsStandInOrder() {
        VirtualIoServer server = SERVER.withServerAdapters(
                        Listing.complete(ImmutableList.of(VirtualScsiServerAdapter.builder()
                                .name("vhost0")
                                .slot(new VirtualSlot(20))
                                .build())))
                .withFibreChannelMappings(
                        Listing.complete(ImmutableList.of(mapping("vfchost0", 10), mapping("vfchost1", 11))))
                .withOtherVirtualSlots(Listing.complete(ImmutableList.of(new VirtualSlot(11), new VirtualSlot(0))));
        LogicalPartition stock = STOCK.withSerialSlots(Listing.complete(ImmutableList.of(new VirtualSlot(0))))
                .withScsiAdapters(Listing.complete(ImmutableList.of(VirtualScsiClientAdapter.builder()
                        .slot(new VirtualSlot(9))
                        .build())))
                .withFibreChannelAdapters(Listing.complete(ImmutableList.of(VirtualFibreChannelClientAdapter.builder()
                        .slot(new VirtualSlot(8))
                        .build())))
                .withEthernetAdapters(Listing.complete(ImmutableList.of(ethernet(4))));

        assertThat(print(SystemCapture.VIRTUAL_SLOTS, server, stock)).isEqualTo("""
                slot_num=0,lpar_name=blue-vios,lpar_id=2,config=serial,drc_name=U8286.41A.21F0C7T-V2-C0
                slot_num=10,lpar_name=blue-vios,lpar_id=2,config=fc,drc_name=U8286.41A.21F0C7T-V2-C10
                slot_num=11,lpar_name=blue-vios,lpar_id=2,config=serial,drc_name=U8286.41A.21F0C7T-V2-C11
                slot_num=20,lpar_name=blue-vios,lpar_id=2,config=scsi,drc_name=U8286.41A.21F0C7T-V2-C20
                slot_num=0,lpar_name=stock,lpar_id=12,config=serial,drc_name=U8286.41A.21F0C7T-V12-C0
                slot_num=4,lpar_name=stock,lpar_id=12,config=ethernet,drc_name=U8286.41A.21F0C7T-V12-C4
                slot_num=8,lpar_name=stock,lpar_id=12,config=fc,drc_name=U8286.41A.21F0C7T-V12-C8
                slot_num=9,lpar_name=stock,lpar_id=12,config=scsi,drc_name=U8286.41A.21F0C7T-V12-C9
                """);
    }

    @Test
    void whatIsInASlotIsNotSaidWhereNobodyKnows() {
        VirtualIoServer listed = SERVER.withOtherVirtualSlots(Listing.unknown())
                .withTakenVirtualSlots(Listing.complete(ImmutableList.of(new VirtualSlot(20), new VirtualSlot(0))));
        LogicalPartition stock = STOCK.withSerialSlots(Listing.unknown())
                .withEthernetAdapters(Listing.complete(ImmutableList.of(ethernet(4))));

        assertThat(print(SystemCapture.VIRTUAL_SLOTS, listed, stock)).isEqualTo("""
                slot_num=0,lpar_name=blue-vios,lpar_id=2,drc_name=U8286.41A.21F0C7T-V2-C0
                slot_num=20,lpar_name=blue-vios,lpar_id=2,drc_name=U8286.41A.21F0C7T-V2-C20
                slot_num=4,lpar_name=stock,lpar_id=12,drc_name=U8286.41A.21F0C7T-V12-C4
                """);
    }

    /** A list from which the adapters of one are missing would say that it has none. */
    @ParameterizedTest
    @EnumSource(
            names = {"SCSI_ADAPTERS", "ETHERNET_ADAPTERS", "FIBRE_CHANNEL_ADAPTERS", "VIRTUAL_NICS", "VIRTUAL_SLOTS"})
    void nothingIsToldWhileNobodyKnowsTheAdaptersOfOnePartition(SystemCapture capture) {
        LogicalPartition silent = LogicalPartition.builder()
                .system(BlueSystem.SYSTEM)
                .id(ORDERS.id())
                .build();

        assertThat(print(capture, SERVER, silent)).isEqualTo(DENIED);
        assertThat(print(capture, SERVER, ORDERS)).isEqualTo("No results were found.\n");
    }

    /** With the other partition as it is. */
    private static String print(SystemCapture capture, VirtualIoServer server, LogicalPartition partition) {
        return BlueSystem.print(
                capture,
                BlueSystem.estate()
                        .with(server)
                        .with(ORDERS)
                        .with(STOCK)
                        .updating(partition.key(), other -> partition));
    }
}
