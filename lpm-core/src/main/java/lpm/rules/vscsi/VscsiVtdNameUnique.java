package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.change.RenameTargetDevice;
import lpm.model.VirtualIoServer;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PathLayout;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * A name that somebody gave to a virtual target device is free on the destination server, so that the device keeps it. Names that a server
 * gives by itself ({@code vtscsi0}) are never kept.
 */
public final class VscsiVtdNameUnique implements Rule {

    private static final Pattern GIVEN = Pattern.compile("vtscsi[0-9]+");

    private static final RuleDescription RULE = RuleDescription.of("vscsi-vtd-name-unique", "vscsi")
            .statement(
                    "No name that was given to a virtual target device of the partition is in use on the destination server")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("PROC6; VIOS8")
            .addCaptures(SystemCapture.PARTITIONS, ServerCapture.MAPPINGS)
            .remedy("Rename the device on the source (rmvdev, mkvdev)")
            .noConsequence("the device gets another name, and works as before")
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
        ImmutableList<Finding> findings = move.mapping().adapters().stream()
                .flatMap(adapter -> adapter.disks().stream()
                        .filter(disk -> !GIVEN.matcher(disk.sourceDevice()).matches())
                        .flatMap(disk -> judge(move, adapter, disk)))
                .collect(ImmutableList.toImmutableList());
        return findings.isEmpty() && !move.mapping().adapters().isEmpty()
                ? ImmutableList.of(RULE.notApplicable(Subject.of(move.partition())))
                : findings;
    }

    private static Stream<Finding> judge(Move move, MigrationMapping.Adapter adapter, MigrationMapping.Disk disk) {
        return move.destinationServers().stream()
                .filter(server -> server.key().equals(adapter.destination()))
                .map(server -> judge(move, adapter, disk, server));
    }

    private static Finding judge(
            Move move, MigrationMapping.Adapter adapter, MigrationMapping.Disk disk, VirtualIoServer server) {
        Subject subject = Subject.on(adapter.source(), Subject.Kind.VIRTUAL_TARGET_DEVICE, disk.sourceDevice());
        if (server.targetDevices().shows(device -> device.name().equals(disk.sourceDevice()))) {
            return violated(move, adapter, disk, server, "a device of %s has".formatted(server.name()));
        }
        boolean complete = server.serverAdapters().isComplete()
                && server.serverAdapters().stream()
                        .allMatch(host -> host.targetDevices().isComplete());
        if (!complete) {
            return RULE.undetermined(
                    subject,
                    "whether a device of %s is called %s already is unknown"
                            .formatted(server.name(), disk.sourceDevice()),
                    Captures.mappings(server));
        }
        return disk.sourceDevice().equals(disk.destinationDevice())
                ? RULE.holds(subject)
                : takenByAnother(move, adapter, disk, server, subject);
    }

    /**
     * Another device of the partition, of another source server, takes the name first. A server that nobody has captured would
     * host that one, unless the request names the servers.
     */
    private static Finding takenByAnother(
            Move move,
            MigrationMapping.Adapter adapter,
            MigrationMapping.Disk disk,
            VirtualIoServer server,
            Subject subject) {
        return PathLayout.isAsked(move) || move.allDestinationServers().isComplete()
                ? violated(
                        move,
                        adapter,
                        disk,
                        server,
                        "another device of the partition takes on %s".formatted(server.name()))
                : RULE.undetermined(
                        subject,
                        "whether %s can keep its name is unknown: %s may have another Virtual I/O Server that nobody has captured"
                                .formatted(disk.sourceDevice(), move.destinationLabel()),
                        Captures.ofDestination(move).partitions());
    }

    private static Finding violated(
            Move move,
            MigrationMapping.Adapter adapter,
            MigrationMapping.Disk disk,
            VirtualIoServer server,
            String holder) {
        Subject subject = Subject.on(adapter.source(), Subject.Kind.VIRTUAL_TARGET_DEVICE, disk.sourceDevice());
        return RULE.violated(
                        subject,
                        "%s on %s cannot keep its name, which %s: it would become %s; rename it before"
                                .formatted(
                                        disk.sourceDevice(), adapter.source().name(), holder, disk.destinationDevice()),
                        FactRef.of(subject))
                .withRemedies(free(move, adapter, disk, server)
                        .map(name -> Remedy.of(
                                "Rename %s on %s to %s, with its path taken away meanwhile"
                                        .formatted(
                                                disk.sourceDevice(),
                                                adapter.source().name(),
                                                name),
                                Cost.PATH_BY_PATH,
                                new RenameTargetDevice(
                                        adapter.source(),
                                        adapter.sourceAdapter(),
                                        disk.sourceDevice(),
                                        disk.sourceDisk(),
                                        name)))
                        .stream()
                        .toArray(Remedy[]::new));
    }

    /** A name that no device of either server has. */
    private static Optional<String> free(
            Move move, MigrationMapping.Adapter adapter, MigrationMapping.Disk disk, VirtualIoServer server) {
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> disk.sourceDevice() + "_" + number)
                .filter(name -> Stream.concat(
                                server.targetDevices().stream(),
                                move.sourceServers().stream()
                                        .filter(source -> source.key().equals(adapter.source()))
                                        .flatMap(source -> source.targetDevices().stream()))
                        .map(VirtualTargetDevice::name)
                        .noneMatch(name::equals))
                .limit(1)
                .findFirst();
    }
}
