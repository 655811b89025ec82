package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.document.EstateDocument;
import lpm.option.RequestOptions;
import lpm.option.ScsiMapping;
import lpm.rules.catalog.RuleCatalog;
import lpm.testkit.edited.EditedExample;
import lpm.testkit.edited.EditedExamples;
import lpm.testkit.edited.Edits;
import lpm.testkit.fixtures.Fixtures;
import lpm.testkit.fixtures.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

    private static final String LISTING_3 = "listing3_sn1054a5bvios1.txt";

    @TempDir
    private Path directory;

    static Stream<EditedExample> examples() {
        return EditedExamples.all();
    }

    @Test
    void theMainJobEndsInCompleted() {
        Console console = Console.run("migrate", Console.EXAMPLE.toString());

        assertThat(console.exitCode()).isZero();
        assertThat(console.out()).endsWith("Outcome: completed, health ok\n");
        assertThat(console.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(console.err()).contains("taking ibmi1 (partition 5)").contains("as the destination");
    }

    @Test
    void aPolicyWaivesWhatABaselineWouldKnowAndQuietAnswersByTheExitCode() throws IOException {
        Path refused = directory.resolve("refused.yaml");
        Files.writeString(
                refused,
                EstateDocument.write(examples()
                        .filter(example -> example.rules().equals(ImmutableSortedSet.of("vscsi-backing-visible")))
                        .findFirst()
                        .orElseThrow()
                        .scenario()
                        .estate()));
        Path policy = directory.resolve("policy.yaml");
        Files.writeString(policy, """
                lpm_policy: 1
                waivers:
                  - {rule: vscsi-backing-visible, reason: the LUN is mapped tomorrow, expires: 2030-01-31}
                """);
        String baseline = directory.resolve("known.yaml").toString();

        Console judged = Console.run(
                "validate", "--policy", policy.toString(), "--as-of", "2030-01-31", "-q", refused.toString());
        Console late = Console.run(
                "validate", "--policy", policy.toString(), "--as-of", "2030-02-01", "-q", refused.toString());
        Console written = Console.run("validate", "--write-baseline", baseline, refused.toString());
        Console known = Console.run("validate", "--baseline", baseline, refused.toString());

        assertThat(judged.exitCode()).isZero();
        assertThat(judged.out()).isEmpty();
        assertThat(late.exitCode()).isEqualTo(1);
        assertThat(late.err())
                .contains("policy.yaml:3: what is decided about vscsi-backing-visible expired on 2030-01-31");
        assertThat(written.exitCode()).isEqualTo(1);
        assertThat(known.exitCode()).isZero();
        assertThat(known.out())
                .contains("1 waived")
                .contains("violated, vscsi-backing-visible: ")
                .contains("because: known already, by the baseline");
        assertThat(Console.run("validate", "--as-of", "tomorrow", refused.toString())
                        .err())
                .endsWith("--as-of: a day was expected, such as 2027-01-31, but 'tomorrow' was found\n");
    }

    @Test
    void progressIsShownWhereItIsAskedForAndTakenAwayAgain() {
        Console silent = Console.run("show", Console.EXAMPLE.toString());
        Console asked = Console.run("show", "--progress", Console.EXAMPLE.toString());
        Console unwanted = Console.run("show", "--no-progress", Console.EXAMPLE.toString());

        assertThat(asked.err())
                .contains("\rLooking for names 100% [", "\rReading 100% [", " MB ")
                .doesNotContain("\u001B")
                .endsWith(" \r" + silent.err());
        assertThat(asked.out()).isEqualTo(silent.out());
        assertThat(silent.err()).isEqualTo(unwanted.err()).doesNotContain("\r");
    }

    @Test
    void theListingsAloneLeaveTheMoveUndeterminedAndNameEachMissingCaptureOnce() throws IOException {
        try (Stream<Path> listings = Files.list(Console.EXAMPLE)) {
            for (Path listing :
                    listings.filter(f -> f.toString().endsWith(".txt")).toList()) {
                Files.copy(listing, directory.resolve(listing.getFileName()));
            }
        }

        Console text = Console.run("validate", directory.toString());
        Console json = Console.run("validate", "--format", "json", directory.toString());

        assertThat(text.exitCode()).isEqualTo(3);
        assertThat(text.err())
                .contains("taking partition 5 of 7895-42X*1054A3B")
                .contains("the Virtual I/O Servers of unknown system (sn1054a5bvios1, sn1054a5bvios2)");
        assertThat(text.out().lines().filter(line -> line.contains("wait for") || line.contains("waits for")))
                .isNotEmpty();
        String[] lines = text.out().lines().toArray(String[]::new);
        Stream<String> missing = IntStream.range(0, lines.length - 1)
                .filter(i -> lines[i].contains("wait for") || lines[i].contains("waits for"))
                .mapToObj(i -> lines[i + 1] + lines[i + 2]);
        assertThat(missing).doesNotHaveDuplicates();
        JsonNode report = JsonMapper.shared().readTree(json.out());
        assertThat(report.get("verdict").asString()).isEqualTo("undetermined");
        assertThat(report.get("counts").get("violated").asInt()).isZero();
        assertThat(report.get("findings"))
                .allSatisfy(
                        finding -> assertThat(finding.get("missing").isNull()).isFalse());
    }

    /** Those without options, and of whose disks every rule can judge. */
    static Stream<EditedExample> examplesOfAnEstate() {
        return EditedExamples.all()
                .filter(example -> example.scenario().request().options().equals(RequestOptions.none()))
                .filter(example -> !example.name().equals("ibmi-storage-external"));
    }

    @ParameterizedTest
    @MethodSource("examplesOfAnEstate")
    void anEditedCopyExitsWithExactlyItsRulesInTheJson(EditedExample example) throws IOException {
        Scenario scenario = example.scenario();
        Path file = directory.resolve("edited.yaml");
        Files.writeString(file, EstateDocument.write(scenario.estate()));
        String destination =
                scenario.request().destination().system().orElseThrow().toString();

        Console console = Console.run(Stream.concat(
                        Stream.of(
                                "validate",
                                "-m",
                                Edits.SOURCE.toString(),
                                "-p",
                                "5",
                                "-t",
                                destination,
                                "--format",
                                "json",
                                file.toString()),
                        typed(scenario.request().options()))
                .toArray(String[]::new));

        assertThat(console.exitCode()).isEqualTo(EditedExamplesTest.isWarning(example) ? 0 : 1);
        JsonNode findings = JsonMapper.shared().readTree(console.out()).get("findings");
        assertThat(findings)
                .extracting(finding -> finding.get("rule").asString())
                .containsOnly(example.rules().toArray(String[]::new));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.get("outcome").asString()).isEqualTo("violated");
            assertThat(finding.get("remedies").isEmpty()).isEqualTo(!example.hasRemedy());
            assertThat(finding.get("evidence")).isNotEmpty();
        });
    }

    /** The options that examples have, as they are typed. */
    private static Stream<String> typed(RequestOptions options) {
        List<String> typed = new ArrayList<>(
                List.of("--redundantmsps", options.redundantMovers().toString()));
        options.protectStorage().ifPresent(demand -> typed.addAll(List.of("--protectstorage", demand.toString())));
        options.destinationId().ifPresent(id -> typed.addAll(List.of("-i", "dest_lpar_id=" + id)));
        if (!options.scsiMappings().isEmpty()) {
            typed.addAll(List.of(
                    "-i",
                    options.scsiMappings().stream()
                            .map(ScsiMapping::inConsoleSyntax)
                            .collect(Collectors.joining(",", "\"virtual_scsi_mappings=", "\""))));
        }
        return typed.stream();
    }

    @Test
    void aCopyInAnotherEncodingReadsLikeTheOriginal() throws IOException {
        String listing = Files.readString(Console.EXAMPLE.resolve(LISTING_3));
        String original = Console.run("show", Console.EXAMPLE.resolve(LISTING_3).toString())
                .out();

        assertThat(original).contains("hdisk1").contains("hdisk2");
        assertThat(shown(listing.replace("\n", "\r\n"), StandardCharsets.UTF_8)).isEqualTo(original);
        assertThat(shown("\uFEFF" + listing, StandardCharsets.UTF_8)).isEqualTo(original);
        assertThat(shown("\uFEFF" + listing, StandardCharsets.UTF_16LE)).isEqualTo(original);
        assertThat(shown("\uFEFF" + listing, StandardCharsets.UTF_16BE)).isEqualTo(original);
    }

    private String shown(String text, Charset charset) throws IOException {
        Path file = directory.resolve("listing.txt");
        Files.write(file, text.getBytes(charset));
        return Console.run("show", file.toString()).out();
    }

    @Test
    void whatWasSavedAfterTheMoveIsTheNewEstate() {
        Path saved = directory.resolve("after.yaml");
        Console move = Console.run("migrate", "--save", saved.toString(), Console.EXAMPLE.toString());
        Console again = Console.run("migrate", "-t", Edits.SOURCE.toString(), saved.toString());

        assertThat(move.exitCode()).isZero();
        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
    }

    @Test
    void theEstateThatShowPrintsIsReadAgainAsAnEqualEstate() throws IOException {
        Path file = directory.resolve("whole.yaml");
        Files.writeString(
                file,
                Console.run("show", "--format", "yaml", Console.EXAMPLE.toString())
                        .out());

        assertThat(EstateDocument.read("whole.yaml", Files.readString(file)).estate())
                .isEqualTo(Fixtures.pureFlexTwoChassis().estate());
    }

    @Test
    void anonymizedCapturesTellTheSameAndKeepNoSerialNumber() throws IOException {
        Path shared = directory.resolve("shared");

        Console written = Console.run("anonymize", "-o", shared.toString(), Console.EXAMPLE.toString());
        Console moved = Console.run("migrate", shared.toString());

        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(moved.exitCode()).as(moved.err()).isZero();
        try (Stream<Path> files = Files.list(shared)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain("1054A3B", "00054a3b868044e2", "sn1054a5bvios1");
            }
        }
    }

    @Test
    void theRulesAreListed() {
        Console json = Console.run("rules", "--format", "json");

        assertThat(JsonMapper.shared().readTree(json.out()))
                .hasSize(RuleCatalog.standard().rules().size());
        assertThat(Console.run("rules").out().lines())
                .anySatisfy(line -> assertThat(line).contains("vscsi-reserve-parity"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }
}
