package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.model.VirtualIoServer;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.rules.Captures;
import lpm.rules.DeviceCapture;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;
import lpm.rules.SystemCapture;

/** A disk that two Virtual I/O Servers serve to one partition has no reservation: else the first would lock the second out. */
public final class VscsiDualViosNoReserve implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vscsi-dual-vios-no-reserve", "vscsi")
            .statement(
                    "With two Virtual I/O Servers, the reserve_policy of each of the partition's disks is no_reserve")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("IBM i LPM in a multi-chassis PureFlex environment, reserve_policy; RSV7")
            .addCaptures(
                    SystemCapture.PARTITIONS,
                    SystemCapture.SCSI_ADAPTERS,
                    ServerCapture.MAPPINGS,
                    DeviceCapture.RESERVE_POLICY)
            .remedy("Set the reserve_policy of the disk to no_reserve (chdev)")
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
        Stream<Finding> gaps = SourceAdapters.gaps(RULE, move);
        return Stream.concat(gaps, move.isDualVios() ? disks(move) : Stream.of())
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> disks(Move move) {
        Stream<Finding> source = move.volumes().stream()
                .flatMap(volume -> volume.paths().stream())
                .map(path ->
                        judge(path.server(), path.disk(), Reservations.onSource(move, path, ReservePolicy.NO_RESERVE)));
        Stream<Finding> destination = HostedDisk.of(move).stream()
                .flatMap(path -> path.disk().value().stream()
                        .map(disk -> judge(
                                path.server(),
                                disk,
                                Reservations.onDestination(path.server(), disk, ReservePolicy.NO_RESERVE))));
        return Stream.concat(source, destination).distinct();
    }

    private static Finding judge(VirtualIoServer server, PhysicalVolume disk, Remedy remedy) {
        Judgement judgement = Judgement.of(
                RULE,
                Reservations.subject(server, disk),
                "reserve_policy",
                Captures.reservePolicy(server, disk.name()));
        return judgement.judge(
                disk.reservePolicy(),
                policy -> policy == ReservePolicy.NO_RESERVE,
                policy -> judgement.violated(
                        "%s on %s (disk %s) is %s, but two Virtual I/O Servers serve it, so that it must be %s"
                                .formatted(
                                        disk.name(),
                                        server.name(),
                                        disk.volumeName(),
                                        policy,
                                        ReservePolicy.NO_RESERVE),
                        remedy));
    }
}
