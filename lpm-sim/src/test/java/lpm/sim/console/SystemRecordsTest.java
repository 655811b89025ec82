package lpm.sim.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.Estate;
import lpm.model.FirmwareLevel;
import lpm.model.InactiveProfilePolicy;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.MobilityCapability;
import lpm.model.PagingDevice;
import lpm.model.SharedProcessorPool;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.ProcessingUnits;
import lpm.model.network.SriovAdapter;
import lpm.model.network.VirtualSwitch;
import lpm.model.network.VirtualSwitchMode;
import lpm.rules.SystemCapture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The records of a managed system of which everything is known, and of one of which nothing is. */
class SystemRecordsTest {

    private static final String DENIED = "HSCL350B The user does not have the appropriate authority.\n";
    private static final String NOTHING = "No results were found.\n";
    private static final MachineTypeModelSerial ID = MachineTypeModelSerial.parse("8286-41A*21F0C7T");

    private static final ManagedSystem WHOLE = ManagedSystem.builder()
            .id(ID)
            .name(Fact.known("frame 7, left"))
            .state(Fact.known(ManagedSystemState.OPERATING))
            .servicePartition(Fact.known(Optional.of(new PartitionId(3))))
            .detailedState(Fact.known("None"))
            .maximumPartitions(Fact.known(400))
            .compatibilityModes(Listing.complete(ImmutableList.of(
                    CompatibilityMode.DEFAULT, new CompatibilityMode("POWER7"), new CompatibilityMode("POWER8"))))
            .putCapability(MobilityCapability.ACTIVE_MOBILITY, true)
            .putCapability(MobilityCapability.MEMORY_SHARING, false)
            .supportedActiveMigrations(Fact.known(16))
            .activeMigrations(Fact.known(2))
            .supportedInactiveMigrations(Fact.known(8))
            .inactiveMigrations(Fact.known(1))
            .inactiveProfilePolicy(Fact.known(InactiveProfilePolicy.CONFIGURATION))
            .firmwareLevel(Fact.known(new FirmwareLevel(860, 7)))
            .configurableMemoryMegabytes(Fact.known(524_288L))
            .availableMemoryMegabytes(Fact.known(131_072L))
            .logicalMemoryBlockMegabytes(Fact.known(128))
            .configurableProcessingUnits(Fact.known(ProcessingUnits.parse("24")))
            .availableProcessingUnits(Fact.known(ProcessingUnits.parse("6.35")))
            .minimumUnitsPerVirtualProcessor(Fact.known(ProcessingUnits.parse("0.05")))
            .maximumVirtualProcessorsAixLinux(Fact.known(64))
            .maximumVirtualProcessorsIbmI(Fact.known(48))
            .processorPools(Listing.complete(ImmutableList.of(
                    SharedProcessorPool.builder()
                            .id(0)
                            .name(Fact.known("DefaultPool"))
                            .partitions(Listing.complete(ImmutableList.of(new PartitionId(1), new PartitionId(3))))
                            .build(),
                    SharedProcessorPool.builder()
                            .id(4)
                            .name(Fact.known("licensed"))
                            .maximumUnits(Fact.known(ProcessingUnits.parse("12.5")))
                            .reservedUnits(Fact.known(ProcessingUnits.parse("1")))
                            .partitions(Listing.complete(ImmutableList.of()))
                            .build(),
                    SharedProcessorPool.builder().id(5).build())))
            .pagingServers(Listing.complete(ImmutableList.of("vios1", "vios2")))
            .pagingDevices(Listing.complete(ImmutableList.of(
                    new PagingDevice("vios1/hdisk9", 16_384, true, true),
                    new PagingDevice("vios2/hdisk11", 8_192, false, false),
                    new PagingDevice("hdisk12", 4_096, false, true))))
            .sriovAdapters(Listing.complete(ImmutableList.of(new SriovAdapter(1, 4), new SriovAdapter(2, 2))))
            .remainingPortNames(Fact.known(65_480))
            .virtualSwitches(Listing.complete(ImmutableList.of(
                    VirtualSwitch.builder()
                            .name("ETHERNET0")
                            .mode(Fact.known(VirtualSwitchMode.VEPA))
                            .build(),
                    VirtualSwitch.builder().name("backup").build())))
            .build();

