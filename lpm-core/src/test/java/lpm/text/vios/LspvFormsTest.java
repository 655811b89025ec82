package lpm.text.vios;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.disk;
import static lpm.text.Listings.read;
import static lpm.text.Listings.server;
import static lpm.text.Listings.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.model.storage.PhysicalVolume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lspv} in all its forms. */
class LspvFormsTest {

    private static final String PLAIN = """
            NAME             PVID                                 VG               STATUS
            hdisk0           00f7a1b2c3d4e501                     rootvg           active
            hdisk1           none                                 None""";
    private static final String SIZES = """
            NAME            PVID                                SIZE(megabytes)
            hdisk0          00f7a1b2c3d4e501                    61440
            hdisk1          none                                143360""";

    @ParameterizedTest
    @ValueSource(strings = {":", ",", "'|'", "%%"})
    void anyDelimiterTellsWhatTheColumnsTell(String option) {
        String delimiter = option.replace("'", "");

        assertThat(server(
                        "lspv -fmt " + option,
                        "hdisk0:00f7a1b2c3d4e501:rootvg:active\nhdisk1:none:None: ".replace(":", delimiter)))
                .isEqualTo(server("lspv", PLAIN));
        assertThat(server(
                        "lspv -size -fmt " + option,
                        "hdisk0:00f7a1b2c3d4e501:61440\nhdisk1:none:143360".replace(":", delimiter)))
                .isEqualTo(server("lspv -size", SIZES));
        assertThat(server("lspv -fmt " + option + " -size", "hdisk1:none:143360".replace(":", delimiter)))
                .isNotEqualTo(server("lspv -size", SIZES));
    }

    @Test
    void lineEndsAndSqueezedColumnsChangeNothing() {
        assertThat(server(read(session("lspv -free", SIZES).replace("\n", "\r\n"))))
                .isEqualTo(server("lspv -free", SIZES));
        assertThat(server("lspv -free", SIZES.replaceAll(" {2,}", " "))).isEqualTo(server("lspv -free", SIZES));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"lspv -free", "lspv -avail", "lspv -avail -size", "lspv -free | grep hdisk"})
    void disksThatMayBeUsedAreSomeOfTheDisks(String command) {
        assertThat(server(command, SIZES).physicalVolumes())
                .satisfies(disks -> assertThat(disks.coverage()).isEqualTo(Coverage.open()))
                .satisfies(disks -> assertThat(disks.items())
                        .extracting(PhysicalVolume::sizeMegabytes)
                        .containsExactly(Fact.known(61_440L), Fact.known(143_360L)));
    }

    @Test
    void aFilterOverFieldsIsCompleteForTheLinesItShows() {
        assertThat(server("lspv -size -fmt : | grep 61440", "hdisk0:00f7a1b2c3d4e501:61440")
                        .physicalVolumes()
                        .coverage())
                .isEqualTo(Coverage.filtered(List.of("61440")));
    }

    @Test
    void aBlankFieldIsUnknown() {
        PhysicalVolume disk = disk("lspv -fmt :", "hdisk0: : :active");

        assertThat(disk.id()).isEqualTo(Fact.unknown());
        assertThat(disk.volumeGroup()).isEqualTo(Fact.unknown());
        assertThat(disk("lspv -fmt :", "hdisk0:none:None: ").volumeGroup()).isEqualTo(Fact.known(Optional.empty()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "lspv -fmt :; hdisk0 none None; NAME PVID VG STATUS, as lspv prints them",
                "lspv -size -fmt :; hdisk0:none; NAME PVID SIZE(megabytes), as lspv -size prints them",
                "lspv -size -fmt :; hdisk0:none:6e4; a number of megabytes",
                "lspv -free; hdisk0 00f7a1b2c3d4e501 rootvg active; NAME PVID SIZE(megabytes)",
                "lspv -free; vhost0 U8286.42A.21A0B7C-V2-C19 0x0000000c; a number of megabytes"
            })
    void theOutputOfAnotherCommandIsRefused(String command, String line, String expected) {
        assertRefused(command, line)
                .hasMessageContaining("vio7.txt:4: lspv: found '" + line + "', expected " + expected);
    }

    @Test
    void aFieldWithoutANameIsNoDisk() {
        assertRefused("lspv -fmt :", " :none:None: ").hasMessageContaining("vio7.txt:4: ");
    }
}
