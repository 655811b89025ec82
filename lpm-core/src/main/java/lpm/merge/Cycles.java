package lpm.merge;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.FactRef;
import lpm.origin.InputException;
import lpm.origin.Origins;
import lpm.origin.Subject;

/** Nothing stands on itself: no partition serves itself, no bridge lies over a bridge, no device is backed by itself. */
final class Cycles {

    private final Estate estate;
    private final Origins origins;

    private Cycles(Estate estate, Origins origins) {
        this.estate = estate;
        this.origins = origins;
    }

    static void check(Estate estate, Origins origins) {
        Cycles cycles = new Cycles(estate, origins);
        cycles.checkPartitions();
        estate.virtualIoServers().stream().forEach(cycles::check);
    }

    /** Takes away who is served by nobody, then whom these served alone, and so on: what is left goes in a circle. */
    private void checkPartitions() {
        Map<PartitionKey, Integer> waiting = new LinkedHashMap<>();
        SetMultimap<PartitionKey, PartitionKey> clients = LinkedHashMultimap.create();
        estate.partitions().stream()
                .forEach(partition -> servers(partition).forEach(server -> {
                    waiting.merge(partition.key(), 1, Integer::sum);
                    clients.put(server, partition.key());
                }));
        Deque<PartitionKey> free = clients.keySet().stream()
                .filter(server -> !waiting.containsKey(server))
                .collect(Collectors.toCollection(ArrayDeque::new));
        while (!free.isEmpty()) {
            clients.get(free.pop()).stream()
                    .filter(client -> waiting.merge(client, -1, Integer::sum) == 0)
                    .forEach(client -> {
                        waiting.remove(client);
                        free.add(client);
                    });
        }
        waiting.keySet().stream().findFirst().ifPresent(stuck -> {
            throw new InputException(
                    "%s%s has disks from %s, and in the end from itself; correct the servers of its virtual SCSI adapters"
                            .formatted(
                                    stuck,
                                    Contradictions.at(origins.of(FactRef.of(Subject.of(stuck)))),
                                    servers(estate.partition(stuck)).iterator().next()));
        });
    }

    /** The partitions, other than Virtual I/O Servers, that serve disks to this one. */
    private ImmutableSet<PartitionKey> servers(LogicalPartition partition) {
        if (partition.scsiAdapters().items().isEmpty()) {
            return ImmutableSet.of();
        }
        ImmutableSet.Builder<PartitionKey> servers = ImmutableSet.builder();
        for (VirtualScsiClientAdapter adapter : partition.scsiAdapters().items()) {
            if (adapter.server() instanceof Fact.Known<PartitionId> server) {
                PartitionKey key = new PartitionKey(partition.system(), server.get());
                if (estate.partitions().containsKey(key)) {
                    servers.add(key);
                }
            }
        }
        return servers.build();
    }

    private void check(VirtualIoServer server) {
        ImmutableSet<String> bridges = server.sharedEthernetAdapters().stream()
                .map(SharedEthernetAdapter::name)
                .collect(ImmutableSet.toImmutableSet());
        server.sharedEthernetAdapters().stream()
                .filter(bridge -> bridge.backingDevice().isKnownAnd(bridges::contains))
                .findFirst()
                .ifPresent(bridge -> {
                    throw onItself(server, Subject.Kind.SHARED_ETHERNET_ADAPTER, bridge.name());
                });
        for (VirtualScsiServerAdapter adapter : server.serverAdapters().items()) {
            for (VirtualTargetDevice device : adapter.targetDevices().items()) {
                if (isItsOwnDisk(device)) {
                    throw onItself(server, Subject.Kind.VIRTUAL_TARGET_DEVICE, device.name());
                }
            }
        }
    }

    private static boolean isItsOwnDisk(VirtualTargetDevice device) {
        return device.backingDevice() instanceof Fact.Known<BackingDevice> behind
                && behind.get() instanceof BackingDevice.Disk disk
                && disk.name().equals(device.name());
    }

    private InputException onItself(VirtualIoServer server, Subject.Kind kind, String device) {
        FactRef fact = new FactRef(Subject.on(server.key(), kind, device), "backing_device");
        return new InputException("%s%s: a %s cannot stand on %s; correct the backing device"
                .formatted(
                        fact.subject(),
                        Contradictions.at(origins.of(fact)),
                        kind.toString().replace('-', ' '),
                        kind == Subject.Kind.SHARED_ETHERNET_ADAPTER ? "a shared Ethernet adapter" : "itself"));
    }
}
