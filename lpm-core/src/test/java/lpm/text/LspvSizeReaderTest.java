package lpm.text;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.disk;
import static lpm.text.Listings.server;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.storage.PhysicalVolume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LspvSizeReaderTest {

    private static final String OUTPUT = """
            NAME            PVID                                SIZE(megabytes)
            hdisk3          00f7a1b2c3d4e501                    61440
            hdisk4          none                                143360
            hdisk5          00f7a1b2c3d4e503                    0""";

    @Test
    void everyDiskHasItsIdentifierAndSize() {
        assertThat(server("lspv -size", OUTPUT).physicalVolumes().items())
                .containsExactly(
                        PhysicalVolume.builder()
                                .name("hdisk3")
                                .id(Fact.known(new PhysicalVolumeId("00f7a1b2c3d4e501")))
                                .sizeMegabytes(Fact.known(61_440L))
                                .build(),
                        PhysicalVolume.builder()
                                .name("hdisk4")
                                .sizeMegabytes(Fact.known(143_360L))
                                .build(),
                        // a disk that cannot be read is printed with 0
                        PhysicalVolume.builder()
                                .name("hdisk5")
                                .id(Fact.known(new PhysicalVolumeId("00f7a1b2c3d4e503")))
                                .build());
    }

    @Test
    void aFilterIsCompleteForTheLinesItShows() {
        Coverage coverage = server("lspv -size | grep 'SIZE\\|61440'", OUTPUT)
                .physicalVolumes()
                .coverage();

        assertThat(coverage).isEqualTo(Coverage.filtered(List.of("SIZE", "61440")));
        assertThat(coverage.wouldShow(List.of("hdisk9", "61440"))).isTrue();
        assertThat(coverage.wouldShow(List.of("hdisk9", "143360"))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "lspv -size; complete",
                "ioscli lspv -size; complete",
                "/usr/ios/cli/ioscli lspv -size; complete",
                "lspv  -size; complete",
                "lspv -size | grep 61440; 61440",
                "lspv -size | grep \"61440\"; 61440",
                "lspv -size | grep '61440\\|143360'; 61440,143360",
                "lspv -size | grep 61440\\|143360; open",
                "lspv -size | egrep '61440|143360'; 61440,143360",
                "lspv -size | grep -E '61440|143360'; 61440,143360",
                "lspv -size | grep '61440|143360'; open",
                "lspv -size | grep 6144.; open",
                "lspv -size | grep '61440$'; open",
                "lspv -size | grep ''; open",
                "lspv -size | grep -w 61440; open",
                "lspv -size | grep 61440 | head -1; open",
                "lspv -size | tail -2; open",
                "lspv -size hdisk3; open"
            })
    void theCommandSaysWhatTheListIsCompleteFor(String command, String expected) {
        Coverage coverage = server(command, command.endsWith("hdisk3") ? "61440" : OUTPUT)
                .physicalVolumes()
                .coverage();

        assertThat(coverage)
                .isEqualTo(
                        switch (expected) {
                            case "complete" -> Coverage.complete();
                            case "open" -> Coverage.open();
                            default -> Coverage.filtered(List.of(expected.split(",", -1)));
                        });
    }

    @Test
    void aFilterThatFoundNothingStillSaysWhatIsAbsent() {
        assertThat(server("lspv -size | grep 61440", "").physicalVolumes())
                .satisfies(disks -> assertThat(disks.items()).isEmpty())
                .satisfies(disks -> assertThat(disks.coverage()).isEqualTo(Coverage.filtered(List.of("61440"))));
    }

    @Test
    void oneDiskPrintsItsSizeAlone() {
        PhysicalVolume disk = disk("lspv -size hdisk3", "61440");

        assertThat(disk.name()).isEqualTo("hdisk3");
        assertThat(disk.sizeMegabytes()).isEqualTo(Fact.known(61_440L));
        assertThat(disk.id().isKnown()).isFalse();
    }

    @Test
    void whatTheFileEndsInIsNotTakenForWhole() {
        String cut = "$ hostname\nvio7\n$ lspv -size\n" + OUTPUT.substring(0, OUTPUT.indexOf("143360") + 3);
        var capture = Listings.read(cut);

        assertThat(server(capture).physicalVolumes())
                .satisfies(disks -> assertThat(disks.items())
                        .extracting(PhysicalVolume::name)
                        .containsExactly("hdisk3"))
                .satisfies(disks -> assertThat(disks.coverage()).isEqualTo(Coverage.open()));
        assertThat(Listings.warning(capture))
                .hasValue("not read: the file ends inside this line, which may be cut off");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "-1",
                "4,096",
                "61440MB",
                "6e4",
                "9999999999999999999",
                "\uFF16\uFF11\uFF14\uFF14\uFF10",
                "none",
                "hdisk3 00f7a1b2c3d4e501 61440"
            })
    void aSizeIsANumberOfMegabytesInPlainDigits(String size) {
        assertRefused("lspv -size hdisk3", size)
                .hasMessageContaining("vio7.txt:4: lspv: found '" + size + "', expected");
        assertRefused("lspv -size", "hdisk3 00f7a1b2c3d4e501 " + size).hasMessageContaining("expected");
    }

    @Test
    void theOutputOfAnotherCommandIsRefused() {
        assertRefused("lspv -size", "hdisk0  00f7a1b2c3d4e501  rootvg  active")
                .hasMessage("vio7.txt:4: lspv: found 'hdisk0  00f7a1b2c3d4e501  rootvg  active', expected NAME PVID"
                        + " SIZE(megabytes), as lspv -size prints them; paste the output as it was printed");
    }
}
