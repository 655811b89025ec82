package lpm.sim.console;

import static lpm.sim.console.BlueSystem.SERVER;
import static lpm.sim.console.BlueSystem.estate;
import static lpm.sim.console.BlueSystem.print;
import static lpm.sim.console.BlueSystem.silent;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.LogicalPartition;
import lpm.model.MemoryAllocation;
import lpm.model.MigrationState;
import lpm.model.PartitionState;
import lpm.model.ProcessorAllocation;
import lpm.model.VirtualIoServer;
import lpm.model.id.IpAddress;
import lpm.model.id.PartitionUuid;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.rules.SystemCapture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The records of a server and of partitions of which everything is known, and of those of which nothing is. */
class PartitionRecordsTest {

    private static final String DENIED = "HSCL350B The user does not have the appropriate authority.\n";
    private static final LogicalPartition PARTITION = BlueSystem.PARTITION
            .withOsRelease(Fact.known(new Release("7.2")))
            .withState(Fact.known(PartitionState.NOT_ACTIVATED))
            .withMigrationState(Fact.known(MigrationState.NOT_MIGRATING))
            .withRmcActive(Fact.known(true))
            .withCompatibilityMode(Fact.known(new CompatibilityMode("POWER8")))
            .withEverActivated(Fact.known(true))
            .withMigrationDisabled(Fact.known(true))
            .withDlparCapable(Fact.known(true))
            .withUuid(Fact.known(Optional.of(new PartitionUuid("1C0E6A52-0F3B-4D7A-8E21-5B9D04C7F3A6"))))
            .withManagementPartition(Fact.known(false))
            .withWorkloadGroup(Fact.known(Optional.of(3)))
            .withRedundantErrorPathReporting(Fact.known(false))
            .withVirtualTrustedPlatformModule(Fact.known(true))
            .withSimplifiedRemoteRestart(Fact.known(false))
            .withSecureBoot(Fact.known(true))
            .withKeystoreKilobytes(Fact.known(64))
            .withHugePages(Fact.known(2))
            .withPersistentMemoryVolumes(Fact.known(1));

    @Test
    void aPartitionOfWhichEverythingIsKnownHasAllItsAttributes() {
        assertThat(print(SystemCapture.PARTITIONS, PARTITION)).isEqualTo("""
                name=orders,lpar_id=11,lpar_env=aixlinux,state=Not Activated,os_version=AIX 7.2,default_profile=night,curr_profile=night,rmc_state=active,curr_lpar_proc_compat_mode=POWER8,migration_disabled=1,dlpar_mem_capable=1,dlpar_proc_capable=1,uuid=1C0E6A52-0F3B-4D7A-8E21-5B9D04C7F3A6,powervm_mgmt_capable=0,work_group_id=3,redundant_err_path_reporting=0,vtpm_enabled=1,simplified_remote_restart_capable=0,curr_secure_boot=2,keystore_kbytes=64
                """);
        assertThat(print(SystemCapture.MIGRATIONS, PARTITION))
                .isEqualTo("name=orders,lpar_id=11,migration_state=Not Migrating\n");
        assertThat(print(SystemCapture.PERSISTENT_MEMORY, PARTITION))
                .isEqualTo("lpar_name=orders,lpar_id=11,curr_num_volumes=1\n");
    }

