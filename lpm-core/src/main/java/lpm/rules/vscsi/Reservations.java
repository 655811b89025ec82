package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import lpm.change.Command;
import lpm.change.SetReservePolicy;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.ServedDisk;

/** What two rules say of reserve policies. */
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

    /** A server refuses to change a disk that is open: the path is taken away first, while the partition runs on the other. */
    static Remedy onSource(ServedDisk path, ReservePolicy policy) {
        ViosKey server = path.server().key();
        String disk = path.disk().name();
        String device = path.device().name();
        SetReservePolicy change = new SetReservePolicy(server, disk, policy);
        return new Remedy(
                "Set the reserve_policy of %s on %s to %s, with its path taken away meanwhile"
                        .formatted(disk, server, policy),
                Cost.PATH_BY_PATH,
                ImmutableList.of(change),
                ImmutableList.<Command>builder()
                        .add(Command.on(server, "rmvdev -vtd " + device))
                        .addAll(change.commands())
                        .add(Command.on(
                                server,
                                "mkvdev -vdev %s -vadapter %s -dev %s"
                                        .formatted(disk, path.adapter().name(), device)))
                        .build());
    }
}
