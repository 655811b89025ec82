package lpm.sim.invariant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;
import lpm.sim.hardware.MoveKind;
import lpm.sim.hardware.StorageNetwork;
import lpm.sim.state.AdapterPlan;
import lpm.sim.state.CreatedAdapter;
import lpm.sim.state.DestinationStorage;
import lpm.sim.state.HardwareState;
import lpm.sim.state.MovePlan;
import lpm.sim.state.Standing;

/**
 * I16: after completion every LUN is reached through as many servers as serve the partition, or as the destination has. What another
 * partition serves only that one has: it stays behind, and with it the disks.
 */
public final class PathsKept implements HardwareInvariant {

    @Override
    public String id() {
        return "I16";
    }

    @Override
    public String statement() {
        return "after completion every LUN is reached through as many servers as serve the partition, or as the destination has";
    }

    @Override
    public Optional<String> violationOfHardware(HardwareState before, HardwareState now) {
        if (now.standing() != Standing.COMPLETED) {
            return Optional.empty();
        }
        ImmutableList<StorageNetwork.Opening> openings = DestinationStorage.openings(now);
        ImmutableSet<ViosKey> existing = existing(now);
        int needed = Math.min(sources(now.plan()), existing.size());
        for (PhysicalVolume volume : now.plan().volumes()) {
            ImmutableSet<ViosKey> paths = paths(openings, volume);
            if (paths.size() < needed) {
                return Optional.of(told(now, existing, paths, volume));
            }
        }
        return violationThroughFibreChannel(now, existing).or(() -> violationOfPartition(now));
    }

    private static int sources(MovePlan plan) {
        return plan.adapters().stream()
                .map(AdapterPlan::source)
                .collect(ImmutableSet.toImmutableSet())
                .size();
    }

    private static ImmutableSet<ViosKey> paths(ImmutableList<StorageNetwork.Opening> openings, PhysicalVolume volume) {
        ImmutableSet.Builder<ViosKey> paths = ImmutableSet.builder();
        for (StorageNetwork.Opening opening : openings) {
            if (opening.disk().sameVolume(volume).isKnownAnd(same -> same)) {
                paths.add(opening.server().key());
            }
        }
        return paths.build();
    }

    private static Optional<String> violationOfPartition(HardwareState now) {
        MovePlan plan = now.plan();
        return plan.partition().scsiAdapters().stream()
                .flatMap(adapter -> adapter.server().value().stream()
                        .filter(server -> isOtherPartition(plan, server))
                        .map(server -> "the disks that partition %s serves to %s in slot %s stay on %s"
                                .formatted(server, plan.partition().label(), adapter.slot(), plan.sourceLabel())))
                .findFirst();
    }

    /** Whether a partition of the source is known to be no Virtual I/O Server: those carry storage that others reach too. */
    private static boolean isOtherPartition(MovePlan plan, PartitionId server) {
        MachineTypeModelSerial source = plan.partition().system();
        return plan.initial().managedSystem(source).partitions().shows(server::equals)
                && plan.initial().virtualIoServersOf(Optional.of(source)).stream()
                        .noneMatch(vios -> vios.id().isKnownAnd(server::equals));
    }

    /** Its disks nobody captures: each adapter leads to them. A suspended partition logs in once it is resumed. */
    private static Optional<String> violationThroughFibreChannel(HardwareState now, ImmutableSet<ViosKey> existing) {
        if (now.plan().kind() == MoveKind.SUSPENDED || now.plan().fibreChannel().isEmpty()) {
            return Optional.empty();
        }
        ImmutableSet<ViosKey> paths =
                now.createdFibreChannel().stream().map(CreatedAdapter::server).collect(ImmutableSet.toImmutableSet());
        long sources = now.plan().fibreChannel().stream()
                .flatMap(plan -> plan.source().stream())
                .distinct()
                .count();
        return paths.size() < Math.min(sources, existing.size())
                ? Optional.of("the disks behind virtual Fibre Channel are reached through %s and not through %s"
                        .formatted(
                                paths.isEmpty() ? "no server" : names(paths), names(Sets.difference(existing, paths))))
                : Optional.empty();
    }

    private static ImmutableSet<ViosKey> existing(HardwareState now) {
        return now.estate().virtualIoServersOf(now.plan().destination()).stream()
                .map(VirtualIoServer::key)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static String told(
            HardwareState now, ImmutableSet<ViosKey> existing, ImmutableSet<ViosKey> paths, PhysicalVolume volume) {
        return "LUN %s is reached through %s and not through %s%s"
                .formatted(
                        volume.volumeName(),
                        paths.isEmpty() ? "no server" : names(paths),
                        names(Sets.difference(existing, paths)),
                        unmapped(now, volume));
    }

    /** The source servers that never served the LUN, so that nothing could be moved from them. */
    private static String unmapped(HardwareState now, PhysicalVolume volume) {
        ImmutableSet<ViosKey> serving = new StorageNetwork(now.plan().initial())
                .openings(volume).stream()
                        .map(opening -> opening.server().key())
                        .collect(ImmutableSet.toImmutableSet());
        String idle = now.plan().adapters().stream()
                .filter(adapter -> !serving.contains(adapter.source()))
                .map((AdapterPlan adapter) -> adapter.sourceAdapter() + " of " + adapter.source())
                .collect(Collectors.joining(", "));
        return idle.isEmpty() ? "" : ": at the source it was not behind " + idle;
    }

    private static String names(Iterable<ViosKey> servers) {
        return ImmutableSet.copyOf(servers).stream().map(ViosKey::name).collect(Collectors.joining(", "));
    }
}