    /** Its id is in its key. */
    @Test
    void aPartitionThatNobodyKnowsIsNothingButItsId() {
        assertThat(print(SystemCapture.PARTITIONS, silent())).isEqualTo("lpar_id=11\n");
        assertThat(print(SystemCapture.MIGRATIONS, silent())).isEqualTo("lpar_id=11\n");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "PROFILES",
                "PARTITION_MEMORY",
                "PARTITION_PROCESSORS",
                "MAXIMUM_VIRTUAL_SLOTS",
                "PERSISTENT_MEMORY"
            })
    void whatNobodyKnowsOfAPartitionIsRefused(SystemCapture capture) {
        assertThat(print(capture, silent())).isEqualTo(DENIED);
    }

    @Test
    void whatAPartitionIsKnownNotToHaveIsNotWhatIsUnknown() {
        assertThat(print(
                        SystemCapture.PARTITIONS,
                        silent().withProfile(PARTITION.profile())
                                .withEverActivated(Fact.known(false))
                                .withUuid(Fact.known(Optional.empty()))
                                .withWorkloadGroup(Fact.known(Optional.empty()))
                                .withSecureBoot(Fact.known(false))))
                .isEqualTo("lpar_id=11,default_profile=night,curr_profile=,work_group_id=none,curr_secure_boot=0\n");
    }

    @Test
    void whetherAPartitionWasEverStartedMayBeUnknown() {
        assertThat(print(SystemCapture.PARTITIONS, silent().withProfile(PARTITION.profile())))
                .isEqualTo("lpar_id=11,default_profile=night,curr_profile=night\n");
    }

    @Test
    void aServerIsAPartitionUnderTheNameThatTheConsoleHasForIt() {
        VirtualIoServer server = SERVER.withPartitionName(Fact.known("Blue, VIOS"))
                .withState(Fact.known(PartitionState.RUNNING))
                .withMoverServicePartition(Fact.known(true))
                .withRmcActive(Fact.known(false))
                .withAddresses(Listing.complete(
                        ImmutableList.of(IpAddress.parse("192.0.2.41"), IpAddress.parse("198.51.100.41"))))
                .withTimeReference(Fact.known(true));

        assertThat(print(SystemCapture.PARTITIONS, estate().with(server))).isEqualTo("""
                "name=Blue, VIOS",lpar_id=2,lpar_env=vioserver,state=Running,msp=1,rmc_state=inactive,rmc_ipaddr=192.0.2.41,time_ref=1
                """);
        assertThat(print(SystemCapture.PARTITIONS, estate().with(SERVER)))
                .isEqualTo("name=blue-vios,lpar_id=2,lpar_env=vioserver\n");
    }

    @Test
    void theMostSlotsAreThoseOfServersAndPartitions() {
        assertThat(print(
                        SystemCapture.MAXIMUM_VIRTUAL_SLOTS,
                        estate().with(SERVER.withMaximumVirtualSlots(Fact.known(300)))))
                .isEqualTo("""
                        lpar_name=blue-vios,lpar_id=2,curr_max_virtual_slots=300,pend_max_virtual_slots=300
                        """);
        assertThat(print(SystemCapture.MAXIMUM_VIRTUAL_SLOTS, silent().withMaximumVirtualSlots(Fact.known(40))))
                .isEqualTo("lpar_id=11,curr_max_virtual_slots=40,pend_max_virtual_slots=40\n");
    }

    @ParameterizedTest
    @CsvSource({"true, shared, true, vios2", "false, ded, false, none"})
    void memoryIsSharedOrItsOwn(boolean shared, String mode, boolean redundant, String second) {
        LogicalPartition partition = PARTITION.withMemory(Fact.known(MemoryAllocation.builder()
                .currentMegabytes(12_288)
                .minimumMegabytes(Fact.known(2_048L))
                .maximumMegabytes(Fact.known(16_384L))
                .shared(Fact.known(shared))
                .redundantPaging(Fact.known(redundant))
                .build()));

        assertThat(print(SystemCapture.PARTITION_MEMORY, partition)).isEqualTo("""
                lpar_name=orders,lpar_id=11,curr_min_mem=2048,curr_mem=12288,curr_max_mem=16384,mem_mode=%s,secondary_paging_vios_name=%s,pend_mem=12288,run_mem=12288,curr_num_huge_pages=2
                """.formatted(mode, second));
    }

    @Test
    void processorsAreItsOwnOrSharedOrNobodyKnows() {
        ProcessorAllocation three =
                ProcessorAllocation.builder().units(ProcessingUnits.parse("3")).build();

        assertThat(processors(three.withDedicated(Fact.known(true))))
                .isEqualTo("lpar_name=orders,lpar_id=11,curr_proc_mode=ded,curr_procs=3\n");
        assertThat(processors(three.withDedicated(Fact.known(false))
                        .withCapped(Fact.known(true))
                        .withVirtualProcessors(Fact.known(6))))
                .isEqualTo(
                        "lpar_name=orders,lpar_id=11,curr_proc_mode=shared,curr_proc_units=3.0,curr_procs=6,curr_sharing_mode=cap,pend_proc_units=3.0,run_proc_units=3.0,run_procs=6\n");
        assertThat(processors(three))
                .isEqualTo("lpar_name=orders,lpar_id=11,curr_proc_units=3.0,pend_proc_units=3.0,run_proc_units=3.0\n");
    }

    private static String processors(ProcessorAllocation processors) {
        return print(SystemCapture.PARTITION_PROCESSORS, PARTITION.withProcessors(Fact.known(processors)));
    }
}
