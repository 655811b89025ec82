package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lpm.document.EstateDocument;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.id.PartitionId;
import lpm.model.id.ViosKey;
import lpm.testkit.edited.Edits;
import lpm.testkit.fixtures.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code lpm explore} on the article's move. */
class ExploreTest {

    private static final String EXAMPLE = Console.EXAMPLE.toString();

    @TempDir
    private Path directory;

    @Test
    void tellsWhereEachSingleFaultLeads() {
        Console console = Console.run("explore", EXAMPLE);

        assertThat(console.exitCode()).isZero();
        assertThat(console.out().lines())
                .contains("Movers single, Virtual I/O Servers dual, ibmi")
                .contains(
                        "                    acquire                    NEEDS_RECOVER BACK, -, SUSPENDED     ROLLED_BACK/OK")
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100))
                .last()
                .asString()
                .endsWith("0 invariants broken");
    }

    @Test
    void printsATableOfPairsWithTheWordsOfTheDefinition() {
        Console console = Console.run("explore", "--faults", "2", "--format", "csv", EXAMPLE);

        assertThat(console.exitCode()).isZero();
        assertThat(console.out().lines())
                .startsWith(
                        "msp,vios,os,phase,step,fault,step2,fault2,outcome,direction,runs_at,health,after_recover",
                        "single,dual,ibmi,VALIDATE,validate,SRC_MSP_CRASH,,,REFUSED,,SRC,OK,")
                .contains(
                        "single,dual,ibmi,PRECOPY,first_pass,USER_STOP,undo_dst_shell,HMC_LOSS,NEEDS_RECOVER,BACK,SRC,OK,ROLLED_BACK/OK")
                .allSatisfy(
                        line -> assertThat(line.chars().filter(c -> c == ',')).hasSize(12));
    }

    @Test
    void strikesWithCrashesOfServersWhereTheyAreAskedFor() {
        Console table = Console.run("explore", "--crashes", "--format", "csv", EXAMPLE);
        Console text = Console.run("explore", "--crashes", EXAMPLE);
        Console json = Console.run("explore", "--crashes", "--format", "json", EXAMPLE);

        assertThat(table.out().lines())
                .containsAll(Console.run("explore", "--format", "csv", EXAMPLE)
                        .out()
                        .lines()
                        .toList())
                .contains(
                        "single,dual,ibmi,PRECOPY,first_pass,VIOS_CRASH:sn1054a5bvios2:7895-42X*1054A5B,COMPLETED,,DST,DEGRADED,");
        assertThat(text.out().lines())
                .containsSequence(
                        "VIOS_CRASH:sn1054a5bvios2:7895-42X*1054A5B",
                        "                    validate                   REFUSED, SRC, OK")
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(Schemas.errors(Schemas.EXPLORATION, json.out())).isEmpty();
    }

    @Test
    void drawsTheSameTriplesForTheSameSeed() {
        String[] explore = {"explore", "--faults", "3", "--samples", "50", "--seed", "7", "--format", "csv", EXAMPLE};

        assertThat(Console.run(explore).out())
                .startsWith("msp,vios,os,phase,step,fault,step2,fault2,step3,fault3,outcome,")
                .isEqualTo(Console.run(explore).out());
    }

    @Test
    void itsJsonKeepsToItsSchema() {
        Console console = Console.run("explore", "--format", "json", EXAMPLE);

        assertThat(Schemas.errors(Schemas.EXPLORATION, console.out())).isEmpty();
        assertThat(console.out()).contains("\"afterRecover\" : \"ROLLED_BACK/OK\"");
    }

    @Test
    void aForcedMoveThatBreaksAnInvariantIsToldWithTheShortestWay() throws IOException {
        String unbridged = unbridged();

        Console refused = Console.run("explore", unbridged);
        Console forced = Console.run("explore", "--force", unbridged);
        Console table = Console.run("explore", "--force", "--format", "csv", unbridged);
        Console json = Console.run("explore", "--force", "--format", "json", unbridged);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(forced.exitCode()).isEqualTo(1);
        assertThat(forced.out())
                .contains("Invariant I15 broken at unlock: ")
                .contains("    shortest way: no fault")
                .contains("unlocks ibmi1 (partition 5)");
        assertThat(table.exitCode()).isEqualTo(1);
        assertThat(table.err()).contains("lpm: invariant I15 is broken by [] at unlock: ");
        assertThat(Schemas.errors(Schemas.EXPLORATION, json.out())).isEmpty();
    }

    /** The article's estate, in which no server of the destination bridges anything. */
    private String unbridged() throws IOException {
        Estate estate = Fixtures.pureFlexTwoChassis().estate();
        for (String server : new String[] {"sn1054a5bvios1", "sn1054a5bvios2"}) {
            estate = estate.updating(
                    ViosKey.of(Edits.DESTINATION, server),
                    vios -> vios.withSharedEthernetAdapters(Listing.complete(ImmutableList.of())));
        }
        return Files.writeString(directory.resolve("unbridged.yaml"), EstateDocument.write(estate))
                .toString();
    }

    @Test
    void exploresAMoveWhileAnotherBeginsAtTheSameTime() throws IOException {
        Estate estate = Fixtures.pureFlexTwoChassis().estate();
        Estate two = estate.with(estate.partition(Edits.CLIENT)
                .withId(new PartitionId(6))
                .withName(Fact.known("ibmi2"))
                .withScsiAdapters(Listing.complete(ImmutableList.of()))
                .withEthernetAdapters(Listing.complete(ImmutableList.of())));
        String file = Files.writeString(directory.resolve("two.yaml"), EstateDocument.write(two))
                .toString();

        Console console = Console.run(
                "explore", "-p", "ibmi1", "--force", "--concurrent", "ibmi2:7895-42X*1054A5B", "--faults", "2", file);

        assertThat(console.exitCode()).isZero();
        assertThat(console.out().lines())
                .contains(
                        "at the same time ibmi2 (partition 6) from 7895-42X*1054A3B to 7895-42X*1054A5B, active migration")
                .last()
                .asString()
                .endsWith("0 invariants broken");
    }

    @Test
    void tellsWhatBecomesOfTheOtherMoveAndSaysNoIfItDoesNotComplete() throws IOException {
        Estate estate = Fixtures.pureFlexTwoChassis().estate();
        Estate two = estate.with(estate.partition(Edits.CLIENT)
                        .withId(new PartitionId(6))
                        .withName(Fact.known("ibmi2"))
                        .withScsiAdapters(Listing.complete(ImmutableList.of()))
                        .withEthernetAdapters(Listing.complete(ImmutableList.of())))
                .updating(
                        Edits.DESTINATION,
                        system -> system.withAvailableMemoryMegabytes(
                                Fact.known(memoryOf(estate) + memoryOf(estate) / 2)));
        String file = Files.writeString(directory.resolve("short.yaml"), EstateDocument.write(two))
                .toString();

        Console text = both(file, "text");
        Console json = both(file, "json");
        Console table = both(file, "csv");

        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.out().lines())
                .contains("Without a fault ibmi1 (partition 5): completed, health ok")
                .anyMatch(line -> line.startsWith(
                        "Without a fault ibmi2 (partition 6): rolled-back, health ok, decided by dst_shell: "))
                .last()
                .asString()
                .endsWith("0 invariants broken");
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(Schemas.errors(Schemas.EXPLORATION, json.out())).isEmpty();
        assertThat(json.out())
                .contains("\"partition\" : \"ibmi2 (partition 6)\"")
                .contains("\"cause\" : \"dst_shell: ");
        assertThat(table.exitCode()).isEqualTo(1);
        assertThat(table.err()).contains("lpm: without a fault ibmi2 (partition 6): rolled-back");
    }

    private static Console both(String file, String format) {
        return Console.run(
                "explore",
                "-p",
                "ibmi1",
                "--force",
                "--concurrent",
                "ibmi2:7895-42X*1054A5B",
                "--format",
                format,
                file);
    }

    private static long memoryOf(Estate estate) {
        return estate.partition(Edits.CLIENT).memory().value().orElseThrow().currentMegabytes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--faults 4 | lpm: --faults takes 1, 2 or 3, but 4 was found",
                "--samples 5 | lpm: --samples and --seed are for triples alone, which --faults 3 asks for",
                "--faults 3 --samples -1 | lpm: --samples takes a number of triples, but -1 was found",
                "--concurrent ibmi1 | lpm: --concurrent takes PARTITION:SYSTEM, such as ibmi2:7895-42X*1054A5B, but 'ibmi1' was found",
                "--concurrent ibmi9:node03 | lpm: no partition 'ibmi9'; there is ibmi1 (partition 5) of 7895-42X*1054A3B",
                "--concurrent ibmi1:7895-42X*1054A5B | lpm: --concurrent ibmi1:7895-42X*1054A5B: ibmi1 (partition 5) is to move already"
            })
    void saysWhatIsWrongInOneLine(String options, String message) {
        Console console = Console.run(("explore " + options + " " + EXAMPLE).split(" "));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines()).last().asString().startsWith(message);
    }

    @ParameterizedTest
    @CsvSource({
        "USER_STOP@first_pass, HMC_LOSS@undo_lock, needs-recovery back",
        "HMC_LOSS@first_pass, SRC_FRAME_DOWN@stopped, partition-failed back"
    })
    void migrateTakesFaultsAtEveryMoment(String first, String second, String outcome) {
        Console console = Console.run("migrate", "--fault", first, "--fault", second, EXAMPLE);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out())
                .contains(second.substring(0, second.indexOf('@')) + " ")
                .contains("Outcome: " + outcome + ", health ");
    }
}
