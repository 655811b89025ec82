package lpm.sim.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ServedDisk;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.sim.state.HardwareState;

/** I3: no LUN is writable by two running partitions. */
public final class OneWriterPerVolume implements HardwareInvariant {

    /** A running partition, and a disk of a server that it can write to. */
    private record Writer(PartitionKey client, PhysicalVolume disk) {}

    @Override
    public String id() {
        return "I3";
    }

    @Override
    public String statement() {
        return "no LUN is writable by two running partitions";
    }

    @Override
    public Optional<String> violationOfHardware(HardwareState before, HardwareState now) {
        if (looksTheSame(before, now)) {
            return Optional.empty();
        }
        return (severalAreServed(now) ? violationThroughScsi(now) : Optional.<String>empty())
                .or(() -> violationThroughFibreChannel(now));
    }

    /** Whether servers have adapters for several running partitions, which could write to one LUN. */
    private static boolean severalAreServed(HardwareState now) {
        Optional<PartitionKey> first = Optional.empty();
        for (VirtualIoServer server : now.estate().virtualIoServers().values()) {
            for (VirtualScsiServerAdapter adapter : server.serverAdapters().items()) {
                Optional<PartitionKey> client = client(server, adapter).filter(served -> runs(now, served));
                if (first.isPresent() && client.isPresent() && !client.equals(first)) {
                    return true;
                }
                first = first.isPresent() ? first : client;
            }
        }
        return false;
    }

    private static Optional<String> violationThroughScsi(HardwareState now) {
        List<Writer> writers = writers(now);
        for (PhysicalVolume volume : now.plan().volumes()) {
            Optional<String> violation = violation(writers, volume);
            if (violation.isPresent()) {
                return violation;
            }
        }
        return Optional.empty();
    }

    /** The disks behind the two port names of a pair are the same. */
    private static Optional<String> violationThroughFibreChannel(HardwareState now) {
        return now.runsAtSource()
                        && now.runsAtDestination()
                        && !now.createdFibreChannel().isEmpty()
                        && now.plan().fibreChannel().stream()
                                .anyMatch(plan -> plan.hostIn(now.estate()).isPresent())
                ? Optional.of("the disks behind virtual Fibre Channel are writable by %s on %s and on %s"
                        .formatted(
                                now.plan().partition().label(),
                                now.plan().sourceLabel(),
                                now.plan().destinationLabel()))
                : Optional.empty();
    }

    private static boolean looksTheSame(HardwareState before, HardwareState now) {
        return before.estate() == now.estate()
                && before.runsAtSource() == now.runsAtSource()
                && before.runsAtDestination() == now.runsAtDestination();
    }

    /** Each disk that a server lets a running partition write to. */
    private static List<Writer> writers(HardwareState now) {
        List<Writer> writers = new ArrayList<>();
        for (VirtualIoServer server : now.estate().virtualIoServers().values()) {
            for (ServedDisk served : server.servedDisks()) {
                client(server, served.adapter())
                        .filter(client -> runs(now, client))
                        .ifPresent(client -> writers.add(new Writer(client, served.disk())));
            }
        }
        return writers;
    }

    private static Optional<String> violation(List<Writer> all, PhysicalVolume volume) {
        SortedSet<PartitionKey> writers = new TreeSet<>();
        for (Writer writer : all) {
            if (writer.disk().sameVolume(volume).isKnownAnd(same -> same)) {
                writers.add(writer.client());
            }
        }
        return writers.size() > 1
                ? Optional.of("LUN %s is writable by %s"
                        .formatted(
                                volume.volumeName(),
                                writers.stream().map(Object::toString).collect(Collectors.joining(" and "))))
                : Optional.empty();
    }

    private static Optional<PartitionKey> client(VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        return server.system() instanceof Fact.Known<MachineTypeModelSerial> system
                        && adapter.client() instanceof Fact.Known<Optional<PartitionId>> client
                ? client.get().map(id -> new PartitionKey(system.get(), id))
                : Optional.empty();
    }

    private static boolean runs(HardwareState now, PartitionKey client) {
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
