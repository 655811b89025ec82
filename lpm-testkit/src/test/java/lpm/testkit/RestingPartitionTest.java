package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lpm.document.EstateDocument;
import lpm.fact.Fact;
import lpm.model.PartitionState;
import lpm.testkit.fixtures.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code lpm migrate} and {@code lpm explore} on partitions that are off or suspended. */
class RestingPartitionTest {

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @CsvSource({"Not Activated, inactive, which stays off", "Suspended, suspended, which stays suspended"})
    void goesByTheStateOfThePartition(String state, String mode, String told) throws IOException {
        String estate = inState(state);
        Console chosen = Console.run("migrate", "--mode", "auto", estate);
        Console asked = Console.run("migrate", "--mode", mode, estate);

        assertThat(chosen.exitCode()).isZero();
        assertThat(chosen.err()).contains("taking mode " + mode);
        assertThat(chosen.out())
                .contains(mode + " migration\n")
                .containsIgnoringWhitespaces(told)
                .doesNotContain("Pre-copy passes", "bind_src", "resume_dst")
                .endsWith("Outcome: completed, health ok\n");
        assertThat(asked.out()).isEqualTo(chosen.out());
    }

    @ParameterizedTest
    @CsvSource({"Not Activated, inactive", "Suspended, suspended"})
    void itsJsonKeepsToTheSchemas(String state, String mode) throws IOException {
        String estate = inState(state);
        Console move = Console.run("migrate", "--mode", mode, "--format", "json", estate);
        Console exploration = Console.run("explore", "--mode", mode, "--format", "json", estate);

        assertThat(Schemas.errors(Schemas.MIGRATION, move.out())).isEmpty();
        assertThat(move.out()).contains("\"runsAt\" : null", "\"bytesSent\" : 0", "\"passes\" : [ ]");
        assertThat(Schemas.errors(Schemas.EXPLORATION, exploration.out())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Not Activated, inactive", "Suspended, suspended"})
    void noPairOfFaultsBreaksAnInvariant(String state, String mode) throws IOException {
        Console console = Console.run("explore", "--mode", mode, "--faults", "2", inState(state));

        assertThat(console.exitCode()).isZero();
        assertThat(console.out())
                .contains("\nNo movers, Virtual I/O Servers dual, ibmi\n", "132 single faults: ")
                .endsWith("0 invariants broken\n");
    }

    @ParameterizedTest
    @CsvSource({"Not Activated, inactive", "Suspended, suspended"})
    void faultsOfWhatCopiesMemoryHaveNoEffect(String state, String mode) throws IOException {
        String estate = inState(state);
        Console without = Console.run("migrate", "--mode", mode, estate);
        Console console = Console.run(
                "migrate",
                "--mode",
                mode,
                "--fault",
                "OS_REFUSES@lock",
                "--fault",
                "SRC_MSP_CRASH@first_pass",
                "--recover-fault",
                "DIRTY_RATE_HIGH@undo_lock",
                estate);

        assertThat(console.exitCode()).isZero();
        assertThat(console.out()).isEqualTo(without.out());
        assertThat(console.err().lines())
                .containsSequence(
                        "lpm: OS_REFUSES@lock has no effect: no memory is copied",
                        "lpm: SRC_MSP_CRASH@first_pass has no effect: no memory is copied",
                        "lpm: DIRTY_RATE_HIGH@undo_lock has no effect: no memory is copied");
    }

    @Test
    void isTakenBackWhereItRunsInSpiteOfBeingTakenForOff() {
        String example = Console.EXAMPLE.toString();
        Console refused = Console.run("migrate", "--mode", "inactive", example);
        Console forced = Console.run("migrate", "--mode", "inactive", "--force", example);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).contains("lpar-state-inactive").endsWith("Outcome: refused, nothing moved\n");
        assertThat(forced.exitCode()).isEqualTo(1);
        assertThat(forced.out())
                .contains("\nDecided by release: ibmi1 (partition 5) is Running on 7895-42X*1054A3B")
                .endsWith("Outcome: rolled-back, health ok\n");
    }

    private String inState(String state) throws IOException {
        var scenario = Fixtures.pureFlexTwoChassis();
        return Files.writeString(
                        directory.resolve("estate.yaml"),
                        EstateDocument.write(scenario.estate()
                                .updating(
                                        scenario.request().partition(),
                                        p -> p.withState(Fact.known(new PartitionState(state))))))
                .toString();
    }
}
