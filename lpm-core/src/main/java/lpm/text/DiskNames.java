package lpm.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;

/** Which names are known to be disks of which server, as one output after the other tells. */
final class DiskNames {

    private final Map<ViosKey, Found> found = new HashMap<>();

    /** The disks of one server; most have a name that nobody need look up, so names are taken out when one is asked for. */
    private static final class Found {
        private final Deque<Listing<PhysicalVolume>> shown = new ArrayDeque<>();
        private final Set<String> names = new HashSet<>();

        boolean has(String name) {
            while (!shown.isEmpty()) {
                shown.pop().items().forEach(disk -> names.add(disk.name()));
            }
            return names.contains(name);
        }
    }

    /** Adds the disks that an output of the server shows. */
    void add(ViosKey server, Estate shown) {
        Found disks = found.computeIfAbsent(server, key -> new Found());
        shown.virtualIoServers().values().forEach(known -> disks.shown.add(known.physicalVolumes()));
    }

    /** Whether a name is known to be that of a disk of the server; thousands of outputs may each be about one disk. */
    Predicate<String> of(ViosKey server) {
        return found.getOrDefault(server, new Found())::has;
    }
}
