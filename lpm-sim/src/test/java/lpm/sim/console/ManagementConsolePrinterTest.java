package lpm.sim.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ConsoleKind;
import lpm.model.Estate;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.ManagementConsole;
import lpm.model.MemoryAllocation;
import lpm.model.MobilityCapability;
import lpm.model.PartitionProfile;
import lpm.model.PhysicalIoSlot;
import lpm.model.ProcessorAllocation;
import lpm.model.id.LocationCode;
import lpm.model.id.MacAddress;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.rules.SystemCapture;
import lpm.sim.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The records of the source system of the article, exactly. */
class ManagementConsolePrinterTest {

    private static final String DENIED = "HSCL350B The user does not have the appropriate authority.\n";

    @Test
    void aSystemHasStateAndCapabilities() {
        Estate estate = Article.estate()
                .with(ManagedSystem.builder()
                        .id(Article.SOURCE)
                        .name(Fact.known("node03"))
                        .state(Fact.known(ManagedSystemState.OPERATING))
                        .putCapability(MobilityCapability.ACTIVE_MOBILITY, true)
                        .putCapability(MobilityCapability.IBM_I_MOBILITY, false)
                        .build());

        assertThat(print(SystemCapture.SYSTEM, estate)).isEqualTo("""
                        name=node03,type_model=7895-42X,serial_num=1054A3B,state=Operating,active_lpar_mobility_capable=1,ibmi_lpar_mobility_capable=0
                        """);
        assertThat(print(SystemCapture.MOBILITY, estate))
                .isEqualTo("active_lpar_mobility_capable=1,ibmi_lpar_mobility_capable=0\n");
    }

    @Test
    void memoryAndProcessorsOfTheSystem() {
        assertThat(print(SystemCapture.SYSTEM_MEMORY))
                .isEqualTo(
                        "configurable_sys_mem=262144,curr_avail_sys_mem=65536,pend_avail_sys_mem=65536,mem_region_size=256\n");
        assertThat(print(SystemCapture.SYSTEM_PROCESSORS))
                .isEqualTo(
                        "configurable_sys_proc_units=32.0,curr_avail_sys_proc_units=8.0,pend_avail_sys_proc_units=8.0\n");
        assertThat(print(SystemCapture.VIRTUAL_SWITCHES)).isEqualTo("vswitch=ETHERNET0,switch_mode=VEB\n");
    }

    @Test
    void serversAndPartitionsAreListedById() {
        Estate estate = Article.estate()
                .updating(
                        Article.CLIENT,
                        client -> client.withName(Fact.known("my \"i\", twice"))
                                .withRmcActive(Fact.known(false))
                                .withOsRelease(Fact.known(new Release("7.1"))));

        assertThat(print(SystemCapture.PARTITIONS, estate)).isEqualTo("""
                        name=sn1054a3bvios1,lpar_id=1,lpar_env=vioserver,state=Running,msp=1
                        name=sn1054a3bvios2,lpar_id=2,lpar_env=vioserver,state=Running,msp=1
                        "name=my ""i"", twice",lpar_id=5,lpar_env=os400,state=Running,os_version=IBM i 7.1,default_profile=default,curr_profile=default,rmc_state=inactive,restricted_io_partition=1
                        """);
    }

    @Test
    void migrationStatesAreThoseOfPartitions() {
        assertThat(print(SystemCapture.MIGRATIONS)).isEqualTo("name=ibmi1,lpar_id=5,migration_state=Not Migrating\n");
    }

    @Test
    void memoryAndProcessorsOfPartitions() {
        Estate estate = Article.estate()
                .updating(
                        Article.CLIENT,
                        client -> client.withMemory(Fact.known(MemoryAllocation.builder()
                                        .currentMegabytes(4096)
                                        .minimumMegabytes(Fact.known(1024L))
                                        .maximumMegabytes(Fact.known(8192L))
                                        .build()))
                                .withProcessors(Fact.known(ProcessorAllocation.builder()
                                        .units(new ProcessingUnits(20))
                                        .virtualProcessors(Fact.known(1))
                                        .dedicated(Fact.known(false))
                                        .capped(Fact.known(false))
                                        .build())));

        assertThat(print(SystemCapture.PARTITION_MEMORY, estate)).isEqualTo("""
                        lpar_name=ibmi1,lpar_id=5,curr_min_mem=1024,curr_mem=4096,curr_max_mem=8192,pend_mem=4096,run_mem=4096
                        """);
        assertThat(print(SystemCapture.PARTITION_PROCESSORS, estate)).isEqualTo("""
                        lpar_name=ibmi1,lpar_id=5,curr_proc_mode=shared,curr_proc_units=0.2,curr_procs=1,curr_sharing_mode=uncap,pend_proc_units=0.2,run_proc_units=0.2,run_procs=1
                        """);
    }

