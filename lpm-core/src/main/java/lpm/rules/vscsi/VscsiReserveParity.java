package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.model.VirtualIoServer;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.DeviceCapture;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServedDisk;
import lpm.rules.ServerCapture;
import lpm.rules.SystemCapture;

/** A moved disk keeps its {@code reserve_policy}: the disk on the destination Virtual I/O Server has that of the source. */
public final class VscsiReserveParity implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vscsi-reserve-parity", "vscsi")
            .statement(
                    "The reserve_policy of each disk on the destination Virtual I/O Server equals that on the source")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("IBM i LPM in a multi-chassis PureFlex environment, reserve_policy; RSV7")
            .addCaptures(
                    SystemCapture.PARTITIONS,
                    SystemCapture.SCSI_ADAPTERS,
                    ServerCapture.DISKS,
                    ServerCapture.MAPPINGS,
                    DeviceCapture.RESERVE_POLICY)
            .remedy("Set the reserve_policy of one disk to that of the other (chdev)")
            .consequence("dst_vtd: a reservation keeps one of the two servers out")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return Stream.concat(
                        SourceAdapters.gaps(RULE, move),
                        HostedDisk.of(move).stream().flatMap(path -> judge(move, path)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> judge(Move move, HostedDisk path) {
        return path.disk().map(disk -> judge(move, path, disk)).value().orElseGet(() -> Stream.of(unseen(path)));
    }

    private static Finding unseen(HostedDisk path) {
        return RULE.undetermined(
                Subject.of(path.server()),
                "which disk of %s is that of %s on %s (disk %s) is unknown, and with it the reserve_policy"
                        .formatted(
                                path.server().name(),
                                path.source().disk().name(),
                                path.source().server().name(),
                                path.source().disk().volumeName()),
                Captures.disks(
                        path.source().disk().identity().isKnown()
                                ? path.server()
                                : path.source().server()));
    }

    private static Stream<Finding> judge(Move move, HostedDisk path, PhysicalVolume disk) {
        ServedDisk source = path.source();
        Subject subject = Reservations.subject(path.server(), disk);
        return source.disk()
                .reservePolicy()
                .with(
                        disk.reservePolicy(),
                        (from, to) -> from == to
                                ? Stream.of(RULE.holds(subject))
                                : Stream.of(violated(move, path, disk, from, to)))
                .value()
                .orElseGet(() -> Stream.concat(
                        Reservations.gap(RULE, source.server(), source.disk()),
                        Reservations.gap(RULE, path.server(), disk)));
    }

    private static Finding violated(
            Move move, HostedDisk path, PhysicalVolume disk, ReservePolicy from, ReservePolicy to) {
        VirtualIoServer server = path.server();
        ServedDisk source = path.source();
        boolean sourceMayStay = from == ReservePolicy.PR_SHARED && !move.isDualVios();
        Remedy remedy = to == ReservePolicy.NO_RESERVE && !sourceMayStay
                ? Reservations.onSource(move, source, ReservePolicy.NO_RESERVE)
                : Reservations.onDestination(
                        server, disk, sourceMayStay ? ReservePolicy.PR_SHARED : ReservePolicy.NO_RESERVE);
        Subject subject = Reservations.subject(server, disk);
        return RULE.violated(
                        subject,
                        "disk %s is %s on %s (%s) but %s on %s (%s)"
                                .formatted(
                                        disk.volumeName(),
                                        from,
                                        source.server().name(),
                                        source.disk().name(),
                                        to,
                                        server.name(),
                                        disk.name()),
                        new FactRef(Reservations.subject(source.server(), source.disk()), "reserve_policy"),
                        new FactRef(subject, "reserve_policy"))
                .withRemedies(remedy);
    }
}
