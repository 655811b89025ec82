package lpm.text;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.read;
import static lpm.text.Listings.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lpm.fact.Fact;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;
import lpm.origin.Capture;
import lpm.origin.FactRef;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptReaderTest {

    private static final String DISK = "hdisk3 00f7a1b2c3d4e501 61440\n";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "viosvrcmd -m prod --id 2 -c \"lspv -size\"",
                "viosvrcmd -m prod -p vio7",
                "viosvrcmd -m prod -p vio7 -c",
                "viosvrcmd -m prod -p vio7 -c hostname",
                "lsled -r sa",
                "ls *"
            })
    void consoleCommandsThatAreNotUnderstoodAreReportedAndNotRead(String command) {
        Capture capture = read("hscroot@hmc4:~> " + command + "\n" + DISK + "hscroot@hmc4:~>\n");

        assertThat(capture.estate().virtualIoServers().isEmpty()).isTrue();
        assertThat(Listings.warning(capture)).hasValue("not read: '" + command + "'");
    }

    @Test
    void coloursTabsAndBlanksAtTheEndAreNoPartOfTheText() {
        assertThat(server(read("""
                        \u001B[32mpadmin@vio7\u001B[0m$ lspv -size
                        NAME\tPVID\tSIZE(megabytes) \s
                        \u001B[1;31mhdisk3\u001B[m\t00f7a1b2c3d4e501\t61440  \s
                        padmin@vio7$
                        """)).physicalVolumes().items())
                .containsExactly(PhysicalVolume.builder()
                        .name("hdisk3")
                        .id(Fact.known(new PhysicalVolumeId("00f7a1b2c3d4e501")))
                        .sizeMegabytes(Fact.known(61_440L))
                        .build());
    }

    @Test
    void aControlCharacterInANameIsRefusedAndShownHarmless() {
        assertRefused("$ hostname\nvio\u00077\n$ lspv\n$\n")
                .hasMessage(
                        "vio7.txt:2: hostname: Virtual I/O Server: the name must be printable, but character 4 is U+0007");
        assertRefused("$ hostname\nvio7\n$ lspv -size\nhdisk\u001B]0;x 00f7a1b2c3d4e501 61440\n$\n")
                .hasMessageContaining("the name must be printable")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\u001B"));
    }

    @Test
    void theHeadingOfAnotherCommandEndsAnOutputWhichThenStaysOpen() {
        Capture capture =
                read("$ hostname\nvio7\n$ lspv -size\n" + DISK + "\n" + adapter("vhost0", "U8286.42A.21A0B7C-V2-C19")
                        + "name status description\nent5 Available Shared Ethernet Adapter\n$\n");

        assertThat(server(capture).physicalVolumes().items()).hasSize(1);
        assertThat(server(capture).physicalVolumes().isComplete()).isFalse();
        assertThat(server(capture).serverAdapters().items()).hasSize(1);
        assertThat(server(capture).serverAdapters().isComplete()).isFalse();
        assertThat(server(capture).sharedEthernetAdapters().items()).hasSize(1);
        assertThat(server(capture).sharedEthernetAdapters().isComplete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"padmin> ", "% ", "$", "#"})
    void aPromptThatOutputMayLookLikeIsToldByTheCommandBehindIt(String prompt) {
        String session = prompt + "hostname\nvio7\n" + prompt + "lspv -size\n" + DISK + prompt + "exit\n";

        assertThat(server(read(session)).key()).isEqualTo(ViosKey.ofUnknownSystem("vio7"));
        assertThat(server(read(session)).physicalVolumes().isComplete()).isTrue();
    }

    @Test
    void commandsWithoutAnyPromptAreKnownByTheirNames() {
        Capture capture = read("hostname\nvio7\nlspv -size | grep 61440\n" + DISK + "lspv -size\n" + DISK);

        assertThat(server(capture).key()).isEqualTo(ViosKey.ofUnknownSystem("vio7"));
        assertThat(server(capture).physicalVolumes().items()).hasSize(1);
        assertThat(server(capture).physicalVolumes().isComplete()).isFalse();
    }

    static String adapter(String name, String location) {
        return "SVSA Physloc Client Partition ID\n--------------- ------- ------------------\n" + name + " " + location
                + " 0x00000003\nVTD NO VIRTUAL TARGET DEVICE FOUND\n";
    }

    @Test
    void textThatIsNoTranscriptIsRefusedWithAHint() {
        assertRefused("Dear colleague,\nthe disks are fine.\n")
                .hasMessage("vio7.txt:1: found 'Dear colleague,', expected a prompt with a command, such as '$ lspv"
                        + " -size'; paste prompts and output as the terminal shows them, or say what printed"
                        + " it, as in --as 'lsmap -all' --from vios1");
    }

    @Test
    void textBeforeTheFirstPromptIsReported() {
        assertThat(Listings.warning(read("Last login: Monday\n$ hostname\nvio7\n$\n")))
                .hasValue("not read: text before the first prompt, from 'Last login: Monday' on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$ hostname vio7 $ lspv -size | grep 61440 NAME PVID SIZE(megabytes) hdisk3 00f7a1b2c3d4e501 61440 $ |",
                "$ lspv -size NAME PVID SIZE(megabytes) hdisk3 00f7a1b2c3d4e501 61440",
                "$ lsmap -vadapter vhost2 SVSA Physloc Client Partition ID --------------- vhost2",
                "SVSA Physloc Client Partition ID ----- vhost2 U8286.42A.21A0B7C-V2-C19 0x00000005 VTD vtscsi2"
            })
    void aListingOnOneLongLineIsRefusedAsOne(String line) {
        assertRefused(line + "\n").hasMessageStartingWith("vio7.txt:1: line breaks are lost: '");
    }

    @Test
    void anErrorOfTheConsoleInsteadOfOutputIsReported() {
        Capture capture = read("""
                hscroot@hmc4:~> viosvrcmd -m prod -p vio7 -c "lspv -size"
                HSCL350B The partition vio7 was not found on the managed system.
                hscroot@hmc4:~> viosvrcmd -m prod -p vio7 -c "lsmap -all"
                VIOS_DETAILED_ERROR
                hscroot@hmc4:~>
                """);

        assertThat(capture.estate().virtualIoServers().isEmpty()).isTrue();
        assertThat(capture.warnings())
                .extracting(Object::toString)
                .containsExactly(
                        "vio7.txt:2, lspv on vio7: not read: the command failed: 'HSCL350B The partition vio7 was not found on the"
                                + " managed sys...'",
                        "vio7.txt:4, lsmap on vio7: not read: the command failed: 'VIOS_DETAILED_ERROR'");
    }

    @Test
    void factsKnowTheFileTheLineAndTheCommand() {
        Capture capture = read("$ hostname\nvio7\n$ lspv -size\n" + DISK + "$ lsdev -dev hdisk3 -attr reserve_policy\n"
                + "value\n\nno_reserve\n$\n");
        Subject disk = Subject.on(ViosKey.ofUnknownSystem("vio7"), Subject.Kind.PHYSICAL_VOLUME, "hdisk3");

        assertThat(capture.origins().of(FactRef.of(disk))).map(Origin::toString).hasValue("vio7.txt:4, lspv on vio7");
        assertThat(capture.origins().of(new FactRef(disk, "reserve_policy")))
                .map(Origin::toString)
                .hasValue("vio7.txt:8, lsdev on vio7");
    }

    @Test
    void twoListingsOfOneServerThatContradictEachOtherAreRefusedWithBothPlaces() {
        assertThatThrownBy(() -> read("$ hostname\nvio7\n$ lspv -size\n" + DISK + "$ lspv -size hdisk3\n51200\n$\n"))
                .isExactlyInstanceOf(InputException.class)
                .hasMessage("size_megabytes of hdisk3 on vio7 is 61440 (vio7.txt:4, lspv on vio7), but is 51200"
                        + " (vio7.txt:6, lspv on vio7); leave out the input that is wrong or out of date");
    }
}
