package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code lpm migrate --trace}. {@code mvn test -Dtest=TraceTest -Dlpm.write=true -Dsurefire.failIfNoSpecifiedTests=false} writes
 * the trace that is kept here anew.
 */
class TraceTest {

    private static final Path MODULE = Path.of("lpm-testkit");
    private static final String EXAMPLE = Console.EXAMPLE.toString();

    /** A stall that is repaired, and recovered in spite of an interruption: every kind of line, and a fault that is drawn. */
    private static final String ASKED =
            "migrate -p ibmi1 -t 7895-42X*1054A5B --fault MSP_LINK_LOSS@fetch --fault random"
                    + " --seed 7 --recover-fault HMC_LOSS@src_vtd2 --workload dirty=2GB/s,hot=40% --link 2.5Gb/s"
                    + " --redundantvios 2 -n moved --trace";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void theTraceIsTheOneThatIsKept() throws IOException {
        String trace = Console.run(arguments(ASKED + " -")).out();
        Path kept = (Files.isDirectory(MODULE) ? MODULE : Path.of(""))
                .resolve("src/test/resources/lpm/testkit/trace.jsonl");
        if (Boolean.getBoolean("lpm.write")) {
            Files.writeString(kept, ofNoRelease(trace));
        }

        assertThat(ofNoRelease(trace))
                .as("%s; to write it anew, run this test with -Dlpm.write=true", kept)
                .isEqualTo(Files.readString(kept));
    }

    @Test
    void theTraceIsTheSameInAnotherLocaleTimeZoneCharsetAndWithOtherLineEnds() throws Exception {
        Path file = directory.resolve("elsewhere.jsonl");
        Path out = directory.resolve("out.txt");
        List<String> elsewhere = List.of(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=ISO-8859-9",
                "-Dline.separator=\r\n");

        Console far = JavaProcess.run(out.toFile(), Map.of(), elsewhere, arguments(ASKED + " " + file));

        Console here = Console.run(arguments(ASKED + " " + directory.resolve("here.jsonl")));
        assertThat(far.exitCode()).as(far.err()).isEqualTo(here.exitCode());
        assertThat(Files.readAllBytes(file)).isEqualTo(Files.readAllBytes(directory.resolve("here.jsonl")));
        assertThat(Files.readAllBytes(out)).isEqualTo(here.out().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--fault VIOS_CRASH:sn1054a3bvios1@fetch --fault VIOS_RESTART:sn1054a3bvios1@stopped"
                        + " --recover-fault VIOS_CRASH:sn1054a3bvios2:7895-42X*1054A3B@src_vtd1",
                "--redundantmsps 2 -i dest_lpar_id=9 -w 3 --force",
                "--fault HMC_LOSS@first_pass",
                "--fault USER_STOP@first_pass --fault HMC_LOSS@undo_lock --recover",
                "--fault SRC_FRAME_DOWN@fetch --recover",
                "--fault random --fault random --fault random --seed 5 --recover",
                "--workload dirty=3GB/s,hot=100% --link 100Mb/s",
            })
    void aReplayPrintsAndWritesWhatTheMigrationDid(String options) throws IOException {
        Path trace = directory.resolve("move.jsonl");
        for (String format : List.of("text", "json")) {
            Console migrated = Console.run(arguments("migrate --format " + format + " --trace " + trace + " --html "
                    + directory.resolve("one.html") + " --save " + directory.resolve("one.yaml") + " " + options));
            Console replayed = Console.run(("replay --format " + format + " --html " + directory.resolve("two.html")
                            + " --save " + directory.resolve("two.yaml") + " " + trace)
                    .split(" "));

            assertThat(replayed.err()).isEmpty();
            assertThat(replayed.exitCode()).isEqualTo(migrated.exitCode()).isLessThan(2);
            assertThat(replayed.out()).isEqualTo(migrated.out());
        }
        assertThat(directory.resolve("two.html")).hasSameTextualContentAs(directory.resolve("one.html"));
        assertThat(directory.resolve("two.yaml")).hasSameTextualContentAs(directory.resolve("one.yaml"));
        assertThat(Files.readAllLines(trace))
                .allSatisfy(
                        line -> assertThat(Schemas.errors(Schemas.TRACE, line)).isEmpty());
    }

    @Test
    void aForcedMoveToServersOfAnUnknownSystemIsReplayedToo() {
        Path trace = directory.resolve("move.jsonl");
        String listings = Console.EXAMPLE.resolve("listing1_sn1054a3bvios1.txt") + " "
                + Console.EXAMPLE.resolve("listing3_sn1054a5bvios1.txt");

        Console migrated = Console.run(("migrate --force --trace " + trace + " " + listings).split(" "));
        Console replayed = Console.run("replay", trace.toString());

        assertThat(replayed.err()).isEmpty();
        assertThat(replayed.exitCode()).isEqualTo(1);
        assertThat(replayed.out()).isEqualTo(migrated.out());
    }

