package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.change.Command;
import lpm.change.SetPartitionState;
import lpm.change.SetReservePolicy;
import lpm.model.LogicalPartition;
import lpm.model.PartitionProfile;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.ServedDisk;

/** What three rules say of reserve policies. */
final class Reservations {

    private Reservations() {}

    static Subject subject(VirtualIoServer server, PhysicalVolume disk) {
        return Subject.on(server.key(), Subject.Kind.PHYSICAL_VOLUME, disk.name());
    }

    /** Undetermined while the policy of the disk is unknown. */
    static Stream<Finding> gap(RuleDescription rule, VirtualIoServer server, PhysicalVolume disk) {
        return Judgement.of(rule, subject(server, disk), "reserve_policy", Captures.reservePolicy(server, disk.name()))
                .unlessKnown(disk.reservePolicy());
    }

    static Remedy onDestination(VirtualIoServer server, PhysicalVolume disk, ReservePolicy policy) {
        return Remedy.of(
                "Set the reserve_policy of %s on %s to %s".formatted(disk.name(), server.name(), policy),
                Cost.ON_LINE,
                new SetReservePolicy(server.key(), disk.name(), policy));
    }

    /**
     * A server refuses to change a disk that is open: the path is taken away first, while the partition runs on the other, or is off if it
     * has no other.
     */
    static Remedy onSource(Move move, ServedDisk path, ReservePolicy policy) {
        return move.isDualVios() ? pathByPath(path, policy) : whileOff(move.partition(), path, policy);
    }

    private static Remedy pathByPath(ServedDisk path, ReservePolicy policy) {
        return new Remedy(
                "Set the reserve_policy of %s on %s to %s, with its path taken away meanwhile"
                        .formatted(path.disk().name(), path.server().name(), policy),
                Cost.PATH_BY_PATH,
                ImmutableList.of(change(path, policy)),
                unmapped(path, policy));
    }

    private static Remedy whileOff(LogicalPartition partition, ServedDisk path, ReservePolicy policy) {
        boolean isOff = partition.state().isKnownAnd(PartitionState.NOT_ACTIVATED::equals);
        ImmutableList.Builder<Command> commands = ImmutableList.builder();
        if (!isOff) {
            commands.addAll(
                    new SetPartitionState(partition.key(), PartitionState.NOT_ACTIVATED, Optional.empty()).commands());
        }
        commands.addAll(unmapped(path, policy));
        if (!isOff) {
            commands.addAll(new SetPartitionState(
                            partition.key(),
                            PartitionState.RUNNING,
                            partition.profile().map(PartitionProfile::name).value())
                    .commands());
        }
        return new Remedy(
                "Set the reserve_policy of %s on %s to %s while %s is off, with its only path taken away meanwhile"
                        .formatted(path.disk().name(), path.server().name(), policy, partition.label()),
                Cost.PARTITION_RESTART,
                ImmutableList.of(change(path, policy)),
                commands.build());
    }

    private static SetReservePolicy change(ServedDisk path, ReservePolicy policy) {
        return new SetReservePolicy(path.server().key(), path.disk().name(), policy);
    }

    private static ImmutableList<Command> unmapped(ServedDisk path, ReservePolicy policy) {
        ViosKey server = path.server().key();
        String disk = path.disk().name();
        String device = path.device().name();
        return ImmutableList.<Command>builder()
                .add(Command.on(server, "rmvdev -vtd " + device))
                .addAll(change(path, policy).commands())
                .add(Command.on(
                        server,
                        "mkvdev -vdev %s -vadapter %s -dev %s"
                                .formatted(disk, path.adapter().name(), device)))
                .build();
    }
}
