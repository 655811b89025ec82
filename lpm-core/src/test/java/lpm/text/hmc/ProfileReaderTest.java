package lpm.text.hmc;

import static lpm.text.hmc.Consoles.M;
import static lpm.text.hmc.Consoles.PAY;
import static lpm.text.hmc.Consoles.VIOA;
import static lpm.text.hmc.Consoles.WEB;
import static lpm.text.hmc.Consoles.assertRefused;
import static lpm.text.hmc.Consoles.partition;
import static lpm.text.hmc.Consoles.read;
import static lpm.text.hmc.Consoles.readKnowing;
import static lpm.text.hmc.Consoles.server;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.PartitionProfile;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.VirtualSlot;
import lpm.origin.Capture;
import org.junit.jupiter.api.Test;

class ProfileReaderTest {

    private static final String COMMAND = "lssyscfg -r prof" + M;
    private static final String RECORDS = """
            name=normal,lpar_name=pay,lpar_id=12,lpar_env=os400,desired_mem=2048,proc_mode=shared,desired_proc_units=0.1,\
            desired_procs=1,virtual_scsi_adapters=none,virtual_eth_adapters=none
            name=month end,lpar_name=pay,lpar_id=12,lpar_env=os400,min_mem=2048,desired_mem=6144,max_mem=8192,mem_mode=ded,\
            proc_mode=shared,desired_proc_units=0.75,desired_procs=2,sharing_mode=uncap,"virtual_scsi_adapters=4/client/1/vio.a/19/1,5/client/2//19/0,6/server/any//any/1",\
            "virtual_eth_adapters=""2/1/1/3,4,5/0/1/ETHERNET0//all/none"",3/0/9//0/1"
            name=normal,lpar_name=web,lpar_id=13,lpar_env=aixlinux,desired_mem=1024,proc_mode=ded,desired_procs=3,\
            virtual_scsi_adapters=4/client/1/vioa/20/1,"virtual_eth_adapters=2/0/1//0/0"
            name=vio,lpar_name=vioa,lpar_id=1,lpar_env=vioserver,desired_mem=4096,io_slots=21010002/none/1
            """;

    @Test
    void theProfileThatThePartitionRunsWithCounts() {
        Capture capture = readKnowing(COMMAND, RECORDS);

        assertThat(partition(capture, PAY).profile())
                .isEqualTo(Fact.known(PartitionProfile.builder()
                        .name("month end")
                        .desiredMemoryMegabytes(Fact.known(6_144L))
                        .minimumMemoryMegabytes(Fact.known(2_048L))
                        .maximumMemoryMegabytes(Fact.known(8_192L))
                        .sharesMemory(Fact.known(false))
                        .desiredProcessingUnits(Fact.known(ProcessingUnits.parse("0.75")))
                        .desiredVirtualProcessors(Fact.known(2))
                        .dedicatedProcessors(Fact.known(false))
                        .cappedProcessors(Fact.known(false))
                        .scsiSlots(Listing.complete(List.of(new VirtualSlot(4), new VirtualSlot(5))))
                        .ethernetSlots(Listing.complete(List.of(new VirtualSlot(2), new VirtualSlot(3))))
                        .build()));
        assertThat(capture.warnings()).isEmpty();
    }

    @Test
    void theProfileOfAServerSaysWhichOfItsAdaptersItRequires() {
        String adapters = "\"virtual_scsi_adapters=19/server/12/pay/4/1,20/server/13/web/4/0,21/client/2//9/1\"";
        String record = "name=vio_now,lpar_name=vioa,lpar_id=1,lpar_env=vioserver,desired_mem=4096";

        assertThat(server(readKnowing(COMMAND, record + "," + adapters), VIOA).requiredScsiSlots())
                .isEqualTo(Listing.complete(List.of(new VirtualSlot(19))));
        assertThat(server(readKnowing(COMMAND, record + ",virtual_scsi_adapters=none"), VIOA)
                        .requiredScsiSlots())
                .isEqualTo(Listing.complete(List.of()));
        assertThat(server(readKnowing(COMMAND, record), VIOA)
                        .requiredScsiSlots()
                        .isUnknown())
                .isTrue();
    }

    @Test
    void aPartitionThatNeverRanHasTheProfileItWouldStartWith() {
        Fact<PartitionProfile> profile =
                partition(readKnowing(COMMAND, RECORDS), WEB).profile();

        assertThat(profile.flatMap(PartitionProfile::desiredProcessingUnits))
                .as("dedicated processors are whole units")
                .isEqualTo(Fact.known(ProcessingUnits.parse("3")));
        assertThat(profile.flatMap(PartitionProfile::dedicatedProcessors)).isEqualTo(Fact.known(true));
        assertThat(profile.flatMap(PartitionProfile::desiredVirtualProcessors).isKnown())
                .as("dedicated processors are no virtual ones")
                .isFalse();
    }

    @Test
    void aProfileThatNoPartitionCanHaveIsRefusedWithItsLine() {
        assertRefused(COMMAND, "name=month end,lpar_name=pay,lpar_id=12,lpar_env=os400,desired_mem=6144,max_mem=4096")
                .hasMessageContaining("maximum memory must be at least the memory of 6144 MB");
    }

    @Test
    void ofSeveralProfilesNoneIsTakenWhileNobodySaysWhich() {
        Capture capture = read(COMMAND, RECORDS);

        assertThat(partition(capture, WEB).profile().map(PartitionProfile::name))
                .isEqualTo(Fact.known("normal"));
        assertThat(capture.estate().partitions().containsKey(PAY)).isFalse();
        assertThat(capture.warnings())
                .extracting(warning -> warning.message())
                .containsOnly(
                        "not read: whether partition 12 was last started with this profile is not known; add lssyscfg -r"
                                + " lpar -m 8286-42A*21A0B7C");
    }

    @Test
    void aListThatTheConsoleCannotTellIsUnknownNotEmpty() {
        String record = "name=month end,lpar_name=pay,lpar_id=12,sriov_roce_logical_ports=none,lhea_logical_ports=none"
                + ",sriov_eth_logical_ports=%s";

        assertThat(partition(readKnowing(COMMAND, record.formatted("none")), PAY)
                        .fixedLogicalPorts())
                .isEqualTo(Fact.known(0));
        assertThat(partition(readKnowing(COMMAND, record.formatted("unavailable")), PAY)
                        .fixedLogicalPorts())
                .isEqualTo(Fact.unknown());
    }

    @Test
    void anAdapterThatIsNoneIsRefused() {
        assertRefused(COMMAND, "name=month end,lpar_name=pay,lpar_id=12,virtual_scsi_adapters=x/client/1/vioa/2/1")
                .hasMessageContaining("expected adapters such as 4/client/1/vio1/12/1 as virtual_scsi_adapters");
    }
}