    @Test
    void aSystemOfWhichEverythingIsKnownHasAllItsAttributes() {
        assertThat(print(SystemCapture.SYSTEM)).isEqualTo("""
                "name=frame 7, left",type_model=8286-41A,serial_num=21F0C7T,state=Operating,service_lpar_id=3,detailed_state=None,max_lpars=400,"lpar_proc_compat_modes=default,POWER7,POWER8",active_lpar_mobility_capable=1,active_mem_sharing_capable=0
                """);
        assertThat(print(SystemCapture.MOBILITY)).isEqualTo("""
                active_lpar_mobility_capable=1,active_mem_sharing_capable=0,num_active_migrations_supported=16,num_active_migrations_in_progress=2,num_inactive_migrations_supported=8,num_inactive_migrations_in_progress=1,inactive_prof_policy=config
                """);
        assertThat(print(SystemCapture.FIRMWARE))
                .isEqualTo("lic_type=Managed System,activated_level=7,ecnumber=01AL860\n");
    }

    @Test
    void aSystemHasMemoryProcessorsAndPortNames() {
        assertThat(print(SystemCapture.SYSTEM_MEMORY)).isEqualTo("""
                configurable_sys_mem=524288,curr_avail_sys_mem=131072,pend_avail_sys_mem=131072,mem_region_size=128
                """);
        assertThat(print(SystemCapture.SYSTEM_PROCESSORS)).isEqualTo("""
                configurable_sys_proc_units=24.0,curr_avail_sys_proc_units=6.35,pend_avail_sys_proc_units=6.35,min_proc_units_per_virtual_proc=0.05,max_curr_virtual_procs_per_aixlinux_lpar=64,max_curr_virtual_procs_per_os400_lpar=48
                """);
        assertThat(print(SystemCapture.PORT_NAMES)).isEqualTo("num_wwpns_remaining=65480\n");
    }

    @Test
    void poolsDevicesAdaptersAndSwitchesAreOneLineEach() {
        assertThat(print(SystemCapture.PROCESSOR_POOLS)).isEqualTo("""
                name=DefaultPool,shared_proc_pool_id=0,"lpar_ids=1,3"
                name=licensed,shared_proc_pool_id=4,max_pool_proc_units=12.5,curr_reserved_pool_proc_units=1.0,lpar_ids=none
                shared_proc_pool_id=5
                """);
        assertThat(print(SystemCapture.MEMORY_POOL)).isEqualTo("\"paging_vios_names=vios1,vios2\"\n");
        assertThat(print(SystemCapture.PAGING_DEVICES)).isEqualTo("""
                device_name=hdisk9,paging_vios_name=vios1,size=16384,is_redundant=1,lpar_id=none
                device_name=hdisk11,paging_vios_name=vios2,size=8192,is_redundant=0,lpar_id=any
                device_name=hdisk12,paging_vios_name=,size=4096,is_redundant=0,lpar_id=none
                """);
        assertThat(print(SystemCapture.SRIOV_ADAPTERS)).isEqualTo("""
                adapter_id=1,config_state=sriov,phys_ports=4
                adapter_id=2,config_state=sriov,phys_ports=2
                """);
        assertThat(print(SystemCapture.VIRTUAL_SWITCHES)).isEqualTo("""
                vswitch=ETHERNET0,switch_mode=VEPA
                vswitch=backup
                """);
    }

    @Test
    void aSystemThatNobodyKnowsIsNothingButItsSerialNumber() {
        assertThat(print(SystemCapture.SYSTEM, system -> unknown()))
                .isEqualTo("type_model=8286-41A,serial_num=21F0C7T\n");
    }

