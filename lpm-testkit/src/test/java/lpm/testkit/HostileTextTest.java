package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transcripts, and whatever else is text. */
class HostileTextTest extends HostileInputs {

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
    void row20SeparatorsInsideValues() throws IOException {
        String console = "hscroot@hmc4:~> lssyscfg -r sys\n"
                + "\"name=srv*1/a, b\",type_model=8286-42A,serial_num=21A0B7C,state=Operating\n"
                + "hscroot@hmc4:~> lssyscfg -r lpar -m 'srv*1/a, b' -F name,lpar_id,lpar_env,curr_profile\n"
                + "\"pay, \"\"east\"\"\",12,os400,month end\n"
                + "hscroot@hmc4:~> lssyscfg -r prof -m 'srv*1/a, b'\n"
                + "name=month end,lpar_id=12,desired_mem=6144,\"virtual_eth_adapters=\"\"2/1/1/3,4/0/1\"\",3/0/9//0/1\"\n"
                + "hscroot@hmc4:~> lshwres -r virtualio --rsubtype eth --level lpar -m 'srv*1/a, b'\n"
                + "lpar_id=12,slot_num=2,port_vlan_id=1,\"addl_vlan_ids=3,4\",mac_addr=5E1A90C04B03\n"
                + "hscroot@hmc4:~>\n";

        assertRead(
                transcript(console, "--format", "yaml"),
                "name: srv*1/a, b",
                "name: pay, \"east\"",
                "name: month end",
                "ethernet_slots: [2, 3]",
                "additional_vlans: [3, 4]",
                "mac_address: '5E1A90C04B03'");
        assertRefused(transcript(console.replace("4B03", "4B:3")), "vio7.txt:8", "MAC address");
        assertThat(transcript(console.replace("month end,lpar_id", "\"month end,lpar_id"), "--unread")
                        .out())
                .contains("lssyscfg -r prof: 2 attributes are kept aside: desired_mem, virtual_eth_adapters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004../../etc/x; a ZIP archive",
                "\u001F\u008B\b\u0000; compressed by gzip",
                "BZh91AY; compressed by bzip2",
                "\u00FD7zXZ\u0000; compressed by xz"
            })
    void row23ArchivesAreNotOpened(String archive) throws IOException {
        byte[] bytes = archive.substring(0, archive.indexOf(';')).getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(show("captures.zip", bytes), archive.substring(archive.indexOf(';') + 2), "unpack it");
    }

    @Test
    void row23ATarIsNotReadAsTheTextInIt() throws IOException {
        byte[] tar = new byte[1024];
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);

        assertRefused(show("captures.tar", tar), "a tar archive", "unpack it");
    }
}
