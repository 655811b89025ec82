package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Inputs of which each is right, but not what they say together. */
class HostileModelTest extends HostileInputs {

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
    void row16PartitionsThatServeEachOther() throws IOException {
        String partition =
                "- {system: " + SYSTEM + ", id: %d, scsi_adapters: [{slot: 2, server: %d, server_slot: 3}]}\n";
        String inACircle = partition.formatted(5, 6) + partition.formatted(6, 7) + partition.formatted(7, 5);

        assertRefused(document("lpm: 1\npartitions:\n" + partition.formatted(5, 5)), "estate.yaml:3", "from itself");
        assertRefused(document("lpm: 1\npartitions:\n" + inACircle), "estate.yaml:3", "disks from partition 6");
        assertRead(document("lpm: 1\npartitions:\n" + partition.formatted(5, 6) + partition.formatted(6, 7)));
    }

    @Test
    void row16BridgesOverBridgesAndDisksOnThemselves() throws IOException {
        String server = "lpm: 1\nvirtual_io_servers:\n- name: v1\n  system: " + SYSTEM + "\n";

        assertRefused(
                document(server + "  shared_ethernet_adapters: [{name: ent8, backing_device: ent9}, {name: ent9}]\n"),
                "ent8 on v1",
                "estate.yaml:5",
                "cannot stand on a shared Ethernet adapter");
        assertRefused(
                document(server + "  server_adapters:\n  - {name: vhost1, slot: 19, target_devices: [{name: hdisk3,"
                        + " backing_device: {disk: hdisk3}}]}\n"),
                "hdisk3 on v1",
                "cannot stand on itself");
        assertRefused(document("lpm: 1\ninclude: estate.yaml\n"), "estate.yaml:2", "unknown key 'include'");
    }

    @Test
    void row15AnAssumptionAboutWhatIsNotThere() throws IOException {
        String stated = "assume:\n- {subject: partition 7 of " + SYSTEM
                + ", attribute: technology_refresh, value: 4, reason: seen}\n";

        assertRefused(
                document("lpm: 1\npartitions: [{system: " + SYSTEM + ", id: 5, name: pay}]\n" + stated),
                "estate.yaml:4",
                "partition 7 of " + SYSTEM,
                "no input tells anything else");
        assertRead(document("lpm: 1\npartitions: [{system: " + SYSTEM + ", id: 7, name: pay}]\n" + stated), "TR4");
    }

    @Test
    void row14OneIdForAServerAndAPartition() throws IOException {
        String list = "hscroot@hmc4:~> lssyscfg -r lpar -m " + SYSTEM + " -F name,lpar_id,lpar_env\n"
                + "vioa,1,vioserver\npay,1,os400\nhscroot@hmc4:~>\n";

        assertRefused(transcript(list), "partition 1 of " + SYSTEM, "vio7.txt:2", "vio7.txt:3");
    }
}
