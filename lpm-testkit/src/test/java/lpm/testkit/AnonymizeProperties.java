package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.Lpm;
import lpm.anonymize.Anonymizer;
import lpm.document.EstateDocument;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;
import lpm.model.storage.PhysicalVolume;
import lpm.origin.Capture;
import lpm.origin.SourceText;
import lpm.rules.Destination;
import lpm.rules.Outcome;
import lpm.rules.ValidationReport;
import lpm.sim.console.VirtualIoServerConsole;
import lpm.testkit.arbitraries.ValidMoves;
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

    @ParameterizedTest
    @MethodSource("examples")
    void aViolationStaysOne(EditedExample example) {
        assertJudgedTheSame(example.scenario());
    }

    private static void assertJudgedTheSame(Scenario scenario) {
        ImmutableList<SourceText> captures = captures(scenario.estate());
        ImmutableList<SourceText> anonymous = new Anonymizer(AnonymizeProperties::read).anonymize(captures);

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

    private static Scenario renamed(Scenario scenario, Estate estate) {
        PartitionKey partition = scenario.request().partition();
        MachineTypeModelSerial source = sameSystem(scenario.estate(), partition.system(), estate);
        return new Scenario(
                estate,
                scenario.request()
                        .withPartition(new PartitionKey(source, partition.id()))
                        .withDestination(new Destination(scenario.request()
                                .destination()
                                .system()
                                .map(system -> sameSystem(scenario.estate(), system, estate)))));
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

    private static Estate read(List<SourceText> captures) {
        return Lpm.of(captures.stream().map(AnonymizeProperties::read).toList()).estate();
    }

    private static Capture read(SourceText capture) {
        return capture.file().endsWith(".yaml")
                ? EstateDocument.read(capture.file(), capture.text())
                : TranscriptReader.read(capture, Optional.empty());
    }
}
