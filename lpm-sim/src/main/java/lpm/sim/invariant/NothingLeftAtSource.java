package lpm.sim.invariant;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.MigrationState;
import lpm.model.id.PartitionKey;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ServedDisk;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.sim.state.AdapterPlan;
import lpm.sim.state.DiskPlan;
import lpm.sim.state.HardwareState;
import lpm.sim.state.MovePlan;
import lpm.sim.state.Owner;
import lpm.sim.state.SourceHost;
import lpm.sim.state.Standing;

/** I5: after completion nothing of the partition is left at the source, and nothing of the source is dismantled before the destination owns it. */
public final class NothingLeftAtSource implements HardwareInvariant {

    @Override
    public String id() {
        return "I5";
    }

    @Override
    public String statement() {
        return "after completion nothing of the partition is left at the source, and nothing of the source is dismantled before the destination owns it";
    }

    @Override
    public Optional<String> violationOfHardware(HardwareState before, HardwareState now) {
        if (now.owner() != Owner.DST) {
            return before.estate() == now.estate() ? Optional.empty() : dismantled(now);
        }
        return now.standing() == Standing.COMPLETED
                ? leftover(now, WithoutOthers.of(now.estate(), now.plan())).or(() -> unfinished(now))
                : Optional.empty();
    }

    private static Optional<String> dismantled(HardwareState now) {
        MovePlan plan = now.plan();
        if (!now.estate().partitions().containsKey(plan.partition().key())) {
            return Optional.of("%s is no longer defined on %s, which still owns it"
                    .formatted(plan.partition().label(), plan.sourceLabel()));
        }
        for (AdapterPlan adapter : plan.adapters()) {
            if (!adapter(now.estate(), adapter).equals(adapter(plan.initial(), adapter))) {
                return Optional.of("%s of %s has changed while %s still owns %s"
                        .formatted(
                                adapter.sourceAdapter(),
                                adapter.source(),
                                plan.sourceLabel(),
                                plan.partition().label()));
            }
        }
        return dismantledBesideScsi(now);
    }

    private static Optional<String> dismantledBesideScsi(HardwareState now) {
        MovePlan plan = now.plan();
        if (plan.fibreChannel().isEmpty() && plan.virtualNicServers().isEmpty()) {
            return Optional.empty();
        }
        return plan.fibreChannel().stream()
                .filter(adapter -> !adapter.hostIn(now.estate()).equals(adapter.sourceAdapter()))
                .map(adapter -> "the server's end of %s has changed while %s still owns %s"
                        .formatted(
                                adapter.label(),
                                plan.sourceLabel(),
                                plan.partition().label()))
                .findFirst()
                .or(() -> plan.virtualNicServers().stream()
                        .filter(host -> !isHosting(now.estate(), host))
                        .map(host -> "%s of %s is gone while %s still owns %s"
                                .formatted(
                                        host.name(),
                                        host.server(),
                                        plan.sourceLabel(),
                                        plan.partition().label()))
                        .findFirst());
    }

    private static Optional<VirtualScsiServerAdapter> adapter(Estate estate, AdapterPlan plan) {
        return estate.virtualIoServers()
                .get(plan.source())
                .flatMap(server -> server.serverAdapter(plan.sourceAdapter()));
    }

    private static boolean isHosting(Estate estate, SourceHost host) {
        return estate.virtualIoServers().get(host.server()).stream()
                .anyMatch(server ->
                        server.virtualNicServers().shows(there -> there.name().equals(host.name())));
    }

    private static Optional<String> leftover(HardwareState now, Estate left) {
        MovePlan plan = now.plan();
        Optional<String> definition = left.partitions()
                .get(plan.partition().key())
                .map(still -> "%s is still defined on %s".formatted(still.label(), plan.sourceLabel()));
        return definition
                .or(() -> plan.adapters().stream()
                        .filter(adapter -> adapter(left, adapter).isPresent())
                        .map(adapter -> "%s of %s still serves %s"
                                .formatted(
                                        adapter.sourceAdapter(),
                                        adapter.source(),
                                        plan.partition().label()))
                        .findFirst())
                .or(() -> plan.fibreChannel().stream()
                        .flatMap(adapter -> adapter.hostIn(left).stream()
                                .map(host -> "%s of %s still serves %s"
                                        .formatted(
                                                host.name(),
                                                adapter.source().orElseThrow(),
                                                plan.partition().label())))
                        .findFirst())
                .or(() -> plan.virtualNicServers().stream()
                        .filter(host -> isHosting(left, host))
                        .map(host -> "%s of %s still serves %s"
                                .formatted(
                                        host.name(),
                                        host.server(),
                                        plan.partition().label()))
                        .findFirst())
                .or(() -> heldOpen(plan, left));
    }

