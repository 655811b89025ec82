package lpm.text;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.server;
import static lpm.text.Listings.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.storage.PhysicalVolume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LspvReaderTest {

    private static final String HEADING =
            "NAME             PVID                                 VG               STATUS";
    private static final String OUTPUT = HEADING + """

            hdisk0           00f7a1b2c3d4e501                     rootvg           active
            hdisk1           00f7a1b2c3d4e502                     datavg
            hdisk2           none                                 None
            lun_pay          00f7a1b2c3d4e503                     None             \s""";

    @Test
    void everyDiskHasItsIdentifierAndVolumeGroup() {
        assertThat(server("lspv", OUTPUT).physicalVolumes().items())
                .containsExactly(
                        disk("hdisk0", "00f7a1b2c3d4e501", Optional.of("rootvg")),
                        disk("hdisk1", "00f7a1b2c3d4e502", Optional.of("datavg")),
                        PhysicalVolume.builder()
                                .name("hdisk2")
                                .volumeGroup(Fact.known(Optional.empty()))
                                .build(),
                        disk("lun_pay", "00f7a1b2c3d4e503", Optional.empty()));
    }

    private static PhysicalVolume disk(String name, String id, Optional<String> group) {
        return PhysicalVolume.builder()
                .name(name)
                .id(Fact.known(new PhysicalVolumeId(id)))
                .volumeGroup(Fact.known(group))
                .build();
    }

    @Test
    void anIdentifierOfNoneIsUnknownBecauseTheDiskMayBeAnyLun() {
        assertThat(server("lspv", "hdisk2  none  None")
                        .physicalVolumes()
                        .items()
                        .get(0)
                        .id())
                .isEqualTo(Fact.unknown());
    }

    @Test
    void aListingBetweenTwoPromptsIsComplete() {
        assertThat(server("lspv", OUTPUT).physicalVolumes().isComplete()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "lspv | head -3",
                "lspv | grep -v rootvg",
                "lspv | grep -i HDISK",
                "lspv | grep 00f7 | grep e501",
                "lspv | grep '^hdisk'",
                "lspv | grep",
                "lspv | more",
                // the size is no column of this listing: what a size would have matched is not told
                "lspv | grep 25600"
            })
    void aFilterThatIsNotUnderstoodLeavesTheListOpen(String command) {
        assertThat(server(command, OUTPUT).physicalVolumes().coverage()).isEqualTo(Coverage.open());
    }

    @Test
    void aFilterOfTextsIsCompleteForLinesWithOneOfThem() {
        assertThat(server("lspv | grep 'NAME\\|e501'", OUTPUT).physicalVolumes().coverage())
                .isEqualTo(Coverage.filtered(List.of("NAME", "e501")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "lspv | wc -l",
                "lspv | awk '{print $1}'",
                "lspv; hostname",
                "lspv > disks.txt",
                "lspv hdisk0",
                "lspv -fmt"
            })
    void aCommandThatPrintsSomethingElseIsReportedAndNotRead(String command) {
        var capture = Listings.read(session(command, "7"));

        assertThat(capture.estate().virtualIoServers().isEmpty()).isTrue();
        assertThat(Listings.warning(capture)).hasValue("not read: '" + command + "'");
    }

    @Test
    void nothingPrintedSaysNothing() {
        assertThat(server("lspv", "").physicalVolumes().isUnknown()).isTrue();
    }

    @Test
    void aListingThatTheFileEndsInIsOpen() {
        assertThat(server(Listings.read("$ hostname\nvio7\n$ lspv\n" + OUTPUT + "\n"))
                        .physicalVolumes())
                .satisfies(disks -> assertThat(disks.items()).hasSize(4))
                .satisfies(disks -> assertThat(disks.coverage()).isEqualTo(Coverage.open()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "hdisk0 00f7a1b2c3d4e501; 'hdisk0 00f7a1b2c3d4e501', expected NAME PVID VG STATUS",
                "hdisk0 00f7a1b2c3d4e501 a b c; expected NAME PVID VG STATUS",
                "hdisk0 00F7A1B2C3D4E501 None; must be 16 lower-case hexadecimal digits, but is '00F7A1B2C3D4E501'",
                "hdisk0 00f7a1b2c3d4e50 None; must be 16 lower-case hexadecimal digits",
                "hdisk0 NONE None; must be 16 lower-case hexadecimal digits"
            })
    void aLineThatLspvDoesNotPrintIsRefusedWithItsPlace(String line, String message) {
        assertRefused("lspv", HEADING + "\n" + line)
                .hasMessageStartingWith("vio7.txt:5: lspv: ")
                .hasMessageContaining(message);
    }

    @Test
    void aNameOrIdentifierThatOccursTwiceIsRefusedWithBothLines() {
        assertRefused("lspv", "hdisk0 none None\nhdisk0 none None")
                .hasMessage("vio7.txt:5: disk hdisk0 occurs twice, first at line 4; each must be unique on vio7");
        assertRefused("lspv", "hdisk0 00f7a1b2c3d4e501 None\nhdisk1 00f7a1b2c3d4e501 None")
                .hasMessageContaining("physical volume identifier 00f7a1b2c3d4e501 occurs twice, first at line 4");
    }
}
