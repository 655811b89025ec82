package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.Lpm;
import lpm.anonymize.Anonymizer;
import lpm.anonymize.CaptureTexts;
import lpm.document.EstateDocument;
import lpm.model.Estate;
import lpm.model.SharedProcessorPool;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;
import lpm.model.storage.PhysicalVolume;
import lpm.option.ProcessorPool;
import lpm.option.RequestOptions;
import lpm.origin.Capture;
import lpm.origin.SourceText;
import lpm.rules.Destination;
import lpm.rules.Outcome;
import lpm.rules.ValidationReport;
import lpm.sim.console.VirtualIoServerConsole;
import lpm.testkit.arbitraries.ValidMoves;
import lpm.testkit.edited.EditedExample;
import lpm.testkit.edited.EditedExamples;
import lpm.testkit.fixtures.Scenario;
import lpm.text.TranscriptReader;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Captures without names tell the same of a move. */
class AnonymizeProperties {

    @Provide
    Arbitrary<Scenario> validMoves() {
        return ValidMoves.any();
    }

    static Stream<EditedExample> examples() {
        return EditedExamples.all();
    }

    @Property(tries = 100, seed = "7895")
    void aMoveIsJudgedTheSameAndNothingOfTheSiteIsLeft(@ForAll("validMoves") Scenario scenario) {
        assertJudgedTheSame(scenario);
    }

    @Property(tries = 40, seed = "7895")
    void answersOfAConsoleTellTheSameAndNothingOfTheSiteIsLeft(@ForAll("validMoves") Scenario move) {
        Scenario scenario = Portrayals.named(move);
        ImmutableList<SourceText> answers = Portrayals.answers(scenario.estate());
        ImmutableList<SourceText> captures = Stream.concat(
                        Stream.of(Portrayals.document(scenario.estate()), Portrayals.transcript(scenario.estate())),
                        answers.stream().map(AnonymizeProperties::recorded))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<SourceText> anonymous = anonymous(captures, Portrayals::read);

        assertThat(EditedExamplesTest.validate(renamed(
                                scenario, Lpm.of(Portrayals.read(anonymous)).estate()))
                        .verdict())
                .isEqualTo(EditedExamplesTest.validate(scenario).verdict());
        String text = anonymous.stream()
                .map(capture -> capture.text() + decoded(capture.text()))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        assertThat(Stream.of(
                                secrets(scenario.estate()),
                                named(scenario.estate()),
                                identifiers(answers),
                                Stream.of("jsessionid", "abc123", "192.0.2.7", "hands off"))
                        .flatMap(secrets -> secrets)
                        .map(secret -> secret.toLowerCase(Locale.ROOT)))
                .allSatisfy(secret -> assertThat(text).doesNotContain(secret));
    }

    /** As a client library keeps an answer, with what it was asked and who asked. */
    private static SourceText recorded(SourceText answer) {
        return new SourceText(answer.file(), """
                # hands off
                INFO{
                {'user': 'hscroot@hmc1', 'pw': 'abc123', 'host': '192.0.2.7'}
                END OF SECTION}
                HEADERS{
                {'set-cookie': 'JSESSIONID=0000N4dQ'}
                END OF SECTION}
                BODY{
                <!-- hands off -->
                %s
                END OF SECTION}
                """.formatted(answer.text()));
    }

