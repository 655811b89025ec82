package lpm.sim.invariant;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.model.PartitionState;
import lpm.model.id.PartitionKey;
import lpm.model.storage.PhysicalVolume;
import lpm.sim.hardware.StorageNetwork;
import lpm.sim.state.MoveState;

/** I3: no LUN is writable by two running partitions. */
public final class OneWriterPerVolume implements Invariant {

    @Override
    public String id() {
        return "I3";
    }

    @Override
    public String statement() {
        return "no LUN is writable by two running partitions";
    }

    @Override
    public Optional<String> violation(MoveState before, MoveState now) {
        if (looksTheSame(before, now)) {
            return Optional.empty();
        }
        StorageNetwork storage = new StorageNetwork(now.estate());
        return now.plan().adapters().stream()
                .flatMap(adapter -> adapter.disks().stream())
                .flatMap(disk -> disk.sourceDisk().stream())
                .distinct()
                .flatMap(volume -> violation(now, storage, volume).stream())
                .findFirst()
                .or(() -> violationThroughFibreChannel(now));
    }

    /** The disks behind the two port names of a pair are the same. */
    private static Optional<String> violationThroughFibreChannel(MoveState now) {
        boolean atSource = now.plan().fibreChannel().stream()
                .anyMatch(plan -> plan.hostIn(now.estate()).isPresent());
        return atSource && !now.createdFibreChannel().isEmpty() && now.runsAtSource() && now.runsAtDestination()
                ? Optional.of("the disks behind virtual Fibre Channel are writable by %s on %s and on %s"
                        .formatted(
                                now.plan().partition().label(),
                                now.plan().sourceLabel(),
                                now.plan().destinationLabel()))
                : Optional.empty();
    }

    private static boolean looksTheSame(MoveState before, MoveState now) {
        return before.estate() == now.estate()
                && before.runsAtSource() == now.runsAtSource()
                && before.runsAtDestination() == now.runsAtDestination();
    }

    private static Optional<String> violation(MoveState now, StorageNetwork storage, PhysicalVolume volume) {
        ImmutableSortedSet<PartitionKey> writers = storage.openings(volume)
                .flatMap(opening -> client(opening).stream())
                .filter(client -> runs(now, client))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        return writers.size() > 1
                ? Optional.of("LUN %s is writable by %s"
                        .formatted(
                                volume.volumeName(),
                                writers.stream().map(Object::toString).collect(Collectors.joining(" and "))))
                : Optional.empty();
    }

    private static Optional<PartitionKey> client(StorageNetwork.Opening opening) {
        return opening.server()
                .system()
                .value()
                .flatMap(system -> opening.adapter()
                        .client()
                        .value()
                        .flatMap(client -> client)
                        .map(client -> new PartitionKey(system, client)));
    }

    private static boolean runs(MoveState now, PartitionKey client) {
        if (client.equals(now.plan().partition().key())) {
            return now.runsAtSource();
        }
        if (Optional.of(client).equals(now.plan().target())) {
            return now.runsAtDestination();
        }
        return now.estate()
                .partitions()
                .get(client)
                .filter(other -> other.state().isKnownAnd(PartitionState.RUNNING::equals))
                .isPresent();
    }
}
