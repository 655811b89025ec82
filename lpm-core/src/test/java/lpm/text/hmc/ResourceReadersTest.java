package lpm.text.hmc;

import static lpm.text.hmc.Consoles.M;
import static lpm.text.hmc.Consoles.PAY;
import static lpm.text.hmc.Consoles.WEB;
import static lpm.text.hmc.Consoles.assertRefused;
import static lpm.text.hmc.Consoles.partition;
import static lpm.text.hmc.Consoles.readKnowing;
import static lpm.text.hmc.Consoles.system;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.MemoryAllocation;
import lpm.model.PhysicalIoSlot;
import lpm.model.ProcessorAllocation;
import lpm.model.id.LocationCode;
import lpm.model.id.ProcessingUnits;
import lpm.origin.Capture;
import org.junit.jupiter.api.Test;

/** Memory, processors and physical slots. */
class ResourceReadersTest {

    @Test
    void theSystemHasMemoryAndProcessingUnits() {
        assertThat(system(readKnowing(
                        "lshwres -r mem --level sys" + M,
                        "configurable_sys_mem=131072,curr_avail_sys_mem=40960,mem_region_size=256,\"hpt=1:32,1:64\"")))
                .satisfies(
                        prod -> assertThat(prod.configurableMemoryMegabytes()).isEqualTo(Fact.known(131_072L)))
                .satisfies(prod -> assertThat(prod.availableMemoryMegabytes()).isEqualTo(Fact.known(40_960L)))
                .satisfies(
                        prod -> assertThat(prod.logicalMemoryBlockMegabytes()).isEqualTo(Fact.known(256)));
        assertThat(system(readKnowing(
                        "lshwres -r proc --level sys" + M,
                        "configurable_sys_proc_units=16.0,curr_avail_sys_proc_units=6.5")))
                .satisfies(prod -> assertThat(prod.configurableProcessingUnits())
                        .isEqualTo(Fact.known(ProcessingUnits.parse("16"))))
                .satisfies(prod -> assertThat(prod.availableProcessingUnits())
                        .isEqualTo(Fact.known(ProcessingUnits.parse("6.5"))));
        assertRefused("lshwres -r mem --level sys" + M, "configurable_sys_mem=10,curr_avail_sys_mem=11")
                .hasMessageContaining("11 MB of memory are available, but only 10 exist");
    }

    @Test
    void aPartitionHasTheMemoryItRunsWith() {
        Capture capture = readKnowing("lshwres -r mem --level lpar" + M, """
                lpar_name=pay,lpar_id=12,curr_min_mem=1024,curr_mem=8192,curr_max_mem=16384,run_mem=8192
                lpar_name=web,lpar_id=13,curr_min_mem=0,curr_mem=0,curr_max_mem=0
                lpar_name=vioa,lpar_id=1,curr_min_mem=1024,curr_mem=4096,curr_max_mem=8192
                """);

        assertThat(partition(capture, PAY).memory())
                .isEqualTo(Fact.known(MemoryAllocation.builder()
                        .currentMegabytes(8_192)
                        .minimumMegabytes(Fact.known(1_024L))
                        .maximumMegabytes(Fact.known(16_384L))
                        .build()));
        assertThat(partition(capture, WEB).memory().isKnown())
                .as("was never started")
                .isFalse();
    }

    @Test
    void sharedProcessorsAreUnitsAndDedicatedOnesWholeUnits() {
        Capture capture = readKnowing("lshwres -r proc --level lpar" + M, """
                lpar_name=pay,lpar_id=12,curr_proc_mode=shared,curr_proc_units=0.5,curr_procs=2,curr_sharing_mode=uncap
                lpar_name=web,lpar_id=13,curr_proc_mode=ded,curr_procs=2,curr_sharing_mode=share_idle_procs
                """);

        assertThat(partition(capture, PAY).processors())
                .isEqualTo(Fact.known(ProcessorAllocation.builder()
                        .units(ProcessingUnits.parse("0.5"))
                        .virtualProcessors(Fact.known(2))
                        .dedicated(Fact.known(false))
                        .capped(Fact.known(false))
                        .build()));
        assertThat(partition(capture, WEB).processors().map(ProcessorAllocation::units))
                .isEqualTo(Fact.known(ProcessingUnits.parse("2")));
        assertThat(partition(capture, WEB).processors().flatMap(ProcessorAllocation::dedicated))
                .isEqualTo(Fact.known(true));
    }

    @Test
    void theSystemHasLimitsOfAPartition() {
        assertThat(
                        system(
                                readKnowing(
                                        "lshwres -r proc --level sys" + M,
                                        "configurable_sys_proc_units=16.0,min_proc_units_per_virtual_proc=0.05,"
                                                + "max_curr_virtual_procs_per_aixlinux_lpar=64,max_curr_virtual_procs_per_os400_lpar=48")))
                .satisfies(prod -> assertThat(prod.minimumUnitsPerVirtualProcessor())
                        .isEqualTo(Fact.known(ProcessingUnits.parse("0.05"))))
                .satisfies(prod ->
                        assertThat(prod.maximumVirtualProcessorsAixLinux()).isEqualTo(Fact.known(64)))
                .satisfies(
                        prod -> assertThat(prod.maximumVirtualProcessorsIbmI()).isEqualTo(Fact.known(48)));
    }

    @Test
    void poolsAreReadAndSayNothing() {
        assertThat(readKnowing("lshwres -r proc --level pool" + M, "shared_proc_pool_id=0,name=DefaultPool")
                        .warnings())
                .isEmpty();
    }

    @Test
    void physicalSlotsBelongToPartitionsAndOthersOwnNone() {
        Capture capture = readKnowing("lshwres -r io --rsubtype slot" + M, """
                unit_phys_loc=U78C9.001.WZS00B4,phys_loc=C5,lpar_name=web,lpar_id=13,drc_name=U78C9.001.WZS00B4-P1-C5
                unit_phys_loc=U78C9.001.WZS00B4,phys_loc=C6,lpar_name=vioa,lpar_id=1,drc_name=U78C9.001.WZS00B4-P1-C6
                unit_phys_loc=U78C9.001.WZS00B4,phys_loc=C7,lpar_id=none,drc_name=U78C9.001.WZS00B4-P1-C7
                """);

        assertThat(partition(capture, WEB).physicalIoSlots())
                .isEqualTo(Listing.complete(
                        List.of(new PhysicalIoSlot(new LocationCode("U78C9.001.WZS00B4-P1-C5"), true))));
        assertThat(partition(capture, PAY).physicalIoSlots()).isEqualTo(Listing.complete(List.of()));
    }

    @Test
    void whatAFilterLeavesOutStaysUnknown() {
        String record = "lpar_name=web,lpar_id=13,drc_name=U78C9.001.WZS00B4-P1-C5";

        assertThat(partition(readKnowing("lshwres -r io --rsubtype slot" + M + " --filter lpar_ids=12,13", record), PAY)
                        .physicalIoSlots()
                        .isComplete())
                .isTrue();
        assertThat(partition(readKnowing("lshwres -r io --rsubtype slot" + M + " --filter lpar_names=web", record), PAY)
                        .physicalIoSlots()
                        .isUnknown())
                .isTrue();
        assertThat(partition(readKnowing("lshwres -r io --rsubtype slot" + M + " --filter units=U78C9", record), WEB)
                        .physicalIoSlots()
                        .isComplete())
                .isFalse();
    }
}
