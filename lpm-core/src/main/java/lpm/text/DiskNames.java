package lpm.text;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;

/** Which names are known to be disks of which server, as one output after the other tells. */
final class DiskNames {

    private final Map<ViosKey, Set<String>> found = new HashMap<>();
    /** Copies that readers got, until another name is found: thousands of outputs about one disk each share one. */
    private final Map<ViosKey, ImmutableSet<String>> copies = new HashMap<>();

    /** Adds the disks that an output of the server shows. */
    void add(ViosKey server, Estate shown) {
        Set<String> names = found.computeIfAbsent(server, key -> new HashSet<>());
        boolean more = false;
        for (String name : namesIn(shown)) {
            more |= names.add(name);
        }
        if (more) {
            copies.remove(server);
        }
    }

    private static Iterable<String> namesIn(Estate shown) {
        return () -> shown.virtualIoServers().stream()
                .flatMap(server -> server.physicalVolumes().stream())
                .map(PhysicalVolume::name)
                .iterator();
    }

    ImmutableSet<String> of(ViosKey server) {
        return copies.computeIfAbsent(server, key -> ImmutableSet.copyOf(found.getOrDefault(key, Set.of())));
    }
}
