package lpm.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;

/** Which names are known to be disks of which server, as one output after the other tells. */
final class DiskNames {

    private final Map<ViosKey, Set<String>> found = new HashMap<>();

    /** Adds the disks that an output of the server shows. */
    void add(ViosKey server, Estate shown) {
        Set<String> names = found.computeIfAbsent(server, key -> new HashSet<>());
        shown.virtualIoServers().stream()
                .forEach(known -> known.physicalVolumes().stream()
                        .map(PhysicalVolume::name)
                        .forEach(names::add));
    }

    /** Whether a name is known to be that of a disk of the server; thousands of outputs may each be about one disk. */
    Predicate<String> of(ViosKey server) {
        return found.getOrDefault(server, Set.of())::contains;
    }
}