    @Test
    void profilesNameSlotsAndAdapters() {
        Estate estate = Article.estate()
                .updating(
                        Article.CLIENT,
                        client -> client.withProfile(Fact.known(PartitionProfile.builder()
                                        .name("default")
                                        .desiredMemoryMegabytes(Fact.known(4096L))
                                        .minimumMemoryMegabytes(Fact.known(1024L))
                                        .maximumMemoryMegabytes(Fact.known(8192L))
                                        .sharesMemory(Fact.known(false))
                                        .desiredProcessingUnits(Fact.known(new ProcessingUnits(20)))
                                        .desiredVirtualProcessors(Fact.known(2))
                                        .dedicatedProcessors(Fact.known(false))
                                        .cappedProcessors(Fact.known(true))
                                        .scsiSlots(Listing.complete(ImmutableList.of(
                                                new VirtualSlot(2), new VirtualSlot(3), new VirtualSlot(9))))
                                        .ethernetSlots(Listing.complete(ImmutableList.of(new VirtualSlot(4))))
                                        .build()))
                                .withEthernetAdapters(client.ethernetAdapters()
                                        .replacing(
                                                adapter -> true,
                                                adapter -> adapter.withMacAddress(
                                                                Fact.known(new MacAddress("2E4F7A31C404")))
                                                        .withAdditionalVlans(
                                                                ImmutableSortedSet.of(new VlanId(30), new VlanId(31)))))
                                .withPhysicalIoSlots(slots()));

        assertThat(print(SystemCapture.PROFILES, estate)).isEqualTo("""
                        name=default,lpar_name=ibmi1,lpar_id=5,lpar_env=os400,min_mem=1024,desired_mem=4096,max_mem=8192,mem_mode=ded,proc_mode=shared,desired_proc_units=0.2,desired_procs=2,sharing_mode=cap,"io_slots=21060000/none/1,21060001/none/0","virtual_scsi_adapters=2/client/1/sn1054a3bvios1/7/0,3/client/2/sn1054a3bvios2/7/0,9/client////0","virtual_eth_adapters=""4/1/20/30,31/0/0/ETHERNET0/2E4F7A31C404/all/none\"""
                        """);
        assertThat(print(SystemCapture.PHYSICAL_SLOTS, estate)).isEqualTo("""
                        drc_index=21060000,lpar_name=ibmi1,lpar_id=5,slot_io_pool_id=none,drc_name=U78AF.001.WZS0224-P1-C36
                        drc_index=21060001,lpar_name=ibmi1,lpar_id=5,slot_io_pool_id=none,drc_name=U78AF.001.WZS0224-P1-C37
                        """);
    }

    private static Listing<PhysicalIoSlot> slots() {
        return Listing.complete(ImmutableList.of(
                new PhysicalIoSlot(new LocationCode("U78AF.001.WZS0224-P1-C36"), true),
                new PhysicalIoSlot(new LocationCode("U78AF.001.WZS0224-P1-C37"), false)));
    }

    @Test
    void virtualAdaptersAreThoseOfServersAndClients() {
        assertThat(print(SystemCapture.SCSI_ADAPTERS)).isEqualTo("""
                        lpar_name=sn1054a3bvios1,lpar_id=1,slot_num=7,state=1,is_required=0,adapter_type=server,remote_lpar_id=5,remote_lpar_name=ibmi1,remote_slot_num=2
                        lpar_name=sn1054a3bvios2,lpar_id=2,slot_num=7,state=1,is_required=0,adapter_type=server,remote_lpar_id=5,remote_lpar_name=ibmi1,remote_slot_num=3
                        lpar_name=ibmi1,lpar_id=5,slot_num=2,state=1,is_required=0,adapter_type=client,remote_lpar_id=1,remote_lpar_name=sn1054a3bvios1,remote_slot_num=7
                        lpar_name=ibmi1,lpar_id=5,slot_num=3,state=1,is_required=0,adapter_type=client,remote_lpar_id=2,remote_lpar_name=sn1054a3bvios2,remote_slot_num=7
                        """);
        assertThat(print(SystemCapture.ETHERNET_ADAPTERS)).isEqualTo("""
                        lpar_name=sn1054a3bvios1,lpar_id=1,slot_num=20,state=1,is_required=0,is_trunk=1,ieee_virtual_eth=0,port_vlan_id=20,addl_vlan_ids=,vswitch=ETHERNET0
                        lpar_name=sn1054a3bvios2,lpar_id=2,slot_num=20,state=1,is_required=0,is_trunk=1,ieee_virtual_eth=0,port_vlan_id=20,addl_vlan_ids=,vswitch=ETHERNET0
                        lpar_name=ibmi1,lpar_id=5,slot_num=4,state=1,is_required=0,ieee_virtual_eth=0,port_vlan_id=20,addl_vlan_ids=,vswitch=ETHERNET0
                        """);
    }

