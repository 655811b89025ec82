package lpm.merge;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.model.storage.VolumeIdentity;
import lpm.origin.FactRef;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Subject;

/** Disks and LUNs that share one identifier are one LUN: they cannot differ in another identifier. */
final class VolumeIdentities {

    private static final ImmutableList<Identifier> IDENTIFIERS = ImmutableList.of(
            new Identifier("physical volume identifier", "id", identity -> text(identity.id())),
            new Identifier("NAA identifier", "naa", identity -> text(identity.naa())),
            // where the NAA identifier is known, it is told apart by that: drivers may spell one unique_id differently
            new Identifier(
                    "unique device identifier",
                    "unique_id",
                    identity -> identity.naa().isKnown() ? Optional.empty() : text(identity.uniqueId())));

    private final Origins origins;

    private VolumeIdentities(Origins origins) {
        this.origins = origins;
    }

    /** One of the ways to name a LUN. */
    private record Identifier(String words, String attribute, Function<VolumeIdentity, Optional<String>> value) {}

    /** A disk of a server, or a LUN of a storage system where there is none. */
    private record Volume(Optional<ViosKey> server, String name, VolumeIdentity identity) {

        Subject subject() {
            return server.map(key -> Subject.on(key, Subject.Kind.PHYSICAL_VOLUME, name))
                    .orElseGet(() -> Subject.named(Subject.Kind.LOGICAL_UNIT, name));
        }
    }

    private static Optional<String> text(Fact<?> fact) {
        return fact.value().map(Object::toString);
    }

    static void check(Estate estate, Origins origins) {
        if (isOfOneServer(estate)) {
            return;
        }
        ImmutableList<Volume> volumes = Stream.concat(disks(estate), units(estate))
                .filter(volume -> volume.identity().isKnown())
                .collect(ImmutableList.toImmutableList());
        for (Identifier shared : IDENTIFIERS) {
            shared(volumes, shared)
                    .forEach(
                            (value, group) -> new VolumeIdentities(origins).check(shared.words() + " " + value, group));
        }
    }

    /** The disks of one server share no identifier: that is checked wherever a server is made. */
    private static boolean isOfOneServer(Estate estate) {
        return estate.storageSystems().isEmpty()
                && estate.virtualIoServers().stream()
                                .filter(server ->
                                        !server.physicalVolumes().items().isEmpty())
                                .limit(2)
                                .count()
                        < 2;
    }

    /** The volumes that have an identifier in common, by that. */
    private static Map<String, List<Volume>> shared(List<Volume> volumes, Identifier identifier) {
        Map<String, Volume> first = new HashMap<>();
        Map<String, List<Volume>> groups = new TreeMap<>();
        for (Volume volume : volumes) {
            identifier.value().apply(volume.identity()).ifPresent(value -> {
                Volume earlier = first.putIfAbsent(value, volume);
                if (earlier != null) {
                    groups.computeIfAbsent(value, v -> new ArrayList<>(List.of(earlier)))
                            .add(volume);
                }
            });
        }
        return groups;
    }

    private static Stream<Volume> disks(Estate estate) {
        return estate.virtualIoServers().stream().flatMap(server -> {
            Optional<ViosKey> key = Optional.of(server.key());
            return server.physicalVolumes().stream().map(disk -> new Volume(key, disk.name(), disk.identity()));
        });
    }

    private static Stream<Volume> units(Estate estate) {
        return estate.storageSystems().stream()
                .flatMap(storage -> storage.logicalUnits().stream()
                        .map(unit -> new Volume(Optional.empty(), unit.name(), unit.identity())));
    }

    private void check(String shared, List<Volume> group) {
        for (Identifier identifier : IDENTIFIERS) {
            Map<String, Volume> found = new LinkedHashMap<>();
            group.forEach(volume ->
                    identifier.value().apply(volume.identity()).ifPresent(value -> found.putIfAbsent(value, volume)));
            if (found.size() > 1) {
                ImmutableList<Map.Entry<String, Volume>> two =
                        found.entrySet().stream().limit(2).collect(ImmutableList.toImmutableList());
                throw Contradictions.between(
                        "volumes with the %s differ in the %s:".formatted(shared, identifier.words()),
                        told(two.get(0)),
                        place(two.get(0).getValue(), identifier),
                        told(two.get(1)),
                        place(two.get(1).getValue(), identifier));
            }
        }
    }

    private static String told(Map.Entry<String, Volume> one) {
        return "it is %s of %s".formatted(one.getKey(), one.getValue().subject());
    }

    private Optional<Origin> place(Volume volume, Identifier identifier) {
        // an NAA identifier is most often read out of the unique_id
        return Stream.of(identifier.attribute(), "unique_id")
                .flatMap(attribute -> origins.exactly(new FactRef(volume.subject(), attribute)).stream())
                .findFirst()
                .or(() -> origins.of(FactRef.of(volume.subject())));
    }
}
