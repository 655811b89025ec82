package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.List;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.OperatingEnvironment;
import lpm.rules.MigrationMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person reads of a move: when, at which step, who, and what. */
class EventLogTest {

    /** An AIX partition with virtual SCSI, virtual Fibre Channel and a virtual NIC, each through two servers. */
    private static Estate everything() {
        return VirtualNicArticle.with(FibreChannelArticle.estate())
                .updating(
                        Article.CLIENT,
                        p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX))
                                .withRmcActive(Fact.known(true)));
    }

    private static List<String> log(MigrationTrace trace) {
        return trace.events().stream()
                .map(event -> "%d | %s | %s | %s"
                        .formatted(event.timeMilliseconds(), event.name(), event.actor(), event.text()))
                .toList();
    }

    private static List<String> lines(String text) {
        return Splitter.on('\n').omitEmptyStrings().splitToList(text);
    }

    @Test
    void tellsOfEveryStepWhoDidWhat() {
        assertThat(log(FibreChannelArticle.migrate(everything()))).isEqualTo(lines("""
                    0 | validate | console | takes the validation of ibmi1 (partition 5) as it was judged or overridden; from here on the hardware decides
                    500 | lock | console | locks ibmi1 (partition 5): its migration state is Migration Starting
                    1000 | dst_shell | hypervisor of 7895-42X*1054A5B | defines ibmi1 (partition 5) and reserves 4352 MB of memory and 0.2 processing units
                    1500 | dst_vtd1 | sn1054a5bvios1 | creates vhost0 in slot 7 with vtscsi0 on hdisk1, vtscsi1 on hdisk2
                    1500 | dst_vtd1 | sn1054a5bvios1 | creates vfchost0 in slot 30 on fcs0, and the virtual Fibre Channel adapter in slot 8 logs in as c05076021a7b0011
                    1500 | dst_vtd1 | sn1054a5bvios1 | creates vnicserver0 on adapter 4 port 0 behind the virtual NIC in slot 20
                    2000 | dst_vtd2 | sn1054a5bvios2 | creates vhost0 in slot 7 with vtscsi0 on hdisk1, vtscsi1 on hdisk2
                    2000 | dst_vtd2 | sn1054a5bvios2 | creates vfchost0 in slot 30 on fcs0, and the virtual Fibre Channel adapter in slot 9 logs in as c05076021a7b0021
                    2000 | dst_vtd2 | sn1054a5bvios2 | creates vnicserver0 on adapter 4 port 1 behind the virtual NIC in slot 20
                    2500 | bind_src | sn1054a3bvios1 | binds to the hypervisor of 7895-42X*1054A3B as source mover service partition
                    3000 | bind_dst | sn1054a5bvios1 | binds to the hypervisor of 7895-42X*1054A5B as destination mover service partition
                    6936 | first_pass | sn1054a3bvios1 | pass 1 sends 1048576 pages in 3436 ms; 41943 pages were written meanwhile
                    7074 | dirty_passes | sn1054a3bvios1 | pass 2 sends 41943 pages in 138 ms; 1684 pages were written meanwhile
                    7074 | dirty_passes | hypervisor of 7895-42X*1054A3B | 1684 pages are left to send once the partition is frozen
                    7074 | ask_os | ibmi1 (partition 5) | is asked through RMC: drmgr gets it ready, and it agrees to be suspended (AIX logs CLIENT_PMIG_STARTED)
                    7224 | freeze | hypervisor of 7895-42X*1054A3B | suspends ibmi1 (partition 5)
                    7304 | send_cpu | sn1054a3bvios1 | sends processor state and the list of 3515 missing pages
                    7314 | release | hypervisor of 7895-42X*1054A3B | releases ibmi1 (partition 5)
                    7324 | acquire | hypervisor of 7895-42X*1054A5B | reaches all LUNs and acquires ibmi1 (partition 5): the point of no return
                    7324 | resume_dst | hypervisor of 7895-42X*1054A5B | resumes ibmi1 (partition 5) as partition 5
                    7324 | resume_dst | ibmi1 (partition 5) | announces itself by gratuitous ARP on VLAN 20: switches send its frames to ent6 of sn1054a5bvios1
                    7326 | fetch | hypervisor of 7895-42X*1054A5B | fetches 352 of 3515 missing pages as they are touched
                    7337 | push_rest | sn1054a3bvios1 | pushes the remaining 3163 pages
                    7337 | close_stream | sn1054a3bvios1 | closes the stream: every page is at the destination (MVR_MIG_COMPLETED)
                    7337 | close_stream | ibmi1 (partition 5) | finds all of its memory there (AIX logs CLIENT_PMIG_DONE)
                    7337 | src_vtd1 | sn1054a3bvios1 | removes vhost2 with its devices
                    7337 | src_vtd1 | sn1054a3bvios1 | removes vfchost0, which is logged out
                    7337 | src_vtd1 | sn1054a3bvios1 | removes vnicserver0
                    7837 | src_vtd2 | sn1054a3bvios2 | removes vhost2 with its devices
                    7837 | src_vtd2 | sn1054a3bvios2 | removes vfchost0, which is logged out
                    7837 | src_vtd2 | sn1054a3bvios2 | removes vnicserver0
                    8337 | src_shell | hypervisor of 7895-42X*1054A3B | deletes the definition of ibmi1 (partition 5) and frees its memory and processing units
                    8837 | profiles | console | moves the profiles of ibmi1 (partition 5) to 7895-42X*1054A5B
                    9837 | unlock | console | unlocks ibmi1 (partition 5): its migration state is Not Migrating
                    """));
    }

    @Test
    void tellsWhatWasTakenBackInReverseOrder() {
        List<String> log = log(FibreChannelArticle.migrate(everything(), "MSP_LINK_LOSS@send_cpu"));

        assertThat(log.subList(log.size() - 14, log.size())).isEqualTo(lines("""
                    7224 | MSP_LINK_LOSS | fault | the link between mover service partitions sn1054a3bvios1 and sn1054a5bvios1 is down
                    7224 | send_cpu | console | cannot be taken: the link between mover service partitions sn1054a3bvios1 and sn1054a5bvios1 is down (MSP_LINK_LOSS)
                    7224 | undo_freeze | hypervisor of 7895-42X*1054A3B | resumes ibmi1 (partition 5) at the source
                    7224 | undo_first_pass | hypervisor of 7895-42X*1054A5B | drops the pages it has received
                    7224 | undo_bind_dst | hypervisor of 7895-42X*1054A5B | lets go of the destination mover
                    7224 | undo_bind_src | hypervisor of 7895-42X*1054A3B | lets go of the source mover
                    7224 | undo_dst_vtd2 | sn1054a5bvios2 | removes vnicserver0
                    7224 | undo_dst_vtd2 | sn1054a5bvios2 | logs out and removes vfchost0
                    7224 | undo_dst_vtd2 | sn1054a5bvios2 | removes vhost0 with its devices
                    7724 | undo_dst_vtd1 | sn1054a5bvios1 | removes vnicserver0
                    7724 | undo_dst_vtd1 | sn1054a5bvios1 | logs out and removes vfchost0
                    7724 | undo_dst_vtd1 | sn1054a5bvios1 | removes vhost0 with its devices
                    8224 | undo_dst_shell | hypervisor of 7895-42X*1054A5B | deletes the definition of ibmi1 (partition 5) and frees what was reserved
                    8724 | undo_lock | console | unlocks ibmi1 (partition 5)
                    """));
    }

    /** Adapters of a partition that does not run log in later. */
    @ParameterizedTest
    @EnumSource(names = {"INACTIVE", "SUSPENDED"})
    void tellsThatAPartitionAtRestStaysAsItIs(MigrationMode mode) {
        List<String> log =
                log(Article.run(mode, VirtualNicArticle.with(FibreChannelArticle.withAdapters(Article.estate(mode)))));

        assertThat(log).containsSubsequence(lines(mode == MigrationMode.INACTIVE ? """
                    1500 | dst_vtd1 | sn1054a5bvios1 | creates vfchost0 in slot 30 on fcs0
                    2000 | dst_vtd2 | sn1054a5bvios2 | creates vfchost0 in slot 30 on fcs0
                    2510 | release | hypervisor of 7895-42X*1054A3B | releases ibmi1 (partition 5)
                    2520 | acquire | hypervisor of 7895-42X*1054A5B | reaches all LUNs and acquires ibmi1 (partition 5), which stays off: the point of no return
                    2520 | profiles | console | moves the profiles of ibmi1 (partition 5) to 7895-42X*1054A5B, where 'default' stays the last activated one
                    """ : """
                    1500 | dst_vtd1 | sn1054a5bvios1 | creates vfchost0 in slot 30 on fcs0
                    2000 | dst_vtd2 | sn1054a5bvios2 | creates vfchost0 in slot 30 on fcs0
                    2510 | release | hypervisor of 7895-42X*1054A3B | releases ibmi1 (partition 5)
                    2520 | acquire | hypervisor of 7895-42X*1054A5B | reaches all LUNs and acquires ibmi1 (partition 5) with its saved state, which stays suspended: the point of no return
                    4020 | profiles | console | moves the profiles of ibmi1 (partition 5) to 7895-42X*1054A5B
                    """));
        assertThat(log).noneMatch(line -> line.contains(" ms;") || line.contains("stream") || line.contains("mover"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "USER_STOP@release; 7304 | USER_STOP | fault | a person asks to stop the migration;"
                        + " 7304 | undo_freeze | hypervisor of 7895-42X*1054A3B | resumes ibmi1 (partition 5) at the source",
                "USER_STOP@acquire; 7314 | USER_STOP | fault | a person asks to stop the migration;"
                        + " 7314 | acquire | console | refuses to stop: the source has released the partition",
                "HMC_LOSS@lock; 500 | HMC_LOSS | fault | the management console is lost;"
                        + " 500 | lock | console | cannot be taken: the management console is lost (HMC_LOSS)",
                "SRC_FRAME_DOWN@first_pass; 3500 | SRC_FRAME_DOWN | fault | 7895-42X*1054A3B is down;"
                        + " 3500 | partition_failed | frame | ibmi1 (partition 5) goes down",
            })
    void tellsWhatStruckAndWhatCameOfIt(String fault, String strikes, String comes) {
        assertThat(log(Article.migrate(fault))).containsSequence(strikes, comes);
    }

    @Test
    void tellsWhatCannotBeTakenBackAndWhy() {
        assertThat(log(Article.migrate("USER_STOP@bind_src", "DST_VIOS_RMC_LOSS@undo_dst_vtd1")))
                .contains(
                        "3000 | undo_dst_vtd1 | console | cannot take it back: the console has lost its RMC connection"
                                + " to the destination Virtual I/O Servers (DST_VIOS_RMC_LOSS)");
    }
}
