package lpm.text;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.read;
import static lpm.text.Listings.server;
import static lpm.text.TranscriptReaderTest.adapter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.origin.Capture;
import lpm.origin.FactRef;
import lpm.origin.Origin;
import lpm.origin.SourceText;
import lpm.origin.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which server an output in a transcript is of. */
class TranscriptServersTest {

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
}
