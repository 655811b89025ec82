package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line makes of inputs that were damaged, or made to do damage; each test has the number of its kind. */
class HostileInputsTest {

    private static final String SYSTEM = "8286-42A*21A0B7C";
    private static final String LSPV = "hdisk3 00f7a1b2c3d4e501 None\n";
    private static final String LSMAP = """
            SVSA            Physloc                                      Client Partition ID
            --------------- -------------------------------------------- ------------------
            vhost1          U8286.42A.21A0B7C-V2-C19                     0x0000000c

            VTD                   pay_root
            Status                Available
            LUN                   0x8100000000000000
            Backing device        hdisk3
            Physloc               U78C9.001.WZS00B4-P1-C11-T1-W500507680140AE21-L0
            Mirrored              false
            """;

    @TempDir
    private Path directory;

    private int files;

    private Console show(String name, byte[] bytes, String... options) throws IOException {
        Path file = Files.write(directory.resolve(++files + name), bytes);
        String[] words = new String[options.length + 2];
        words[0] = "show";
        words[1] = file.toString();
        System.arraycopy(options, 0, words, 2, options.length);
        return Console.run(words);
    }

    private Console document(String text) throws IOException {
        return show("estate.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private Console transcript(String text, String... options) throws IOException {
        return show("vio7.txt", text.getBytes(StandardCharsets.UTF_8), options);
    }

    private static String session(String command, String output) {
        return "$ hostname\nvio7\n$ " + command + "\n" + output + "$\n";
    }

    private static void assertRefused(Console console, String... words) {
        assertThat(console.exitCode()).as(console.out() + console.err()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines()).hasSize(1);
        assertThat(console.err()).startsWith("lpm: ").contains(words);
    }

    private static void assertRead(Console console, String... words) {
        assertThat(console.exitCode()).as(console.err()).isZero();
        assertThat(words).allSatisfy(word -> assertThat(console.out()).contains(word));
    }

    @Test
    void row01AliasBomb() throws IOException {
        String bomb = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "]\n")
                .collect(Collectors.joining("", "lpm: 1\na0: &a0 [x]\n", ""));

        assertRefused(document(bomb), "anchor", "estate.yaml:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lpm: 1\na: &a [*a]\n", "lpm: 1\n&a x: 1\n*a : 2\n"})
    void row02RecursiveAnchorAndAliasAsKey(String text) throws IOException {
        assertRefused(document(text), "estate.yaml:2", "anchor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!javax.script.ScriptEngineManager []", "!!java.net.URL [x]", "!mine x", "!!binary eA=="})
    void row03Tags(String value) throws IOException {
        assertRefused(document("lpm: 1\npartitions: " + value + "\n"), "estate.yaml:2", "tag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void row04NestingOfTenThousand(String open) throws IOException {
        assertRefused(document("lpm: 1\na: \n  " + open.repeat(10_000) + "\n"), "nested deeper than 100");
        assertRefused(
                show("estate.json", ("{\"lpm\": 1, \"a\": " + "[".repeat(10_000)).getBytes(StandardCharsets.UTF_8)),
                "nested deeper than 100");
    }

    @Test
    void row05DuplicateKeys() throws IOException {
        assertRefused(document("lpm: 1\npartitions: []\npartitions: []\n"), "estate.yaml:3", "line 2");
        assertRefused(
                show("estate.json", "{\"lpm\": 1,\n\"lpm\": 1}\n".getBytes(StandardCharsets.UTF_8)), ":2", "line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "on", "012", "0x1F", "1_000", "1e3", ".inf", "12:30:45"})
    void row06ScalarsOfYaml11AreNames(String name) throws IOException {
        assertRead(
                document("lpm: 1\nvirtual_io_servers:\n- {name: " + name + ", system: " + SYSTEM + "}\n"),
                "  " + name + ": ");
    }

    @Test
    void row07DocumentsThatAreNone() throws IOException {
        assertRefused(document("lpm: 1\n---\nlpm: 1\n"), "second document");
        assertRefused(document(""), "is empty");
        assertRefused(document("\uFEFF"), "is empty");
        assertRefused(document("# nothing\n"), "no document was found");
        assertRefused(document("---\n---\n"), "document");
    }

    @Test
    void row08TabsAndLineEnds() throws IOException {
        String wrong = session("lspv", LSPV + "hdisk4 zz None\n");
        for (String end : new String[] {"\n", "\r\n", "\r", "\u0085", "\u2028"}) {
            assertRead(transcript(session("lspv", LSPV).replace("\n", end)), "hdisk3");
            assertRefused(transcript(wrong.replace("\n", end)), "vio7.txt:5");
        }
        assertRead(transcript(session("lspv", LSPV.replace(' ', '\t'))), "hdisk3");
        assertRefused(document("lpm: 1\npartitions:\n\t- id: 5\n"), "estate.yaml:3", "tabs");
        assertRead(document("lpm: 1\r\nvirtual_io_servers:\r\n- {name: v1, system: " + SYSTEM + "}\r\n"), "v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001B[31m", "\u007F", "\u202E", "\u001B]0;x\u0007"})
    void row09CharactersThatAreObeyed(String character) throws IOException {
        Console name = transcript(session("lspv", "hd" + character + "isk3 00f7a1b2c3d4e501 None\n"));
        Console heading = transcript("x" + character + "y\n" + session("lspv", LSPV), "--unread");

        for (Console console : new Console[] {name, heading}) {
            assertThat(console.out() + console.err()).doesNotContain("\u0000", "\u0007", "\u001B", "\u007F", "\u202E");
            assertThat(console.exitCode()).isIn(0, 2);
        }
    }

    @Test
    void row09NamesThatAreFormulasOrMarkup() throws IOException {
        for (String name : new String[] {"=cmd()", "<script>", "]]>"}) {
            Path file = Files.writeString(
                    directory.resolve("markup.yaml"),
                    "lpm: 1\npartitions:\n- {system: " + SYSTEM + ", id: 5, name: '" + name + "'}\n");

            assertRead(Console.run("show", "--format", "json", file.toString()), "\"" + name + "\"");
        }
    }

    @Test
    void row10Encodings() throws IOException {
        String text = session("lspv", LSPV);

        assertRead(transcript("\uFEFF" + text), "hdisk3");
        assertRead(show("vio7.txt", text.getBytes(StandardCharsets.UTF_16LE)), "hdisk3");
        assertRead(show("vio7.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)), "hdisk3");
        assertRefused(show("vio7.txt", new byte[] {'$', ' ', (byte) 0xC0, (byte) 0xAF}), "byte offset 2", "--charset");
        assertRefused(show("vio7.txt", new byte[] {'$', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80}), "byte offset 2");
    }

    @Test
    void row10ACaptureInAnotherCharsetIsReadWhereItIsNamed() throws IOException {
        String text = "Zarz\u0105dzany\n" + session("lspv", LSPV);
        byte[] bytes = text.getBytes(Charset.forName("ISO-8859-2"));

        assertRefused(show("vio7.txt", bytes), "byte offset 4 holds 0xB1", "--charset ISO-8859-2");
        assertRead(show("vio7.txt", bytes, "--charset", "ISO-8859-2", "--unread"), "1: Zarz\u0105dzany");
        assertRefused(show("vio7.txt", bytes, "--charset", "latin-of-old"), "'latin-of-old' is not a charset");
        assertRefused(show("vio7.txt", bytes, "--charset", "..."), "is not a charset");
    }

    @Test
    void row11LimitsOfFilesAndLines() throws IOException {
        assertRefused(transcript("x".repeat(33 << 20)), "32 MiB");
        assertRefused(transcript(session("lspv", "x".repeat((1 << 20) + 1) + "\n")), "vio7.txt:4", "1 MiB");
        assertRefused(transcript(session("lspv", "h".repeat(300) + " none None\n")), "vio7.txt:4", "256");
    }

    @Test
    void row11InputsThatAreNoFiles() throws IOException {
        Path loop = directory.resolve("loop");
        Files.createSymbolicLink(loop, loop);

        assertRefused(Console.run("show", loop.toString()), "leads nowhere");
        assertRefused(Console.run("show", directory.resolve("none").toString()), "no such file");
        assertRefused(Console.run("show", "/dev/zero"), "32 MiB");
        assertRefused(
                Console.run(
                        "show",
                        Files.createDirectory(directory.resolve("empty")).toString()),
                "no files");
    }

    @Test
    void row14DuplicateIdentities() throws IOException {
        String lpar = "- {system: " + SYSTEM + ", id: 5}\n";
        assertRefused(document("lpm: 1\npartitions:\n" + lpar + lpar), "estate.yaml:4", "line 3");
        String server = "- {name: v1, system: " + SYSTEM + "}\n";
        assertRefused(document("lpm: 1\nvirtual_io_servers:\n" + server + server), "estate.yaml:4", "line 3");
        assertRead(document("lpm: 1\nvirtual_io_servers:\n" + server + "- {name: v1, system: 8286-42A*21A0B7D}\n"));
        assertRefused(transcript(session("lspv", LSPV + LSPV)), "vio7.txt:5", "line 4", "hdisk3");
        assertRefused(
                transcript(session("lspv", LSPV + LSPV.replace("hdisk3", "hdisk4"))),
                "vio7.txt:5",
                "line 4",
                "00f7a1b2");
        assertRefused(transcript(session("lsmap -all", LSMAP + LSMAP)), "vio7.txt:16", "vhost1");
        String twin = LSMAP.replace("vhost1", "vhost2");
        assertRefused(
                transcript(session("lsmap -all", LSMAP + twin.replace("pay_root", "pay_data"))),
                "vio7.txt:16",
                "'U8286.42A.21A0B7C-V2-C19' is printed twice, first at line 6");
        assertRefused(
                transcript(session("lsmap -all", LSMAP + twin.replace("-C19", "-C20"))), "18: 'pay_root'", "line 8");
    }

    @Test
    void row15DanglingReferenceWithWhatWasMeant() throws IOException {
        assertRefused(
                transcript(session("lspv", LSPV) + session("lsmap -all", LSMAP.replace("hdisk3", "hdisk4"))),
                "hdisk4 is missing",
                "vio7.txt:16",
                "vio7.txt:3");
        assertRefused(
                document("lpm: 1\nvirtual_io_servers:\n- name: v1\n  system: " + SYSTEM
                        + "\n  physical_volumes: [{name: hdisk3}]\n  server_adapters:\n  - name: vhost1\n    slot: 19\n"
                        + "    target_devices:\n    - name: pay_root\n      backing_device: {disk: hdisk4}\n"),
                "estate.yaml:",
                "physical_volumes of v1 is complete without it",
                "did you mean 'hdisk3'?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "2147483648",
                "9223372036854775808",
                "18446744073709551616",
                "1e400",
                "NaN",
                "4 GB",
                "4,096",
                "\uFF14"
            })
    void row17NumbersThatAreNone(String number) throws IOException {
        assertRefused(
                document("lpm: 1\npartitions: [{system: " + SYSTEM + ", id: \"" + number + "\"}]\n"), "estate.yaml:2");
        assertRefused(transcript(session("lspv -size", "hdisk3 none " + number + "9".repeat(18) + "\n")), "vio7.txt:4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x00000000", "0x0000ffff", "0x0000000c"})
    void row18ClientsThatLsmapPrints(String client) throws IOException {
        assertRead(transcript(session("lsmap -all", LSMAP.replace("0x0000000c", client))), "vhost1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00F7A1B2C3D4E501", "00f7a1b2c3d4e50", "00f7a1b2c3d4e5011", "NONE", "00f7a1b2c3d4e50g"})
    void row18IdentifiersThatAreNone(String identifier) throws IOException {
        assertRefused(transcript(session("lspv", "hdisk3 " + identifier + " None\n")), "vio7.txt:4");
    }

    @Test
    void row18BoundariesThatAreAccepted() throws IOException {
        assertRead(transcript(session("lspv", "hdisk4 none None\n")), "hdisk4");
    }

    @Test
    void row19OutputThatIsNotAsPrinted() throws IOException {
        assertRefused(transcript(session("lsmap -all", "SVSA Standort Client-Partition\n" + LSMAP)), "vio7.txt:4");
        assertRefused(transcript(session("lsmap -all", LSMAP.replace("\n", " ") + "\n")), "line breaks are lost");
        assertRefused(transcript(session("lspv", LSMAP)), "vio7.txt:4", "as lspv prints them");
        assertRead(transcript(session("lspv", "hdisk3 00f7a1b2c3d4e501 None   \n\u001B[0m\n")), "hdisk3");
        assertRead(transcript(session("lsmap -all", LSMAP.replace("hdisk3", ""))), "pay_root");
        Console failed = transcript(session("lspv", "HSCLA4C0 It does not work.\n"));
        assertThat(failed.err()).contains("vio7.txt:4", "the command failed", "HSCLA4C0");
        Console cut = transcript(session("lspv", LSPV).replace("$\n", "") + "$ lspv\nhdisk3 00f7");
        assertThat(cut.err()).contains("the file ends inside this line, which may be cut off");
    }

    @Test
    void row19AnOutputWithoutPromptsIsToldByItsLookOrByTheOption() throws IOException {
        assertThat(transcript(LSMAP).err()).contains("by its location codes it is partition", "--from");
        assertRead(transcript(LSMAP, "--from", "vio7"), "pay_root", "other virtual SCSI server adapters");
        assertThat(transcript(LSMAP, "--from", "vio7", "--as", "lsmap -all").out())
                .contains("pay_root")
                .doesNotContain("other virtual SCSI server adapters");
        assertRefused(transcript("reserve_policy no_reserve Reserve True\n", "--from", "vio7"), "--as");
        assertRead(transcript(LSPV, "--as", "lspv", "--from", "vio7"), "hdisk3");
        assertRefused(transcript(LSPV), "--as", "--from");
    }

    @Test
    void row19AFolderOfHmcScannerIsKnownByItsNames() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("scan"));
        Files.writeString(
                folder.resolve("system_data.txt"),
                "name=srv_1,type_model=8286-42A,serial_num=21A0B7C,state=Operating\n");
        Files.writeString(
                folder.resolve("srv_1_lpar_config.txt"),
                "name=lp4,lpar_id=4,lpar_env=aixlinux,state=Running\nname=vio7,lpar_id=2,lpar_env=vioserver,state=Running\n");
        Files.writeString(folder.resolve("srv_1_vioslist.txt"), "vio7,vioserver\n");
        Files.writeString(folder.resolve("srv_1_vio7_lspv_size.txt"), "hdisk3:00f7a1b2c3d4e501:61440\n");
        Files.writeString(folder.resolve("srv_1_vio7_npiv_data.txt"), "");
        Files.writeString(folder.resolve("scannerInfo.txt"), "any text\n");

        Console console = Console.run("show", folder.toString());

        assertThat(console.exitCode()).as(console.err()).isZero();
        assertThat(console.out()).contains("lp4 (partition 4) of " + SYSTEM);
        assertThat(console.err())
                .contains("scannerInfo.txt:1: not read: a file of hmcScanner that no rule asks about")
                .contains("npiv_data.txt:1: not read: empty");
    }

    @Test
    void row22NamesOfOneHashDoNotSlowALoad() throws IOException {
        StringBuilder text = new StringBuilder("lpm: 1\nvirtual_io_servers:\n");
        for (int i = 0; i < 1 << 12; i++) {
            StringBuilder name = new StringBuilder();
            for (int bit = 0; bit < 12; bit++) {
                name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append("- {name: ")
                    .append(name)
                    .append(", system: ")
                    .append(SYSTEM)
                    .append("}\n");
        }

        assertRead(document(text.toString()), "Virtual I/O Servers (4096)");
    }

    @Test
    void row24OrderOfInputs() throws IOException {
        Path older = Files.writeString(directory.resolve("older.txt"), session("lspv", LSPV));
        Path newer = Files.writeString(directory.resolve("newer.txt"), session("lspv", LSPV.replace("e501", "e502")));
        Path other = Files.writeString(directory.resolve("other.txt"), session("lsmap -all", LSMAP));

        assertThat(Console.run("show", older.toString(), other.toString(), older.toString())
                        .out())
                .isEqualTo(
                        Console.run("show", other.toString(), older.toString()).out());
        assertRefused(
                Console.run("show", older.toString(), newer.toString()), "older.txt:4", "newer.txt:4", "--newest-wins");
        assertRead(Console.run("show", "--newest-wins", older.toString(), newer.toString()), "00f7a1b2c3d4e502");
        assertRead(Console.run("show", "--newest-wins", newer.toString(), older.toString()), "00f7a1b2c3d4e501");
    }

    @Test
    void row24ADiskThatTheNewestListDoesNotShowIsGone() throws IOException {
        Path older = Files.writeString(
                directory.resolve("older.txt"), session("lspv", LSPV + "hdisk9 00f7a1b2c3d4e509 None\n"));
        Path newer = Files.writeString(directory.resolve("newer.txt"), session("lspv", LSPV));

        assertRefused(Console.run("show", older.toString(), newer.toString()), "hdisk9 is missing");
        assertThat(Console.run("show", "--newest-wins", older.toString(), newer.toString())
                        .out())
                .contains("hdisk3")
                .doesNotContain("hdisk9");
    }

    @Test
    void row25AnUnwritableFileIsAnError() {
        Console console = Console.run(
                "migrate", "--save", directory.resolve("none/after.yaml").toString(), Console.EXAMPLE.toString());

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).contains("cannot be written: the directory does not exist");
    }
}
