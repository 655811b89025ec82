package lpm.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;

/**
 * A planned migration as rules see it: the partition, both systems with their servers, and the chosen mapping. Built once per
 * validation, so that no rule walks the estate.
 *
 * @param sourceServers every Virtual I/O Server of the source system, by id
 * @param destinationServers every Virtual I/O Server of the destination, by id
 * @param volumes the client's LUNs that are disks of source servers, in the order in which the first server maps them
 */
public record Move(
        Estate estate,
        MigrationRequest request,
        LogicalPartition partition,
        ManagedSystem source,
        Optional<ManagedSystem> destination,
        ImmutableList<VirtualIoServer> sourceServers,
        ImmutableList<VirtualIoServer> destinationServers,
        ImmutableList<ClientVolume> volumes,
        MigrationMapping mapping) {

    /** The move of a request within an estate, without a mapping yet. */
    public static Move of(Estate estate, MigrationRequest request) {
        LogicalPartition partition = estate.partition(request.partition());
        ImmutableList<VirtualIoServer> sourceServers = estate.virtualIoServersOf(Optional.of(partition.system()));
        return new Move(
                estate,
                request,
                partition,
                estate.managedSystem(partition.system()),
                request.destination().system().map(estate::managedSystem),
                sourceServers,
                estate.virtualIoServersOf(request.destination().system()),
                volumes(partition, sourceServers),
                request.mapping().orElse(MigrationMapping.none()));
    }

    public Move withMapping(MigrationMapping chosen) {
        return new Move(
                estate, request, partition, source, destination, sourceServers, destinationServers, volumes, chosen);
    }

    /** Whether the destination is the system that the partition is on. */
    public boolean goesNowhere() {
        return request.destination().system().equals(Optional.of(source.id()));
    }

    /** A fact of the destination system; unknown as long as the system itself is. */
    public <T> Fact<T> onDestination(Function<? super ManagedSystem, Fact<T>> question) {
        return Fact.ofOptional(destination).flatMap(question);
    }

    /** The destination as an operator speaks of it: by the names of its servers while the system is unknown. */
    public String destinationLabel() {
        return destination
                .map(ManagedSystem::label)
                .orElseGet(() -> destinationServers.isEmpty()
                        ? "the unknown destination"
                        : "the system of "
                                + destinationServers.stream()
                                        .map(VirtualIoServer::name)
                                        .collect(Collectors.joining(" and ")));
    }

    /** The source servers; complete once the console has listed them and each was captured. */
    public Listing<VirtualIoServer> allSourceServers() {
        return all(sourceServers, source.virtualIoServers());
    }

    /** The destination servers; complete once the console has listed them and each was captured. */
    public Listing<VirtualIoServer> allDestinationServers() {
        return all(
                destinationServers,
                destination.map(ManagedSystem::virtualIoServers).orElse(Listing.unknown()));
    }

    private static Listing<VirtualIoServer> all(ImmutableList<VirtualIoServer> captured, Listing<String> listed) {
        ImmutableSet<String> names =
                captured.stream().map(VirtualIoServer::name).collect(ImmutableSet.toImmutableSet());
        boolean complete = listed.isComplete() && names.containsAll(listed.items());
        return Listing.of(captured, complete ? Coverage.complete() : Coverage.open());
    }

    /** The destination servers that the mapping uses, by id. */
    public ImmutableList<VirtualIoServer> mappedServers() {
        return destinationServers.stream()
                .filter(server -> mapping.hostedBy(server.key()) > 0)
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether the move can count on a server that offers it something, see {@link Arrival#canCountOn}. */
    public Fact<Boolean> canCountOn(VirtualIoServer server) {
        return Arrival.of(this).canCountOn(server);
    }

    /** The source servers that have an adapter for the partition. */
    public ImmutableList<VirtualIoServer> servingServers() {
        return sourceServers.stream()
                .filter(server ->
                        !server.adaptersServing(partition.id()).items().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether more than one source server serves the partition's disks. */
    public boolean isDualVios() {
        return servingServers().size() > 1;
    }

    private static ImmutableList<ClientVolume> volumes(
            LogicalPartition partition, ImmutableList<VirtualIoServer> servers) {
        List<List<ServedDisk>> volumes = new ArrayList<>();
        for (VirtualIoServer server : servers) {
            for (VirtualScsiServerAdapter adapter :
                    server.adaptersServing(partition.id()).items()) {
                for (VirtualTargetDevice device : adapter.targetDevices().items()) {
                    device.backingDevice()
                            .value()
                            .filter(BackingDevice.Disk.class::isInstance)
                            .flatMap(backing -> server.physicalVolume(backing.name()))
                            .map(disk -> new ServedDisk(server, adapter, device, disk))
                            .ifPresent(path -> place(path, volumes));
                }
            }
        }
        return volumes.stream()
                .map(paths -> new ClientVolume(ImmutableList.copyOf(paths)))
                .collect(ImmutableList.toImmutableList());
    }

    private static void place(ServedDisk path, List<List<ServedDisk>> volumes) {
        volumes.stream()
                .filter(paths -> paths.get(0).disk().sameVolume(path.disk()).isKnownAnd(same -> same))
                .findFirst()
                .orElseGet(() -> {
                    List<ServedDisk> fresh = new ArrayList<>();
                    volumes.add(fresh);
                    return fresh;
                })
                .add(path);
    }
}
