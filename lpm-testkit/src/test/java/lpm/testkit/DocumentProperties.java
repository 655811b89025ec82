package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MoreCollectors;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lpm.Lpm;
import lpm.document.EstateDocument;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.origin.Capture;
import lpm.origin.SourceText;
import lpm.sim.console.VirtualIoServerConsole;
import lpm.testkit.arbitraries.ValidMoves;
import lpm.testkit.fixtures.Scenario;
import lpm.text.TranscriptReader;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is printed is read again. */
class DocumentProperties {

    @Provide
    Arbitrary<Scenario> validMoves() {
        return ValidMoves.any();
    }

    @Property(tries = 200, seed = "7895")
    void anEstateThatWasWrittenIsReadAgain(@ForAll("validMoves") Scenario scenario) {
        String text = EstateDocument.write(scenario.estate());

        assertThat(EstateDocument.read("estate.yaml", text).estate()).isEqualTo(scenario.estate());
    }

    @Property(tries = 200, seed = "7895")
    void whatASimulatedServerPrintsIsWhatTheModelHolds(@ForAll("validMoves") Scenario scenario) {
        for (VirtualIoServer server : scenario.estate().virtualIoServers().values()) {
            VirtualIoServer read = read(transcript(server)).estate().virtualIoServers().stream()
                    .collect(MoreCollectors.onlyElement());

            assertThat(read.physicalVolumes().stream().map(PhysicalVolume::id))
                    .containsExactlyInAnyOrderElementsOf(server.physicalVolumes().stream()
                            .map(PhysicalVolume::id)
                            .toList());
            assertThat(read.targetDevices().stream().map(d -> d.backingDevice().map(BackingDevice::name)))
                    .containsExactlyElementsOf(server.targetDevices().stream()
                            .map(d -> d.backingDevice().map(BackingDevice::name))
                            .toList());
            assertThat(read.serverAdapters().isComplete()).isTrue();
        }
    }

    @Property(tries = 100, seed = "7895")
    void mergingInAnyOrderGivesTheSameEstate(@ForAll("validMoves") Scenario scenario, @ForAll long seed) {
        List<Capture> captures = new ArrayList<>();
        captures.add(EstateDocument.read("estate.yaml", EstateDocument.write(scenario.estate())));
        for (VirtualIoServer server : scenario.estate().virtualIoServers().values()) {
            captures.add(read(transcript(server)));
        }
        Estate inOrder = Lpm.of(ImmutableList.copyOf(captures)).estate();
        Collections.shuffle(captures, new Random(seed));

        assertThat(Lpm.of(ImmutableList.copyOf(captures)).estate()).isEqualTo(inOrder);
    }

    private static String transcript(VirtualIoServer server) {
        return "$ hostname\n" + server.name() + "\n$ lspv -size\n"
                + VirtualIoServerConsole.lspvSize(server, ImmutableList.of()) + "$ lsmap -all\n"
                + VirtualIoServerConsole.lsmapAll(server) + "$\n";
    }

    private static Capture read(String transcript) {
        return TranscriptReader.read(
                SourceText.decode("transcript.txt", transcript.getBytes(StandardCharsets.UTF_8)), Optional.empty());
    }
}
