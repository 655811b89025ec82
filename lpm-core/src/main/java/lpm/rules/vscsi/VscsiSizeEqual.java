package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.RescanDisk;
import lpm.model.VirtualIoServer;
import lpm.model.storage.PhysicalVolume;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;
import lpm.rules.Severity;

/**
 * Source and destination server report one size of a LUN. The smaller size is taken to be the old one: LUNs grow, and a server that has not
 * looked since still reports what it saw.
 */
public final class VscsiSizeEqual implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vscsi-size-equal", "vscsi")
            .statement("Both sides report the same size of each of the partition's disks")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("IBM i LPM in a multi-chassis PureFlex environment, listings 1 to 4")
            .addCaptures(ServerCapture.DISKS)
            .remedy("Have the server that reports the smaller size look at the disk again (cfgdev)")
            .noConsequence("the simulated servers tell LUNs apart by identity")
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
        return source.sizeMegabytes()
                .with(
                        disk.sizeMegabytes(),
                        (from, to) -> Stream.of(
                                from.equals(to)
                                        ? RULE.holds(Reservations.subject(path.server(), disk))
                                        : violated(path, disk, from, to)))
                .value()
                .orElseGet(() -> Stream.concat(gap(path.source().server(), source), gap(path.server(), disk)));
    }

    private static Stream<Finding> gap(VirtualIoServer server, PhysicalVolume disk) {
        return Judgement.of(RULE, Reservations.subject(server, disk), "size_megabytes", Captures.disks(server))
                .unlessKnown(disk.sizeMegabytes());
    }

    private static Finding violated(HostedDisk path, PhysicalVolume disk, long from, long to) {
        VirtualIoServer source = path.source().server();
        PhysicalVolume sourceDisk = path.source().disk();
        boolean sourceIsOld = from < to;
        VirtualIoServer old = sourceIsOld ? source : path.server();
        String name = (sourceIsOld ? sourceDisk : disk).name();
        Subject subject = Reservations.subject(path.server(), disk);
        return RULE.violated(
                        subject,
                        "disk %s has %s MB on %s (%s) but %s MB on %s (%s); have %s look at it again"
                                .formatted(
                                        disk.volumeName(),
                                        from,
                                        source.name(),
                                        sourceDisk.name(),
                                        to,
                                        path.server().name(),
                                        disk.name(),
                                        old.name()),
                        new FactRef(Reservations.subject(source, sourceDisk), "size_megabytes"),
                        new FactRef(subject, "size_megabytes"))
                .withRemedies(Remedy.of(
                        "Rescan %s on %s".formatted(name, old.name()),
                        Cost.ON_LINE,
                        new RescanDisk(old.key(), name, Math.max(from, to))));
    }
}