    /** What of an answer of the REST interface is in base64. */
    static String decoded(String text) {
        return Pattern.compile("<DescriptorPage83>([^<]+)")
                .matcher(text)
                .results()
                .map(match -> new String(Base64.getDecoder().decode(match.group(1)), StandardCharsets.US_ASCII))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> named(Estate estate) {
        return Stream.concat(
                estate.managedSystems().stream().flatMap(system -> system.name().value().stream()),
                estate.virtualIoServers().stream()
                        .flatMap(server -> server.physicalVolumes().stream())
                        .flatMap(disk -> disk.naa().value().stream())
                        .map(Object::toString));
    }

    private static Stream<String> identifiers(List<SourceText> answers) {
        return answers.stream()
                .flatMap(answer -> Pattern.compile("[0-9A-F]{8}-[-0-9A-F]{27}")
                        .matcher(answer.text())
                        .results())
                .map(MatchResult::group)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aViolationStaysOne(EditedExample example) {
        assertJudgedTheSame(example.scenario());
    }

    private static void assertJudgedTheSame(Scenario scenario) {
        ImmutableList<SourceText> captures = captures(scenario.estate());
        ImmutableList<SourceText> anonymous = anonymous(captures, AnonymizeProperties::captures);

        ValidationReport before = EditedExamplesTest.validate(scenario);
        ValidationReport after = EditedExamplesTest.validate(renamed(scenario, read(anonymous)));
        assertThat(after.verdict()).isEqualTo(before.verdict());
        assertThat(after.violatedRules()).isEqualTo(before.violatedRules());
        for (Outcome outcome : Outcome.values()) {
            assertThat(after.count(outcome)).as("rules that are %s", outcome).isEqualTo(before.count(outcome));
        }
        String text = String.join("\n", anonymous.stream().map(SourceText::text).toList());
        assertThat(secrets(scenario.estate()))
                .allSatisfy(secret -> assertThat(text).doesNotContain(secret));
    }

    static Scenario renamed(Scenario scenario, Estate estate) {
        PartitionKey partition = scenario.request().partition();
        MachineTypeModelSerial source = sameSystem(scenario.estate(), partition.system(), estate);
        RequestOptions options = scenario.request().options();
        return new Scenario(
                estate,
                scenario.request()
                        .withPartition(new PartitionKey(source, partition.id()))
                        .withDestination(new Destination(scenario.request()
                                .destination()
                                .system()
                                .map(system -> sameSystem(scenario.estate(), system, estate))))
                        .withOptions(options.withProcessorPool(
                                options.processorPool().map(pool -> samePool(scenario.estate(), pool, estate)))));
    }

    /** Numbers of pools stay. */
    private static ProcessorPool samePool(Estate before, ProcessorPool wanted, Estate after) {
        return pools(before)
                .filter(pool -> pool.name().isKnownAnd(name -> wanted.equals(new ProcessorPool.Named(name))))
                .flatMap(pool -> pools(after).filter(same -> same.id() == pool.id()))
                .flatMap(pool -> pool.name().value().stream())
                .<ProcessorPool>map(ProcessorPool.Named::new)
                .findFirst()
                .orElse(wanted);
    }

    private static Stream<SharedProcessorPool> pools(Estate estate) {
        return estate.managedSystems().stream().flatMap(system -> system.processorPools().stream());
    }

    /** Pseudonyms keep the order. */
    private static MachineTypeModelSerial sameSystem(Estate before, MachineTypeModelSerial system, Estate after) {
        int index = sorted(before).indexOf(system);
        return sorted(after).get(index);
    }

    private static ImmutableList<MachineTypeModelSerial> sorted(Estate estate) {
        return ImmutableSortedSet.copyOf(
                        Comparator.<MachineTypeModelSerial>naturalOrder(),
                        estate.managedSystems().keys())
                .asList();
    }

    private static Stream<String> secrets(Estate estate) {
        return Stream.of(
                        estate.managedSystems().keys().stream().map(MachineTypeModelSerial::serial),
                        estate.virtualIoServers().stream().map(VirtualIoServer::name),
                        estate.partitions().stream().flatMap(partition -> partition.name().value().stream()),
                        estate.managementConsoles().keys().stream(),
                        estate.partitions().stream()
                                .flatMap(partition -> partition.ethernetAdapters().stream())
                                .flatMap(adapter -> adapter.macAddress().value().stream())
                                .map(Object::toString),
                        estate.virtualIoServers().stream()
                                .flatMap(server -> server.physicalVolumes().stream())
                                .map(PhysicalVolume::id)
                                .flatMap(id -> id.value().stream())
                                .map(Object::toString))
                .flatMap(secrets -> secrets);
    }

    private static ImmutableList<SourceText> captures(Estate estate) {
        ImmutableList.Builder<SourceText> captures = ImmutableList.builder();
        captures.add(source("estate.yaml", EstateDocument.write(estate)));
        for (VirtualIoServer server : estate.virtualIoServers().values()) {
            if (server.system().isKnown()) {
                captures.add(source(
                        server.name() + "-" + server.key().systemOr("") + ".txt",
                        "$ hostname\n" + server.name() + "\n$ lsmap -all\n" + VirtualIoServerConsole.lsmapAll(server)
                                + "$\n"));
            }
        }
        return captures.build();
    }

    private static SourceText source(String name, String text) {
        return SourceText.decode(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static ImmutableList<SourceText> anonymous(
            ImmutableList<SourceText> captures, Function<List<SourceText>, List<Capture>> reader) {
        return new Anonymizer(shown -> Lpm.of(reader.apply(shown.sources())))
                .anonymize(CaptureTexts.of(captures))
                .sources();
    }

    private static Estate read(List<SourceText> captures) {
        return Lpm.of(captures(captures)).estate();
    }

    private static ImmutableList<Capture> captures(List<SourceText> sources) {
        return sources.stream().map(AnonymizeProperties::read).collect(ImmutableList.toImmutableList());
    }

    private static Capture read(SourceText capture) {
        return capture.file().endsWith(".yaml")
                ? EstateDocument.read(capture.file(), capture.text())
                : TranscriptReader.read(capture, Optional.empty());
    }
}
