package lpm.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import lpm.sim.FibreChannelArticle;
import org.junit.jupiter.api.Test;

class LightsTest {

    @Test
    void devicesComeAtTheDestinationAndGoAtTheSource() {
        Filmed film = Filmed.article();

        assertThat(film.lights("start").on()).contains("s0.vhost2.vtscsi2").doesNotContain("d0.vhost0", "d1.vhost0");
        assertThat(film.lights("dst_vtd1").on()).contains("d0.vhost0.vtscsi0").doesNotContain("d1.vhost0");
        assertThat(film.lights("dst_vtd2").on()).contains("d1.vhost0.vtscsi1");
        assertThat(film.lights("end").on())
                .contains("d0.vhost0.vtscsi0", "d1.vhost0.vtscsi1")
                .doesNotContain("s0.vhost2", "s1.vhost2");
    }

    @Test
    void theDefinitionIsOnBothSidesWhileItMoves() {
        Filmed film = Filmed.article();

        assertThat(film.lights("lock").on()).contains("source.definition").doesNotContain("destination.definition");
        assertThat(film.lights("freeze").on()).contains("source.definition", "destination.definition");
        assertThat(film.lights("end").on()).doesNotContain("source.definition").contains("destination.definition");
    }

    @Test
    void theStreamRunsBetweenMoversAndBreaksWithThem() {
        Filmed film = Filmed.article("SRC_MSP_CRASH@dirty_passes");

        assertThat(film.lights("bind_src").on()).doesNotContain("stream");
        assertThat(film.lights("bind_dst").on()).contains("stream");
        assertThat(film.lights("bind_dst").lost()).isEmpty();
        assertThat(film.lights("SRC_MSP_CRASH").lost()).containsExactly("stream");
    }

    @Test
    void aLostPathIsLostForEachDeviceOfTheServer() {
        Filmed film = Filmed.article("DST_VIOS_PATH_LOSS@first_pass");

        assertThat(film.lights("DST_VIOS_PATH_LOSS").lost())
                .containsExactly("d0.path", "d0.vhost0.vtscsi0", "d0.vhost0.vtscsi1");
    }

    @Test
    void aServerThatHasCrashedHasNeitherPathNorConnectionUntilItRestarts() {
        Filmed film = Filmed.article(
                "VIOS_CRASH:sn1054a5bvios2:7895-42X*1054A5B@first_pass",
                "VIOS_RESTART:sn1054a5bvios2:7895-42X*1054A5B@freeze");

        assertThat(film.lights("VIOS_CRASH").lost())
                .containsExactly("d1.path", "d1.rmc", "d1.vhost0.vtscsi0", "d1.vhost0.vtscsi1");
        assertThat(film.lights("VIOS_RESTART").lost()).isEmpty();
        assertThat(film.titles()).contains("fault VIOS_CRASH", "fault VIOS_RESTART");
        assertThat(film.panel("VIOS_CRASH").undoable())
                .contains("dst_vtd2, but not without Virtual I/O Server sn1054a5bvios2", "dst_vtd1");
        assertThat(film.panel("VIOS_CRASH").differences())
                .containsExactly(DifferenceView.gone("Virtual I/O Server sn1054a5bvios2"));
        assertThat(film.panel("VIOS_RESTART").differences())
                .containsExactly(DifferenceView.come("Virtual I/O Server sn1054a5bvios2"));
    }

    @Test
    void aLostConsoleAndAFrameThatIsDownAreShown() {
        assertThat(Filmed.article("HMC_LOSS@first_pass").lights("HMC_LOSS").on())
                .contains("console");
        assertThat(Filmed.article("SRC_FRAME_DOWN@first_pass")
                        .lights("SRC_FRAME_DOWN")
                        .on())
                .contains("source.down");
    }

    @Test
    void vfchostsComeAndGoWithTheNamesUnderWhichTheirClientsLogIn() {
        Filmed film =
                Filmed.of(FibreChannelArticle.migrate(FibreChannelArticle.estate(), "DST_VIOS_PATH_LOSS@first_pass"));

        assertThat(film.lights("start").on()).contains("s0.vfchost0.fcs0").doesNotContain("d0.vfchost0");
        assertThat(film.lights("dst_vtd1").on()).contains("d0.vfchost0.fcs0").doesNotContain("d1.vfchost0");
        assertThat(film.lights("DST_VIOS_PATH_LOSS").lost()).contains("d0.vfchost0.fcs0");
        assertThat(film.lights("end").on()).contains("d1.vfchost0.fcs0").doesNotContain("s0.vfchost0");
        assertThat(film.equipment().sides())
                .flatExtracting(Side::servers)
                .flatExtracting(Server::adapters)
                .flatExtracting(Adapter::devices)
                .filteredOn(device -> device.name().equals("fcs0"))
                .extracting(Device::disk)
                .containsExactly("c05076021a7b0010", "c05076021a7b0020", "c05076021a7b0011", "c05076021a7b0021");
    }
}
