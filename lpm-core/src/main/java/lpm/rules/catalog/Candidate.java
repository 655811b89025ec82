package lpm.rules.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.Clusters;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.DeviceNames;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.option.ScsiMapping;
import lpm.rules.ClientVolume;
import lpm.rules.DiskUse;
import lpm.rules.MigrationMapping;
import lpm.rules.Move;
import lpm.rules.ServedDisk;

/**
 * A destination server that may take over an adapter of a source server.
 *
 * @param wanted what the request asks of the client adapter's mapping
 * @param takenOver adapters that the mapping gives it already
 * @param inUse its disks of the LUNs that something else uses, each with what does
 */
record Candidate(
        VirtualIoServer source,
        VirtualScsiServerAdapter sourceAdapter,
        VirtualIoServer server,
        Optional<ScsiMapping> wanted,
        ImmutableList<MigrationMapping.Adapter> takenOver,
        ImmutableList<ServedDisk> disks,
        ImmutableList<ServedDisk> missing,
        ImmutableList<String> inUse,
        long unknown) {

    /** Names that a server gives by itself: they are not kept, others are. */
    private static final Pattern GIVEN = Pattern.compile("vtscsi[0-9]+");

    /**
     * The server that the request names comes first. Then a server of its own for each source server: a partition that two
     * servers serve keeps two. Then a server that runs, is in the cluster of the pool that is served, has a slot, and sees the LUNs on disks that nothing else uses.
     */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::isNotWanted)
            .thenComparing(Candidate::servesAnotherSource)
            .thenComparing(candidate -> candidate.isKnownDown())
            .thenComparing(Candidate::isOutsideOfCluster)
            .thenComparing(candidate -> candidate.slot().isKnownAnd(Optional::isEmpty))
            .thenComparing(
                    candidate -> candidate.missing().size() + candidate.inUse().size())
            .thenComparing(Candidate::unknown);

    static Candidate of(
            Move move,
            VirtualIoServer source,
            VirtualScsiServerAdapter adapter,
            VirtualIoServer server,
            List<MigrationMapping.Adapter> chosen) {
        ImmutableList.Builder<ServedDisk> disks = ImmutableList.builder();
        ImmutableList.Builder<ServedDisk> missing = ImmutableList.builder();
        ImmutableList.Builder<String> inUse = ImmutableList.builder();
        long unknown = 0;
        for (ClientVolume volume : move.volumes()) {
            Fact<Optional<PhysicalVolume>> disk = volume.on(server);
            ImmutableList<ServedDisk> paths = volume.paths().stream()
                    .filter(path ->
                            path.server().equals(source) && path.adapter().equals(adapter))
                    .collect(ImmutableList.toImmutableList());
            unknown += disk.isKnown() ? 0 : paths.size();
            (disk.isKnownAnd(Optional::isEmpty) ? missing : disks).addAll(paths);
            if (!paths.isEmpty()) {
                disk.value()
                        .flatMap(found -> found)
                        .flatMap(found -> use(server, found))
                        .ifPresent(inUse::add);
            }
        }
        return new Candidate(
                source,
                adapter,
                server,
                wanted(move, source, adapter),
                chosen.stream()
                        .filter(other -> other.destination().equals(server.key()))
                        .collect(ImmutableList.toImmutableList()),
                disks.build(),
                missing.build(),
                inUse.build(),
                unknown);
    }

    private static Optional<String> use(VirtualIoServer server, PhysicalVolume disk) {
        return DiskUse.of(server, disk).findFirst().map(use -> disk.name() + " is " + use);
    }

    private static Optional<ScsiMapping> wanted(Move move, VirtualIoServer source, VirtualScsiServerAdapter adapter) {
        return clientSlot(move, source, adapter)
                .value()
                .flatMap(slot -> move.request().options().scsiMappings().stream()
                        .filter(mapping -> mapping.clientSlot().equals(slot))
                        .findFirst());
    }

    /** Whether the request names another server. */
    boolean isNotWanted() {
        return wanted.isPresent() && !wanted.get().server().means(server).isKnownAnd(means -> means);
    }

    private boolean servesAnotherSource() {
        return takenOver.stream().anyMatch(other -> !other.source().equals(source.key()));
    }

    /** Whether logical units of a shared storage pool are served that it cannot serve. */
    private boolean isOutsideOfCluster() {
        return sourceAdapter
                        .targetDevices()
                        .shows(device -> device.backingDevice().isKnownAnd(BackingDevice.PooledUnit.class::isInstance))
                && Clusters.areSame(source, server).isKnownAnd(same -> !same);
    }

    private boolean isKnownDown() {
        return server.state().isKnownAnd(state -> !state.equals(PartitionState.RUNNING));
    }

    /**
     * The slot that the request asks for, else the source's where it is free, else the lowest one that is; known and empty if
     * none is, unknown if that is open.
     */
    Fact<Optional<VirtualSlot>> slot() {
        Optional<VirtualSlot> asked = wanted.flatMap(ScsiMapping::serverSlot);
        if (asked.isPresent()) {
            return Fact.known(asked);
        }
        ImmutableSet<VirtualSlot> used = Stream.concat(
                        server.usedVirtualSlots().stream(),
                        takenOver.stream().flatMap(other -> other.destinationSlot().value().stream()))
                .collect(ImmutableSet.toImmutableSet());
        return server.maximumVirtualSlots()
                .with(
                        server.usedVirtualSlots().whole(),
                        (limit, slots) -> Stream.concat(
                                        Stream.of(sourceAdapter.slot()),
                                        IntStream.range(VirtualSlot.FIRST_USABLE, limit)
                                                .mapToObj(VirtualSlot::new))
                                .filter(slot -> slot.number() >= VirtualSlot.FIRST_USABLE && slot.number() < limit)
                                .filter(slot -> !used.contains(slot))
                                .findFirst());
    }

    /** Why it was not taken; empty where another was simply first. */
    Optional<String> reason() {
        List<String> reasons = new ArrayList<>();
        if (isNotWanted()) {
            reasons.add("the request asks for " + wanted.orElseThrow().server());
        }
        if (isKnownDown()) {
            reasons.add("it is " + server.state());
        }
        if (isOutsideOfCluster()) {
            reasons.add("it is not in the cluster of " + source.name());
        }
        if (slot().isKnownAnd(Optional::isEmpty)) {
            reasons.add("it has no free virtual slot");
        }
        if (!missing.isEmpty()) {
            reasons.add("it does not see "
                    + missing.stream().map(path -> path.disk().volumeName()).collect(Collectors.joining(", ")));
        }
        reasons.addAll(inUse);
        if (servesAnotherSource()) {
            reasons.add("it takes over adapters of "
                    + takenOver.stream()
                            .map(other -> other.source().name())
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", reasons));
    }

    MigrationMapping.Adapter adapter(Move move) {
        List<String> names = new ArrayList<>(Stream.concat(
                        server.serverAdapters().stream().map(VirtualScsiServerAdapter::name),
                        takenOver.stream().map(MigrationMapping.Adapter::destinationAdapter))
                .toList());
        return new MigrationMapping.Adapter(
                clientSlot(move, source, sourceAdapter),
                source.key(),
                sourceAdapter.name(),
                server.key(),
                server.id(),
                slot().flatMap(Fact::ofOptional),
                DeviceNames.nextFree("vhost", names),
                devices(move));
    }

    /** What the server adapter says, else the client's own side of the connection. */
    private static Fact<VirtualSlot> clientSlot(
            Move move, VirtualIoServer source, VirtualScsiServerAdapter sourceAdapter) {
        return sourceAdapter
                .clientSlot()
                .flatMap(Fact::ofOptional)
                .or(Fact.ofOptional(move.partition().scsiAdapters().stream()
                        .filter(client -> client.server().equalTo(source.id()).isKnownAnd(same -> same)
                                && client.serverSlot().isKnownAnd(sourceAdapter.slot()::equals))
                        .map(client -> client.slot())
                        .findFirst()));
    }

    private ImmutableList<MigrationMapping.Disk> devices(Move move) {
        List<String> names = new ArrayList<>(Stream.concat(
                        server.targetDevices().stream().map(VirtualTargetDevice::name),
                        takenOver.stream()
                                .flatMap(other -> other.disks().stream())
                                .map(MigrationMapping.Disk::destinationDevice))
                .toList());
        ImmutableList.Builder<MigrationMapping.Disk> devices = ImmutableList.builder();
        for (ServedDisk path : disks) {
            Optional<PhysicalVolume> disk = move.volumes().stream()
                    .filter(volume -> volume.paths().contains(path))
                    .findFirst()
                    .flatMap(volume -> volume.on(server).value())
                    .flatMap(found -> found);
            if (disk.isPresent()) {
                String kept = path.device().name();
                String name = GIVEN.matcher(kept).matches() || names.contains(kept)
                        ? DeviceNames.nextFree("vtscsi", names)
                        : kept;
                names.add(name);
                devices.add(new MigrationMapping.Disk(
                        kept, path.disk().name(), name, disk.orElseThrow().name()));
            }
        }
        return devices.build();
    }
}