    /** A disk that a source server has open behind an adapter that did not have it open before. */
    private static Optional<String> heldOpen(MovePlan plan, Estate left) {
        for (AdapterPlan adapter : plan.adapters()) {
            for (DiskPlan planned : adapter.disks()) {
                Optional<PhysicalVolume> held =
                        planned.sourceDisk().filter(disk -> isHeldByAnother(plan, left, adapter, disk));
                if (held.isPresent()) {
                    return held.map(disk -> "%s still holds %s open".formatted(adapter.source(), disk.name()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isHeldByAnother(MovePlan plan, Estate left, AdapterPlan adapter, PhysicalVolume disk) {
        ImmutableSet<String> holders = holders(left, adapter, disk);
        return !holders.isEmpty() && !holders(plan.initial(), adapter, disk).containsAll(holders);
    }

    private static ImmutableSet<String> holders(Estate estate, AdapterPlan adapter, PhysicalVolume disk) {
        ImmutableSet.Builder<String> holders = ImmutableSet.builder();
        for (ServedDisk served : estate.virtualIoServer(adapter.source()).servedDisks()) {
            if (served.disk().name().equals(disk.name())) {
                holders.add(served.adapter().name());
            }
        }
        return holders.build();
    }

    private static Optional<String> unfinished(HardwareState now) {
        MovePlan plan = now.plan();
        Optional<LogicalPartition> moved = plan.target()
                .flatMap((PartitionKey key) -> now.estate().partitions().get(key));
        if (moved.isEmpty()) {
            return Optional.of(
                    "%s is not defined on %s".formatted(plan.partition().label(), plan.destinationLabel()));
        }
        LogicalPartition partition = moved.orElseThrow();
        return Stream.of(
                        partition.profile().equals(plan.partition().profile())
                                ? Optional.<String>empty()
                                : Optional.of("the profile of %s has not moved"),
                        partition.migrationState().equals(Fact.known(MigrationState.NOT_MIGRATING))
                                ? Optional.<String>empty()
                                : Optional.of("%s is still locked"),
                        now.created().size() == plan.adapters().size()
                                        && now.createdFibreChannel().size()
                                                == plan.fibreChannel().size()
                                ? Optional.<String>empty()
                                : Optional.of("an adapter of %s is missing at the destination"),
                        partition.equals(expected(now, partition))
                                ? Optional.<String>empty()
                                : Optional.of(
                                        partition
                                                        .ethernetAdapters()
                                                        .equals(plan.partition().ethernetAdapters())
                                                ? "the definition of %s has changed on the way"
                                                : "an Ethernet adapter of %s has changed on the way"))
                .flatMap(Optional::stream)
                .findFirst()
                .map(text -> text.formatted(partition.label()));
    }

    /** The partition as it was, with what a move may change: where it is, its id, and the servers behind its adapters. */
    private static LogicalPartition expected(HardwareState now, LogicalPartition moved) {
        LogicalPartition same = LogicalPartition.builder()
                .from(now.plan().arriving())
                .system(moved.system())
                .id(moved.id())
                .scsiAdapters(moved.scsiAdapters())
                .fibreChannelAdapters(moved.fibreChannelAdapters())
                .virtualNicAdapters(backed(now.plan().partition(), moved))
                .migrationState(moved.migrationState())
                .build();
        return now.down() ? same.withState(moved.state()) : same;
    }

    private static Listing<VirtualNicAdapter> backed(LogicalPartition before, LogicalPartition moved) {
        return before.virtualNicAdapters()
                .replacing(
                        nic -> true,
                        nic -> moved.virtualNicAdapters().stream()
                                .filter(there -> there.slot().equals(nic.slot()))
                                .map(there -> nic.withBackingDevices(there.backingDevices()))
                                .findFirst()
                                .orElse(nic));
    }
}
