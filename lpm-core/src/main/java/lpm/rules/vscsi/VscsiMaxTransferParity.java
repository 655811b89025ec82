package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.SetMaximumTransfer;
import lpm.model.VirtualIoServer;
import lpm.model.storage.PhysicalVolume;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.DeviceCapture;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;

/**
 * A destination disk takes transfers as large as the source's: the client agreed on a size when it opened the disk, and goes on
 * using it. Captured: {@code lsdev -dev hdiskN -attr max_transfer}.
 */
public final class VscsiMaxTransferParity implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vscsi-max-transfer-parity", "vscsi")
            .statement("The max_transfer of each disk on the destination is not smaller than that on the source")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .source("widely known behaviour")
            .confirmed(false)
            .addCaptures(DeviceCapture.MAXIMUM_TRANSFER)
            .remedy("Raise the max_transfer of the destination disk to that of the source (chdev)")
            .consequence("I19: what the partition writes at a time is not taken")
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
        return HostedDisk.of(move).stream()
                .flatMap(path -> path.disk().value().stream().flatMap(disk -> judge(path, disk)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> judge(HostedDisk path, PhysicalVolume disk) {
        PhysicalVolume source = path.source().disk();
        return source.maximumTransferBytes()
                .with(
                        disk.maximumTransferBytes(),
                        (from, to) -> Stream.of(
                                to >= from
                                        ? RULE.holds(Reservations.subject(path.server(), disk))
                                        : violated(path, disk, from, to)))
                .value()
                .orElseGet(() -> Stream.concat(gap(path.source().server(), source), gap(path.server(), disk)));
    }

    private static Stream<Finding> gap(VirtualIoServer server, PhysicalVolume disk) {
        return Judgement.of(
                        RULE,
                        Reservations.subject(server, disk),
                        "max_transfer",
                        Captures.maximumTransfer(server, disk.name()))
                .unlessKnown(disk.maximumTransferBytes());
    }

    private static Finding violated(HostedDisk path, PhysicalVolume disk, long from, long to) {
        VirtualIoServer source = path.source().server();
        Subject subject = Reservations.subject(path.server(), disk);
        return RULE.violated(
                        subject,
                        "disk %s takes 0x%x bytes at a time on %s (%s) but only 0x%x on %s (%s); raise its max_transfer there"
                                .formatted(
                                        disk.volumeName(),
                                        from,
                                        source.name(),
                                        path.source().disk().name(),
                                        to,
                                        path.server().name(),
                                        disk.name()),
                        new FactRef(Reservations.subject(source, path.source().disk()), "max_transfer_bytes"),
                        new FactRef(subject, "max_transfer_bytes"))
                .withRemedies(Remedy.of(
                        "Set the max_transfer of %s on %s to 0x%x"
                                .formatted(disk.name(), path.server().name(), from),
                        Cost.ON_LINE,
                        new SetMaximumTransfer(path.server().key(), disk.name(), from)));
    }
}
