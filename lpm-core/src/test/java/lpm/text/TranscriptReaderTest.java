package lpm.text;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.read;
import static lpm.text.Listings.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;
import lpm.origin.Capture;
import lpm.origin.FactRef;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.SourceText;
import lpm.origin.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptReaderTest {

    private static final String DISK = "hdisk3 00f7a1b2c3d4e501 61440\n";
    private static final MachineTypeModelSerial SYSTEM = MachineTypeModelSerial.parse("8286-42A*21A0B7C");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "padmin@vios1$ ; vios1",
                "padmin@vios1$; vios1",
                "padmin@vios1 $ ; vios1",
                "padmin@vios1:[/home/padmin]; vios1",
                "padmin@vios1:[/home/padmin] ; vios1",
                "padmin@vios1:~$ ; vios1",
                "root@vios1:/ # ; vios1",
                "root@vios1:/#; vios1",
                "[padmin@vios1 ~]$ ; vios1",
                "[padmin@vios1]$ ; vios1",
                "vios1> ; vios1",
                "(0) root @ vios1: / # ; vios1",
                "padmin@vios-1.example.com$ ; vios-1.example.com"
            })
    void aPromptWithAHostSaysWhoPrints(String prompt, String host) {
        String start = prompt.endsWith("$") || prompt.endsWith("#") || prompt.endsWith("]") ? prompt + " " : prompt;

        assertThat(server(read(start + "lspv -size\n" + DISK + prompt + "\n")))
                .satisfies(server -> assertThat(server.name()).isEqualTo(host))
                .satisfies(server ->
                        assertThat(server.physicalVolumes().isComplete()).isTrue());
    }

    @Test
    void theOutputOfHostnameHoldsForBarePromptsUntilTheSessionGoesElsewhere() {
        assertThat(read("$ hostname\nvio7\n$ lspv -size\n" + DISK
                                + "# lspv\nhdisk3 00f7a1b2c3d4e501 None\n$ oem_setup_env\n"
                                + "# exit\n$ lspv -size hdisk3\n61440\n$\n")
                        .estate()
                        .virtualIoServers()
                        .keys())
                .containsExactly(ViosKey.ofUnknownSystem("vio7"));
        assertRefused("$ hostname\nvio7\n$ ssh vio8\n$ lspv -size\n" + DISK + "$\n")
                .hasMessage("vio7.txt:4: it is not known which Virtual I/O Server printed this 'lspv -size'; put '$"
                        + " hostname' with its output before it");
        assertRefused("$ hostname\nvio7\n$ exit\n$ lspv -size\n" + DISK + "$\n").hasMessageContaining("vio7.txt:4: ");
    }

    @Test
    void severalHostsInOneSessionAreToldApart() {
        assertThat(read("$ hostname\nvio7\n$ lspv -size\n" + DISK + "$ hostname\nvio8\n$ lspv -size\n" + DISK
                                + "padmin@vio9$ lspv -size\n" + DISK + "padmin@vio9$\n")
                        .estate()
                        .virtualIoServers()
                        .keys())
                .extracting(ViosKey::name)
                .containsExactly("vio7", "vio8", "vio9");
    }

    @Test
    void theHostMayBeGivenWhereNobodySays() {
        String transcript = "$ lspv -size\n" + DISK + "$\n";

        assertThat(Listings.warning(read(transcript)))
                .hasValue("not read: it is not known which Virtual I/O Server printed this 'lspv -size'; name it with"
                        + " --from, or put '$ hostname' with its output before it");
        assertThat(server(TranscriptReader.read(new SourceText("x", transcript), Optional.of("vio3")))
                        .name())
                .isEqualTo("vio3");
        assertThat(server(TranscriptReader.read(
                                new SourceText("x", "$ hostname\nvio7\n" + transcript), Optional.of("vio3")))
                        .name())
                .isEqualTo("vio7");
    }

    @Test
    void aConsoleNamesTheServerAndTheSystemItAsks() {
        Capture capture = read("""
                hscroot@hmc4:~> viosvrcmd -m 8286-42A*21A0B7C -p vio7 -c "lspv -size"
                hdisk3 00f7a1b2c3d4e501 61440
                hscroot@hmc4:~> viosvrcmd -m 8286-42A*21A0B7D -p vio7 -c "lsmap -all"
                hscroot@hmc4:~> viosvrcmd -m prod --admin -p vio8 -c 'lspv -size' | grep 61440
                hdisk9 00f7a1b2c3d4e501 61440
                hscroot@hmc4:~>
                """);

        assertThat(capture.estate().virtualIoServers().keys())
                .containsExactlyInAnyOrder(
                        ViosKey.of(SYSTEM, "vio7"),
                        ViosKey.of(MachineTypeModelSerial.parse("8286-42A*21A0B7D"), "vio7"),
                        ViosKey.ofUnknownSystem("vio8"));
        assertThat(capture.warnings()).isEmpty();
        assertThat(capture.origins().of(new FactRef(Subject.of(ViosKey.of(SYSTEM, "vio7")), "system")))
                .hasValue(new Origin("vio7.txt", 1, Optional.of("lspv on vio7")));
    }

    @Test
    void anAdapterOnAnotherSystemThanTheConsoleNamesIsRefused() {
        assertRefused("""
                        hscroot@hmc4:~> viosvrcmd -m 8286-42A*21A0B7D -p vio7 -c "lsmap -all"
                        SVSA            Physloc                                      Client Partition ID
                        vhost0          U8286.42A.21A0B7C-V2-C19                     0x00000003
                        hscroot@hmc4:~>
                        """)
                .hasMessageStartingWith("vio7.txt:3: ")
                .hasMessageContaining("expected an adapter of 8286-42A*21A0B7D, which the command names");
    }

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
    void aListingWithoutPromptsIsToldByItsHeadingIfTheHostIsGivenAndStaysOpen() {
        String listing = "NAME            PVID                                SIZE(megabytes)\n" + DISK;

        assertThat(server(TranscriptReader.read(new SourceText("x", listing), Optional.of("vio7")))
                        .physicalVolumes())
                .satisfies(disks -> assertThat(disks.isComplete()).isFalse())
                .satisfies(disks -> assertThat(disks.items()).hasSize(1));
        assertThat(read(listing).estate().virtualIoServers().isEmpty()).isTrue();
    }

    @Test
    void aServerThatNobodyNamesIsCalledByItsLocationCodesAndAllOfTheSessionIsItsOwn() {
        Capture capture = read(
                "$ lspv -size\n" + DISK + "$ lsmap -all\n" + adapter("vhost0", "U8286.42A.21A0B7C-V2-C19") + "$\n");

        assertThat(server(capture).key()).isEqualTo(ViosKey.of(SYSTEM, "U8286.42A.21A0B7C-V2"));
        assertThat(server(capture).physicalVolumes().items()).hasSize(1);
        assertThat(server(capture).serverAdapters().isComplete()).isTrue();
        assertThat(capture.warnings())
                .extracting(Object::toString)
                .containsExactly("vio7.txt:1: no name of the Virtual I/O Server is told; by its location codes it is"
                        + " partition 2 of 8286-42A*21A0B7C, called 'U8286.42A.21A0B7C-V2' unless another input names it;"
                        + " name it with --from");
    }

    @Test
    void outputsOfSeveralServersWithoutNamesAreToldApartAndWhatMayBeOfAnyIsNotRead() {
        Capture capture = read("## first\n" + adapter("vhost0", "U8286.42A.21A0B7C-V1-C19") + "## second\n"
                + adapter("vhost0", "U8286.42A.21A0B7C-V2-C19") + "NAME PVID SIZE(megabytes)\n" + DISK);

        assertThat(capture.estate().virtualIoServers().keys())
                .extracting(ViosKey::name)
                .containsExactly("U8286.42A.21A0B7C-V1", "U8286.42A.21A0B7C-V2");
        assertThat(capture.estate().virtualIoServers().stream())
                .allMatch(server -> server.physicalVolumes().items().isEmpty());
        assertThat(capture.warnings())
                .extracting(warning -> warning.origin().line() + " " + warning.message())
                .anyMatch(text -> text.startsWith("6 not read: a line of comment, not data: '## second'"))
                .anyMatch(
                        text -> text.startsWith("11 not read: it is not known which Virtual I/O Server printed this"));
    }

    @Test
    void oneOutputWithAdaptersOfTwoServersIsRefused() {
        assertRefused(adapter("vhost0", "U8286.42A.21A0B7C-V1-C19") + adapter("vhost1", "U8286.42A.21A0B7C-V2-C19"))
                .hasMessageStartingWith("vio7.txt:7: lsmap: found ")
                .hasMessageContaining("expected an adapter of partition 1");
    }

    @Test
    void theLocationOfAClientIsNotThatOfTheServer() {
        Capture capture =
                read("$ lsmap -all -npiv -field vfcclientdrc name -fmt :\nU8286.42A.21A0B7C-V5-C3:vfchost0\n$\n");

        assertThat(capture.estate().virtualIoServers().isEmpty()).isTrue();
        assertThat(Listings.warning(capture))
                .hasValueSatisfying(text -> assertThat(text).startsWith("not read: it is not known which"));
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

    private static String adapter(String name, String location) {
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
