package lpm.text.hmc;

import static lpm.text.hmc.Consoles.M;
import static lpm.text.hmc.Consoles.PAY;
import static lpm.text.hmc.Consoles.WEB;
import static lpm.text.hmc.Consoles.assertRefused;
import static lpm.text.hmc.Consoles.partition;
import static lpm.text.hmc.Consoles.read;
import static lpm.text.hmc.Consoles.readKnowing;
import static lpm.text.hmc.Consoles.system;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.FirmwareLevel;
import lpm.model.MemoryAllocation;
import lpm.model.PagingDevice;
import lpm.model.PartitionProfile;
import lpm.model.SharedProcessorPool;
import lpm.model.id.PartitionId;
import lpm.model.id.ProcessingUnits;
import lpm.model.network.SriovAdapter;
import lpm.origin.Capture;
import lpm.origin.Warning;
import org.junit.jupiter.api.Test;

/** Firmware, pools, compatibility modes and how many migrations a system takes part in. */
class SystemLimitReadersTest {

    private static final String LSSYSCFG = "lssyscfg -r sys";
    private static final String RECORD = "name=prod,type_model=8286-42A,serial_num=21A0B7C,state=Operating,";

    @Test
    void aSystemSaysWhatItDoesAndHowManyPartitionsItHolds() {
        assertThat(system(read(LSSYSCFG, RECORD + "detailed_state=Optimizing Memory,max_lpars=480")))
                .satisfies(prod -> assertThat(prod.detailedState()).isEqualTo(Fact.known("Optimizing Memory")))
                .satisfies(prod -> assertThat(prod.maximumPartitions()).isEqualTo(Fact.known(480)));
    }

    @Test
    void compatibilityModesAreAWholeList() {
        assertThat(system(read(LSSYSCFG, RECORD + "\"lpar_proc_compat_modes=default,POWER7,POWER8\""))
                        .compatibilityModes())
                .isEqualTo(Listing.complete(List.of(
                        CompatibilityMode.DEFAULT, new CompatibilityMode("POWER7"), new CompatibilityMode("POWER8"))));
        assertThat(system(read(LSSYSCFG, RECORD + "lpar_proc_compat_mode_capable=0"))
                        .compatibilityModes())
                .isEqualTo(Listing.complete(List.of()));
        assertThat(system(read(LSSYSCFG, RECORD + "lpar_proc_compat_mode_capable=1"))
                        .compatibilityModes()
                        .isUnknown())
                .isTrue();
    }

    @Test
    void aPartitionRunsInOneModeAndItsProfileAsksForAnother() {
        assertThat(partition(
                                read(
                                        "lssyscfg -r lpar" + M,
                                        "name=pay,lpar_id=12,lpar_env=os400,curr_lpar_proc_compat_mode=POWER8"),
                                PAY)
                        .compatibilityMode())
                .isEqualTo(Fact.known(new CompatibilityMode("POWER8")));
        Fact<PartitionProfile> profile = partition(
                        readKnowing(
                                "lssyscfg -r prof" + M,
                                "name=normal,lpar_name=web,lpar_id=13,lpar_proc_compat_mode=default,ppt_ratio=1:4096"),
                        WEB)
                .profile();
        assertThat(profile.flatMap(PartitionProfile::compatibilityMode))
                .isEqualTo(Fact.known(CompatibilityMode.DEFAULT));
        assertThat(profile.flatMap(PartitionProfile::pageTableRatio)).isEqualTo(Fact.known(Optional.of(4_096)));
        assertRefused("lssyscfg -r prof" + M, "name=normal,lpar_name=web,lpar_id=13,lpar_env=aixlinux,ppt_ratio=4096")
                .hasMessageContaining("a ratio such as 1:4096");
    }

