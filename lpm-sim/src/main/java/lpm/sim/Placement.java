package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;

/** Which destination server takes over from which source server where no mapping tells. */
final class Placement {

    /** A source server, where it is known, and what takes over from it. */
    private record Placed(Optional<ViosKey> source, ViosKey destination) {}

    private final ImmutableList<ViosKey> destinations;
    private final List<Placed> placed = new ArrayList<>();

    Placement(ImmutableList<VirtualIoServer> destinations) {
        this.destinations = destinations.stream().map(VirtualIoServer::key).collect(ImmutableList.toImmutableList());
    }

    boolean isDestination(ViosKey key) {
        return destinations.contains(key);
    }

    void note(Optional<ViosKey> source, Optional<ViosKey> destination) {
        destination.ifPresent(key -> placed.add(new Placed(source, key)));
    }

    /** The server that takes over from that one already, else the first that does so from none, else the first. */
    Optional<ViosKey> placeFor(Optional<ViosKey> source) {
        Optional<ViosKey> same = placed.stream()
                .filter(known -> source.isPresent() && known.source().equals(source))
                .map(Placed::destination)
                .findFirst();
        return same.or(() -> destinations.stream()
                        .filter(key -> placed.stream()
                                .noneMatch(known -> known.destination().equals(key)))
                        .findFirst())
                .or(() -> destinations.stream().findFirst());
    }
}