    @Test
    void virtualSlotsAreThoseThatAreTaken() {
        assertThat(print(SystemCapture.MAXIMUM_VIRTUAL_SLOTS)).isEqualTo("""
                        lpar_name=sn1054a3bvios1,lpar_id=1,curr_max_virtual_slots=50,pend_max_virtual_slots=50
                        lpar_name=sn1054a3bvios2,lpar_id=2,curr_max_virtual_slots=50,pend_max_virtual_slots=50
                        """);
        assertThat(print(SystemCapture.VIRTUAL_SLOTS)).startsWith("""
                        slot_num=0,lpar_name=sn1054a3bvios1,lpar_id=1,config=serial,drc_name=U7895.42X.1054A3B-V1-C0
                        slot_num=1,lpar_name=sn1054a3bvios1,lpar_id=1,config=serial,drc_name=U7895.42X.1054A3B-V1-C1
                        slot_num=7,lpar_name=sn1054a3bvios1,lpar_id=1,config=scsi,drc_name=U7895.42X.1054A3B-V1-C7
                        slot_num=20,lpar_name=sn1054a3bvios1,lpar_id=1,config=ethernet,drc_name=U7895.42X.1054A3B-V1-C20
                        """).endsWith("""
                        slot_num=4,lpar_name=ibmi1,lpar_id=5,config=ethernet,drc_name=U7895.42X.1054A3B-V5-C4
                        """);
    }

    @Test
    void aConsolePrintsItsRelease() {
        assertThat(release(ConsoleKind.HMC, "8.8.7")).isEqualTo("""
                        "version= Version: 8
                         Release: 8.8.7
                         Service Pack: 0
                        ","base_version=V8R8.8.7
                        "
                        """);
        assertThat(release(ConsoleKind.FSM, "1.2")).isEqualTo("Release: 1.2\n");
        assertThat(ManagementConsolePrinter.release(Optional.empty())).isEqualTo(DENIED);
    }

    private static String release(ConsoleKind kind, String release) {
        return ManagementConsolePrinter.release(Optional.of(ManagementConsole.builder()
                .name("console")
                .kind(Fact.known(kind))
                .release(Fact.known(new Release(release)))
                .build()));
    }

    @Test
    void anEmptyListIsSaidToBeEmpty() {
        assertThat(print(SystemCapture.PHYSICAL_SLOTS)).isEqualTo("No results were found.\n");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SYSTEM", "PARTITIONS", "MIGRATIONS"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatNobodyKnowsIsNoEmptyList(SystemCapture capture) {
        Estate silent = Article.estate()
                .with(ManagedSystem.builder().id(Article.SOURCE).build())
                .updating(
                        Article.CLIENT,
                        client -> client.withScsiAdapters(Listing.unknown())
                                .withEthernetAdapters(Listing.unknown())
                                .withPhysicalIoSlots(Listing.unknown())
                                .withMemory(Fact.unknown())
                                .withProcessors(Fact.unknown())
                                .withProfile(Fact.unknown()))
                .updating(Article.SOURCE_1, server -> server.withMaximumVirtualSlots(Fact.unknown()))
                .updating(Article.SOURCE_2, server -> server.withMaximumVirtualSlots(Fact.unknown()));

        assertThat(print(capture, silent)).isEqualTo(DENIED);
    }

    private static String print(SystemCapture capture) {
        return print(capture, Article.estate());
    }

    private static String print(SystemCapture capture, Estate estate) {
        return ManagementConsolePrinter.print(capture, estate, Article.SOURCE);
    }
}