    @Test
    void theFirmwareLevelIsAReleaseAndAServicePack() {
        assertThat(system(
                                read(
                                        "lslic -t sys" + M,
                                        "lic_type=Managed System,management_status=Enabled,activated_level=180,ecnumber=01SV860"))
                        .firmwareLevel())
                .isEqualTo(Fact.known(new FirmwareLevel(860, 180)));
        assertThat(system(read("lslic -t sys" + M + " -F ecnumber:activated_level", "01MH1060:38"))
                        .firmwareLevel())
                .isEqualTo(Fact.known(new FirmwareLevel(1_060, 38)));
        assertThat(read("lslic -t sys" + M, "activated_level=180,ecnumber=SV860")
                        .warnings())
                .extracting(Warning::message)
                .containsExactly(
                        "not read: a firmware release such as 01AL740 was expected as ecnumber, but 'SV860' was found");
    }

    @Test
    void aSystemCountsItsMigrations() {
        assertThat(system(read(
                        "lslparmigr -r sys" + M,
                        "num_active_migrations_supported=16,num_active_migrations_in_progress=2,"
                                + "num_inactive_migrations_supported=8,num_inactive_migrations_in_progress=0")))
                .satisfies(prod -> assertThat(prod.supportedActiveMigrations()).isEqualTo(Fact.known(16)))
                .satisfies(prod -> assertThat(prod.activeMigrations()).isEqualTo(Fact.known(2)))
                .satisfies(
                        prod -> assertThat(prod.supportedInactiveMigrations()).isEqualTo(Fact.known(8)))
                .satisfies(prod -> assertThat(prod.inactiveMigrations()).isEqualTo(Fact.known(0)));
    }

    @Test
    void processorPoolsHaveAMaximumAndPartitions() {
        assertThat(system(read("lshwres -r procpool" + M, """
                        name=DefaultPool,shared_proc_pool_id=0,"lpar_ids=1,2"
                        name=prod,shared_proc_pool_id=1,max_pool_proc_units=4.0,curr_reserved_pool_proc_units=0.5,lpar_ids=none
                        """)).processorPools())
                .isEqualTo(Listing.complete(List.of(
                        SharedProcessorPool.builder()
                                .id(0)
                                .name(Fact.known("DefaultPool"))
                                .partitions(Listing.complete(List.of(new PartitionId(1), new PartitionId(2))))
                                .build(),
                        SharedProcessorPool.builder()
                                .id(1)
                                .name(Fact.known("prod"))
                                .maximumUnits(Fact.known(ProcessingUnits.parse("4")))
                                .reservedUnits(Fact.known(ProcessingUnits.parse("0.5")))
                                .partitions(Listing.complete(List.of()))
                                .build())));
        assertRefused("lshwres -r procpool" + M, "name=prod,shared_proc_pool_id=1,lpar_ids=web")
                .hasMessageContaining("web");
    }

    @Test
    void aMemoryPoolHasPagingServersAndDevices() {
        assertThat(system(read("lshwres -r mempool" + M, "pool_mem=8192,\"paging_vios_names=vioa,viob\""))
                        .pagingServers())
                .isEqualTo(Listing.complete(List.of("vioa", "viob")));
        assertThat(system(read("lshwres -r mempool" + M, "No results were found."))
                        .pagingServers())
                .isEqualTo(Listing.complete(List.of()));
        assertThat(system(read("lshwres -r mempool" + M, "pool_mem=8192"))
                        .pagingServers()
                        .isUnknown())
                .isTrue();
        Capture devices = read("lshwres -r mempool --rsubtype pgdev" + M, """
                device_name=hdisk8,paging_vios_name=vioa,size=8192,is_redundant=1,lpar_id=none
                device_name=hdisk9,paging_vios_name=vioa,size=4096,is_redundant=0,lpar_id=13
                device_name=hdisk10
                """);
        assertThat(system(devices).pagingDevices().items())
                .containsExactly(
                        new PagingDevice("vioa/hdisk8", 8_192, true, true),
                        new PagingDevice("vioa/hdisk9", 4_096, false, false));
        assertThat(system(devices).pagingDevices().isComplete()).isFalse();
        assertThat(devices.warnings()).hasSize(1);
    }

