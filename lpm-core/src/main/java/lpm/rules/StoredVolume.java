package lpm.rules;

import java.util.Optional;
import java.util.stream.Stream;
import lpm.change.MapLogicalUnit;
import lpm.fact.Fact;
import lpm.model.storage.HostMapping;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.StorageSystem;

/** A LUN of the partition where it is stored. */
public record StoredVolume(StorageSystem storage, LogicalUnit unit) {

    /** Where the LUN is stored, if a storage system that was captured is known to hold it. */
    public static Optional<StoredVolume> of(Move move, ClientVolume volume) {
        return move.estate().storageSystems().stream()
                .flatMap(storage -> storage.logicalUnits().stream()
                        .filter(unit -> volume.paths().stream()
                                .anyMatch(path -> unit.isBehind(path.disk()).isKnownAnd(yes -> yes)))
                        .map(unit -> new StoredVolume(storage, unit)))
                .findFirst();
    }

    /** Whether the LUN is mapped to that host. */
    public Fact<Boolean> isMappedTo(String host) {
        return storage.maps(unit.name(), host);
    }

    /** What maps it to the host; nothing if it is mapped. */
    public Stream<MapLogicalUnit> mappingTo(String host) {
        return isMappedTo(host).isKnownAnd(mapped -> mapped)
                ? Stream.of()
                : Stream.of(new MapLogicalUnit(storage.name(), new HostMapping(unit.name(), host)));
    }
}