    @Test
    void eachLineTellsAnEventAndWhatItChanged() {
        String trace = Console.run(arguments("migrate --fault HMC_LOSS@first_pass --recover --trace -"))
                .out();

        assertThat(trace.lines()
                        .map(line -> line.replaceAll("\\{\"kind\":\"(\\w+)\".*", "$1"))
                        .distinct())
                .containsExactly("migration", "estate", "event", "outcome", "recovery");
        assertThat(trace.lines())
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "\"name\":\"dst_vtd1\"", "creates vhost0 in slot 7", "\"changes\":[\"+ sn1054a5bvios1"))
                .anySatisfy(line -> assertThat(line)
                        .contains("\"name\":\"HMC_LOSS\"", "\"changes\":[\"- the management console\"]"))
                .anySatisfy(line -> assertThat(line)
                        .contains("{\"kind\":\"recovery\"", "\"changes\":[\"+ the management console\"]"));
        assertThat(trace.lines().filter(line -> line.contains("\"kind\":\"outcome\"")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"needs-recovery\",\"direction\":\"back\""),
                        line -> assertThat(line).contains("\"rolled-back\",\"direction\":null"));
    }

    @Test
    void aTraceThatCouldNotBeReadIsNotWritten() throws IOException {
        Path trace = directory.resolve("move.jsonl");
        Path saved = directory.resolve("after.yaml");
        Path disks = Files.writeString(
                directory.resolve("disks.yaml"),
                "lpm: 1\nmanaged_systems:\n- {id: 9009-22A*78AAAA1}\nvirtual_io_servers:\n"
                        + "- {system: 9009-22A*78AAAA1, id: 1, name: wide, physical_volumes: ["
                        + IntStream.range(0, 9_000)
                                .mapToObj(number -> "{name: hdisk" + number + ", location: " + "d".repeat(100) + "}")
                                .collect(Collectors.joining(",\n"))
                        + "]}\n");

        Console console = Console.run(
                arguments("migrate -p ibmi1 -t 7895-42X*1054A5B --save " + saved + " --trace " + trace + " " + disks));

        assertThat(console.exitCode()).as(console.err()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains(" of the trace, '{\"kind\":\"estate\",\"list\":\"virtual_io_servers\"", "nothing is written");
        assertThat(trace).doesNotExist();
        assertThat(saved).doesNotExist();
    }

    @Test
    void whereNothingMovesThereIsNoTraceAndTheUserIsTold() {
        Path trace = directory.resolve("move.jsonl");

        Console console = Console.run(
                "migrate",
                "--trace",
                trace.toString(),
                Console.EXAMPLE.resolve("listing1_sn1054a3bvios1.txt").toString(),
                Console.EXAMPLE.resolve("listing3_sn1054a5bvios1.txt").toString());

        assertThat(console.exitCode()).isEqualTo(3);
        assertThat(console.err()).contains("move.jsonl is not written: nothing has moved");
        assertThat(trace).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"event\" | \"kind\":\"incident\"",
                "\"timeMs\": | \"time\":",
                "\"phase\":\"prepare\" | \"phase\":\"PREPARE\"",
                "\"changes\":[\"+ | \"changes\":[\"",
            })
    void aWrongLineIsRefusedByTheSchema(String edit) {
        List<String> parts = List.of(edit.split(" [|] "));
        String line = Console.run(arguments("migrate --trace -"))
                .out()
                .lines()
                .filter(each -> each.contains("\"name\":\"dst_vtd1\""))
                .findFirst()
                .orElseThrow();

        assertThat(Schemas.errors(Schemas.TRACE, line)).isEmpty();
        assertThat(line).contains(parts.get(0));
        assertThat(Schemas.errors(Schemas.TRACE, line.replace(parts.get(0), parts.get(1))))
                .isNotEmpty();
    }

    private static String ofNoRelease(String trace) {
        return trace.replaceFirst("\"release\":(null|\"[^\"]*\")", "\"release\":null");
    }

    /** The words, with the example as the last one. */
    private static String[] arguments(String words) {
        List<String> all = new ArrayList<>();
        Stream.of(words.split(" ")).filter(word -> !word.isEmpty()).forEach(all::add);
        all.add(EXAMPLE);
        return all.toArray(String[]::new);
    }
}
