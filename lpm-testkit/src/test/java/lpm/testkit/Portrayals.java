package lpm.testkit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lpm.Input;
import lpm.Inputs;
import lpm.document.EstateDocument;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.model.id.MacAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.NaaIdentifier;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.UniqueDeviceId;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.origin.Capture;
import lpm.origin.SourceText;
import lpm.sim.console.RestInterface;
import lpm.sim.console.TranscriptOfScript;
import lpm.testkit.fixtures.Scenario;

/** One estate as each kind of input. */
final class Portrayals {

    private Portrayals() {}

    /** The move with the names and identifiers that a site has beside what rules ask for. */
    static Scenario named(Scenario scenario) {
        Estate estate = scenario.estate();
        for (ManagedSystem system : scenario.estate().managedSystems().values()) {
            estate = estate.with(
                    system.withName(Fact.known("frame-" + system.id().serial().toLowerCase(Locale.ROOT))));
        }
        for (VirtualIoServer server : scenario.estate().virtualIoServers().values()) {
            estate = estate.with(server.withPhysicalVolumes(server.physicalVolumes()
                    .plus(rootDisk(server))
                    .replacing(disk -> disk.id().isKnown(), Portrayals::named)));
        }
        for (LogicalPartition partition : scenario.estate().partitions().values()) {
            estate = estate.with(partition.withEthernetAdapters(partition
                    .ethernetAdapters()
                    .replacing(
                            adapter -> true,
                            adapter -> adapter.withMacAddress(Fact.known(new MacAddress("FAD4C1%04X%02X"
                                    .formatted(
                                            partition.id().value(),
                                            adapter.slot().number())))))));
        }
        return new Scenario(estate, scenario.request());
    }

    /** What the server itself stands on. */
    private static PhysicalVolume rootDisk(VirtualIoServer server) {
        return PhysicalVolume.builder()
                .name("hdisk990")
                .id(Fact.known(new PhysicalVolumeId(
                        "00f9%012x".formatted(server.key().toString().hashCode() & 0xFFFFFFFL))))
                .sizeMegabytes(Fact.known(102_400L))
                .reservePolicy(Fact.known(ReservePolicy.SINGLE_PATH))
                .maximumTransferBytes(Fact.known(262_144L))
                .volumeGroup(Fact.known(Optional.of("rootvg")))
                .build();
    }

    private static PhysicalVolume named(PhysicalVolume disk) {
        String naa = "6005076%s000000000".formatted(disk.id().value().orElseThrow());
        return disk.withNaa(Fact.known(new NaaIdentifier(naa)))
                .withUniqueId(Fact.known(
                        new UniqueDeviceId("33213%s04214503IBMfcp".formatted(naa.toUpperCase(Locale.ROOT)))));
    }

    static SourceText document(Estate estate) {
        return new SourceText("estate.yaml", EstateDocument.write(estate));
    }

    static SourceText transcript(Estate estate) {
        return new SourceText("estate.txt", TranscriptOfScript.of(estate, systems(estate)));
    }

    static ImmutableList<SourceText> answers(Estate estate) {
        ImmutableList<String> answers = RestInterface.answers(estate);
        ImmutableList.Builder<SourceText> sources = ImmutableList.builder();
        for (int number = 0; number < answers.size(); number++) {
            sources.add(new SourceText("answer" + number + ".xml", answers.get(number)));
        }
        return sources.build();
    }

    static ImmutableList<Capture> read(List<SourceText> sources) {
        return Inputs.plain()
                .read(sources.stream()
                        .map(source -> (Input) new Input.Text(source, Optional.empty()))
                        .toList());
    }

    private static ImmutableList<MachineTypeModelSerial> systems(Estate estate) {
        return estate.managedSystems().keys().stream().sorted().collect(ImmutableList.toImmutableList());
    }
}