    @Test
    void aServicePartitionThatThereIsNotIsNone() {
        assertThat(print(SystemCapture.SYSTEM, system -> unknown().withServicePartition(Fact.known(Optional.empty()))))
                .isEqualTo("type_model=8286-41A,serial_num=21F0C7T,service_lpar_id=none\n");
    }

    /** The console has no word for a system without modes. */
    @Test
    void compatibilityModesOfWhichSomeMayLackOrThatAreNoneAreNotPrinted() {
        Listing<CompatibilityMode> some =
                Listing.of(ImmutableList.of(new CompatibilityMode("POWER7")), Coverage.open());

        assertThat(print(SystemCapture.SYSTEM, system -> unknown().withCompatibilityModes(some)))
                .isEqualTo("type_model=8286-41A,serial_num=21F0C7T\n");
        assertThat(print(
                        SystemCapture.SYSTEM,
                        system -> unknown().withCompatibilityModes(Listing.complete(ImmutableList.of()))))
                .isEqualTo("type_model=8286-41A,serial_num=21F0C7T\n");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "FIRMWARE",
                "MOBILITY",
                "SYSTEM_MEMORY",
                "SYSTEM_PROCESSORS",
                "PROCESSOR_POOLS",
                "MEMORY_POOL",
                "PAGING_DEVICES",
                "VIRTUAL_SWITCHES",
                "PORT_NAMES",
                "SRIOV_ADAPTERS"
            })
    void whatWasNeverCapturedIsRefused(SystemCapture capture) {
        assertThat(print(capture, system -> unknown())).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROCESSOR_POOLS", "MEMORY_POOL", "PAGING_DEVICES", "VIRTUAL_SWITCHES", "SRIOV_ADAPTERS"})
    void aListThatIsKnownToBeEmptyIsToldSo(SystemCapture capture) {
        assertThat(print(capture, SystemRecordsTest::withEmptyLists)).isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROCESSOR_POOLS", "MEMORY_POOL", "PAGING_DEVICES", "VIRTUAL_SWITCHES", "SRIOV_ADAPTERS"})
    void aListThatMayLackSomethingIsRefused(SystemCapture capture) {
        assertThat(print(
                        capture,
                        system -> system.withProcessorPools(open(system.processorPools()))
                                .withPagingServers(open(system.pagingServers()))
                                .withPagingDevices(open(system.pagingDevices()))
                                .withVirtualSwitches(open(system.virtualSwitches()))
                                .withSriovAdapters(open(system.sriovAdapters()))))
                .isEqualTo(DENIED);
    }

    /** A console lists no partitions of a system that has none, whatever it is asked about them. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "PARTITIONS",
                "PROFILES",
                "MIGRATIONS",
                "PARTITION_MEMORY",
                "PARTITION_PROCESSORS",
                "MAXIMUM_VIRTUAL_SLOTS",
                "PERSISTENT_MEMORY"
            })
    void aSystemWithoutPartitionsHasNoRecordsOfThem(SystemCapture capture) {
        assertThat(print(capture)).isEqualTo(NOTHING);
    }

    private static ManagedSystem withEmptyLists(ManagedSystem system) {
        return system.withProcessorPools(Listing.complete(ImmutableList.of()))
                .withPagingServers(Listing.complete(ImmutableList.of()))
                .withPagingDevices(Listing.complete(ImmutableList.of()))
                .withVirtualSwitches(Listing.complete(ImmutableList.of()))
                .withSriovAdapters(Listing.complete(ImmutableList.of()));
    }

    private static <T> Listing<T> open(Listing<T> listing) {
        return Listing.of(listing.items(), Coverage.open());
    }

    private static ManagedSystem unknown() {
        return ManagedSystem.builder().id(ID).build();
    }

    private static String print(SystemCapture capture) {
        return print(capture, system -> system);
    }

    private static String print(SystemCapture capture, UnaryOperator<ManagedSystem> change) {
        return ManagementConsolePrinter.print(capture, Estate.empty().with(change.apply(WHOLE)), ID);
    }
}
