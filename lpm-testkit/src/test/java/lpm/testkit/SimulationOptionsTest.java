package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ObjectArrays;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of {@code lpm migrate} that change what is simulated, or how it is watched. */
class SimulationOptionsTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void aBusyPartitionOnASlowLinkTakesMorePassesAndTime() {
        Console quiet = migrate("--workload dirty=0B/s");
        Console busy = migrate("--workload dirty=500MB/s,hot=50%,touched=100% --link 1Gb/s");

        assertThat(quiet.out())
                .contains("pass  1:    1,048,576 pages in    3,436 ms")
                .doesNotContain("pass  2:");
        assertThat(busy.out())
                .contains("pass  1:    1,048,576 pages in   34,360 ms", "pass  8: ")
                .endsWith("Outcome: completed, health ok\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--workload dirty=50 | dirty is a speed in B/s, kB/s, MB/s, GB/s or TB/s, but '50' was found",
                "--workload dirty=5Mb/s | dirty is a speed in B/s, kB/s, MB/s, GB/s or TB/s, but '5Mb/s' was found",
                "--workload dirty=0.1B/s | dirty is a speed in B/s, kB/s, MB/s, GB/s or TB/s, but '0.1B/s' was found",
                "--workload hot=101% | hot is a whole number of per cent from 0% to 100%, but '101%' was found",
                "--workload hot=7 | hot is a whole number of per cent from 0% to 100%, but '7' was found",
                "--workload cold=7% | dirty, hot and touched can be set, but 'cold=7%' was found",
                "--workload hot=7%, | dirty, hot and touched can be set, but '' was found",
                "--workload hot=7%,hot=8% | but hot is there twice in 'hot=7%,hot=8%'",
                "--link 10GB/s | a speed in b/s, kb/s, Mb/s, Gb/s or Tb/s was expected, such as 10Gb/s",
                "--link 7b/s | and at least 8b/s, but '7b/s' was found",
                "--link 999999999999Tb/s | such as 10Gb/s, and at least 8b/s, but '999999999999Tb/s' was found",
                "--seed one | 'one' is not a long",
                "--seed 4 | --seed is for faults that are drawn by chance, which --fault random asks for",
                "--seed 4 --fault USER_STOP@freeze | --seed is for faults that are drawn by chance",
                "--fault USER_STOP@undo_fetch | , unlock, undo_lock, undo_dst_shell, ",
                "--fault VIOS_CRASH@freeze | VIOS_CRASH is written with a Virtual I/O Server, such as VIOS_CRASH:vios1",
                "--fault VIOS_CRASH:x@late | there is no step 'late'; there are validate, ",
                "--fault VIOS_CRASH:sn1054a5bvios@freeze | no Virtual I/O Server 'sn1054a5bvios' takes part in the move; there is"
                        + " sn1054a3bvios1 of 7895-42X*1054A3B, sn1054a3bvios2 of 7895-42X*1054A3B, sn1054a5bvios1 of 7895-42X*1054A5B",
                "--recover-fault VIOS_RESTART:vios9@lock | no Virtual I/O Server 'vios9' takes part in the move",
                "--recover-fault random | a fault is written FAULT@STEP, such as SRC_MSP_CRASH@dirty_passes"
            })
    void aValueThatIsWrongIsOneLine(String options, String message) {
        Console console = migrate(options);

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines()).hasSize(1).first().asString().contains(message);
    }

    @Test
    void randomFaultsAreDrawnByTheSeedAndToldOnStandardError() {
        Console one = migrate("--fault random --fault USER_STOP@freeze --fault random --seed 3");
        String again = one.err()
                .lines()
                .filter(line -> line.startsWith("lpm: seed 3 draws --fault "))
                .map(line -> line.substring("lpm: seed 3 draws ".length()))
                .reduce("--fault USER_STOP@freeze", (all, more) -> all + " " + more);

        assertThat(again.split("--fault ")).hasSize(4);
        assertThat(one.err()).doesNotContain("never strikes");
        assertThat(migrate("--fault random --fault USER_STOP@freeze --fault random --seed 3"))
                .isEqualTo(one);
        assertThat(migrate(again).out()).isEqualTo(one.out());
        assertThat(Stream.of(1, 2, 3, 4, 5, 6)
                        .map(seed -> migrate("--fault random --seed " + seed).err())
                        .distinct())
                .hasSizeGreaterThan(3);
    }

    @Test
    void aFaultAtAMomentThatDoesNotComeIsTold() {
        assertThat(migrate("--fault HMC_LOSS@undo_lock").err())
                .contains("lpm: HMC_LOSS@undo_lock never strikes: the move does not come to undo_lock");
    }

    @Test
    void aServerCrashesAndRestarts() {
        String server = "sn1054a3bvios1@";
        Console back = migrate("--fault VIOS_CRASH:" + server + "dirty_passes --recover");
        Console same = migrate("--fault VIOS_CRASH:sn1054a3bvios1:7895-42X*1054A3B@dirty_passes --recover");
        Console other = migrate("--fault VIOS_CRASH:sn1054a5bvios2@first_pass");
        Console again =
                migrate("--fault VIOS_CRASH:sn1054a5bvios2@first_pass --fault VIOS_RESTART:sn1054a5bvios2@freeze");
        Console never = migrate("--fault VIOS_RESTART:sn1054a5bvios2@freeze");

        assertThat(back.out())
                .contains("VIOS_CRASH      fault: Virtual I/O Server sn1054a3bvios1 of")
                .contains("(VIOS_CRASH before dirty_passes)")
                .endsWith("Outcome: rolled-back, health degraded\n");
        assertThat(same).isEqualTo(back);
        assertThat(other.out()).endsWith("Outcome: completed, health degraded\n");
        assertThat(again.out()).endsWith("Outcome: completed, health ok\n");
        assertThat(again.err()).isEmpty();
        assertThat(never.err())
                .isEqualTo("lpm: VIOS_RESTART:sn1054a5bvios2:7895-42X*1054A5B@freeze has no effect:"
                        + " Virtual I/O Server sn1054a5bvios2 of 7895-42X*1054A5B has not crashed\n");
    }

    @Test
    void aServerThatBothSystemsHaveIsAskedFor() throws IOException {
        String estate = Console.run("show", "--format", "yaml", example())
                .out()
                .replaceAll("(?<!host: )sn1054a[35]bvios", "vios");
        String file = Files.writeString(directory.resolve("alike.yaml"), estate).toString();
        String[] move = {"migrate", "-p", "ibmi1", "-t", "7895-42X*1054A5B", "--force", file, "--fault"};

        Console asking = Console.run(ObjectArrays.concat(move, "VIOS_CRASH:vios2@first_pass"));
        Console told = Console.run(ObjectArrays.concat(move, "VIOS_CRASH:vios2:7895-42X*1054A5B@first_pass"));

        assertThat(asking.exitCode()).isEqualTo(2);
        assertThat(asking.err())
                .isEqualTo("lpm: 'vios2' is the name of a Virtual I/O Server on more than one system; write"
                        + " vios2:7895-42X*1054A3B or vios2:7895-42X*1054A5B\n");
        assertThat(told.out()).contains("VIOS_CRASH      fault: Virtual I/O Server vios2 of 7895-42X*1054A5B");
    }

    @Test
    void aRecoveryIsPrintedAfterTheMoveAndDecidesTheExitCode() {
        Console back = migrate("--fault HMC_LOSS@first_pass --recover");
        Console forward = migrate("--fault MSP_LINK_LOSS@push_rest --recover-fault HMC_LOSS@src_shell");
        Console none = migrate("--recover");

        assertThat(back.exitCode()).isEqualTo(1);
        assertThat(back.out())
                .contains(
                        "Outcome: needs-recovery back, health ok\n\nRecovery once everything is repaired (migrlpar -o r)\n")
                .contains("undo_lock       console: unlocks ibmi1 (partition 5)")
                .endsWith("Outcome: rolled-back, health ok\n");
        assertThat(forward.exitCode()).isZero();
        assertThat(forward.out().split("Recovery once everything is repaired")).hasSize(3);
        assertThat(forward.out())
                .contains("Outcome: needs-recovery forward, health ok\n")
                .endsWith("Outcome: completed, health ok\n");
        assertThat(none.exitCode()).isZero();
        assertThat(none.out()).isEqualTo(migrate("").out());
    }

    @Test
    void aRecoveryThatDoesNotComeAndItsFaultsThatDoNotStrikeAreTold() {
        String nothing = "lpm: nothing is left to recover, so that no recovery follows\n";
        String idle =
                "lpm: --recover-fault HMC_LOSS@src_shell never strikes: the recovery does not come to src_shell\n";

        assertThat(migrate("--recover").err()).isEqualTo(nothing);
        assertThat(migrate("--recover-fault HMC_LOSS@src_shell").err()).isEqualTo(nothing + idle);
        assertThat(migrate("--fault HMC_LOSS@first_pass --recover-fault HMC_LOSS@src_shell")
                        .err())
                .isEqualTo(idle);
        assertThat(migrate("--fault HMC_LOSS@first_pass --recover").err()).isEmpty();
        assertThat(migrate("--fault MSP_LINK_LOSS@push_rest --recover-fault HMC_LOSS@src_shell")
                        .err())
                .isEmpty();
    }

    @Test
    void aRecoveryIsInTheJsonToo() {
        Console console = migrate("--fault MSP_LINK_LOSS@push_rest --recover --format json");

        assertThat(Schemas.errors(Schemas.MIGRATION, console.out())).isEmpty();
        assertThat(console.out())
                .contains("\"outcome\" : \"needs-recovery\"", "\"recoveries\" : [ {\n    \"outcome\" : \"completed\"");
    }

    @Test
    void enterShowsTheStateAfterEachStep() {
        Path page = directory.resolve("move.html");
        Console quit = answering("\n\n\nwhat\nq\n", "migrate", "--step", "--html", page.toString(), example());
        Console whole = answering("\n\n", "migrate", "--step", "--format", "json", example());

        assertThat(quit.exitCode()).isEqualTo(130);
        assertThat(quit.out()).isEmpty();
        assertThat(page).doesNotExist();
        assertThat(quit.err())
                .contains("lpm: Enter goes on to the next step, q quits\n== before the first step, 0 ms\n")
                .contains("== dst_shell, ")
                .contains("  shell        partition 5 of 7895-42X*1054A5B is defined\n")
                .contains("  source       vhost2 on sn1054a3bvios1 (vtscsi2 vtscsi3), ")
                .contains("  memory       1,048,576 pages only at the source, 0 missing\n")
                .contains("  way back     dst_shell, lock\n")
                .doesNotContain("== dst_vtd1");
        assertThat(whole.exitCode()).isZero();
        assertThat(whole.err()).contains("== dst_vtd1, ", "  partition    running at the destination", "== end, ");
        assertThat(whole.out())
                .isEqualTo(Console.run("migrate", "--format", "json", example()).out());
    }

    @Test
    void enterAndTheEstateCannotBothComeFromStandardInput() {
        Console console = answering("", "migrate", "--step", "-");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("lpm: --step waits for Enter on standard input, from which - reads; name a file\n");
    }

    @Test
    void aReplayIsSteppedThroughToo() {
        Path trace = directory.resolve("move.jsonl");
        Console move = migrate("--fault HMC_LOSS@first_pass --recover --trace " + trace);
        Console replay = answering("", "replay", "--step", trace.toString());

        assertThat(replay.out()).isEqualTo(move.out());
        assertThat(replay.err()).contains("== fault HMC_LOSS, ", "== repair, ", "== lock is taken back, ");
    }

    private static Console answering(String answers, String... arguments) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
            return Console.run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private static Console migrate(String options) {
        return Console.run(("migrate -p ibmi1 -t 7895-42X*1054A5B " + options + " " + example()).split(" +"));
    }

    private static String example() {
        return Console.EXAMPLE.toString();
    }
}