    @Test
    void memoryIsSharedOrDedicated() {
        Capture capture = readKnowing("lshwres -r mem --level lpar" + M, """
                lpar_name=pay,lpar_id=12,curr_mem=8192,mem_mode=ded
                lpar_name=web,lpar_id=13,curr_mem=8192,mem_mode=shared,secondary_paging_vios_name=viob
                """);
        assertThat(partition(capture, PAY).memory().flatMap(MemoryAllocation::shared))
                .isEqualTo(Fact.known(false));
        assertThat(partition(capture, WEB).memory().flatMap(MemoryAllocation::shared))
                .isEqualTo(Fact.known(true));
        assertThat(partition(capture, WEB).memory().flatMap(MemoryAllocation::redundantPaging))
                .isEqualTo(Fact.known(true));
    }

    @Test
    void aPartitionWithServerAdaptersServesDisks() {
        Capture capture = readKnowing("lshwres -r virtualio --rsubtype scsi --level lpar" + M, """
                lpar_name=pay,lpar_id=12,slot_num=4,adapter_type=server,remote_lpar_id=13,remote_slot_num=5
                lpar_name=web,lpar_id=13,slot_num=5,adapter_type=client,remote_lpar_id=12,remote_slot_num=4
                """);
        assertThat(partition(capture, PAY).servesDisks()).isEqualTo(Fact.known(true));
        assertThat(partition(capture, WEB).servesDisks()).isEqualTo(Fact.known(false));
    }

    @Test
    void adaptersInSharedModeAreTheSriovAdapters() {
        String command = "lshwres -r sriov --rsubtype adapter" + M;
        assertThat(system(read(command, """
                adapter_id=1,slot_id=21010202,config_state=sriov,phys_ports=4,logical_ports=48
                adapter_id=none,slot_id=21010208,config_state=dedicated,phys_ports=unavailable
                """)).sriovAdapters())
                .isEqualTo(Listing.complete(List.of(new SriovAdapter(1, 4))));
        assertThat(system(read(command, "No results were found.")).sriovAdapters())
                .isEqualTo(Listing.complete(List.of()));
        assertThat(system(read(command + " -F adapter_id,config_state --header", "adapter_id,config_state\n1,sriov"))
                        .sriovAdapters()
                        .isUnknown())
                .isTrue();
    }

    @Test
    void aPartitionHasVolumesOfPersistentMemory() {
        Capture capture = readKnowing("lshwres -r pmem --level lpar" + M, """
                lpar_name=pay,lpar_id=12,curr_num_volumes=0
                lpar_name=web,lpar_id=13,curr_num_volumes=2
                """);
        assertThat(partition(capture, PAY).persistentMemoryVolumes()).isEqualTo(Fact.known(0));
        assertThat(partition(capture, WEB).persistentMemoryVolumes()).isEqualTo(Fact.known(2));
    }

    @Test
    void aProfileTellsLogicalPortsAndStationInterfaces() {
        String web = "name=normal,lpar_name=web,lpar_id=13,all_resources=0,max_virtual_slots=20,";
        Capture capture = readKnowing(
                "lssyscfg -r prof" + M,
                web
                        + "virtual_eth_vsi_profiles=4/1/2/3,\"sriov_eth_logical_ports=config_id=0:adapter_id=1:migratable=1,"
                        + "config_id=1:adapter_id=1\",sriov_roce_logical_ports=none,auto_start=0");
        assertThat(partition(capture, WEB).fixedLogicalPorts()).isEqualTo(Fact.known(1));
        assertThat(partition(capture, WEB).stationInterfaces()).isEqualTo(Fact.known(1));

        Capture older = readKnowing("lssyscfg -r prof" + M, web + "auto_start=0");
        assertThat(partition(older, WEB).fixedLogicalPorts()).isEqualTo(Fact.known(0));
        assertThat(partition(older, WEB).stationInterfaces()).isEqualTo(Fact.known(0));
        assertThat(partition(older, WEB).profile().flatMap(PartitionProfile::pageTableRatio))
                .isEqualTo(Fact.known(Optional.empty()));

        Capture some = readKnowing("lssyscfg -r prof" + M, "name=normal,lpar_name=web,lpar_id=13");
        assertThat(partition(some, WEB).fixedLogicalPorts().isKnown()).isFalse();
        assertThat(partition(some, WEB).stationInterfaces().isKnown()).isFalse();
    }
}
