package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.ConsoleKind;
import lpm.model.ManagementConsole;
import lpm.model.VirtualIoServer;
import lpm.model.id.Release;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.ConsoleCapture;
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

/**
 * A disk of a partition that moves can be opened by both servers for a while: it is no_reserve, or pr_shared where the levels of the
 * Virtual I/O Server and of an HMC allow that. Whether the adapters can do SCSI-3 persistent reserve is not modelled, and not asked.
 * Silent where two source servers serve the partition: {@code vscsi-dual-vios-no-reserve} demands more.
 */
public final class VscsiReserveAllowed implements Rule {

    private static final Release SERVER_LEVEL = new Release("2.1.2.0");
    private static final Release HMC_RELEASE = new Release("7.3.5");

    private static final RuleDescription RULE = RuleDescription.of("vscsi-reserve-allowed", "vscsi")
            .statement(
                    "The reserve_policy of each of the partition's disks is no_reserve, or pr_shared with VIOS 2.1.2.0 and an HMC V7R3.5 or later")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("RSV7")
            .addCaptures(
                    SystemCapture.PARTITIONS,
                    SystemCapture.SCSI_ADAPTERS,
                    ServerCapture.LEVEL,
                    ServerCapture.MAPPINGS,
                    DeviceCapture.RESERVE_POLICY,
                    ConsoleCapture.HMC_RELEASE)
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
        if (move.isDualVios()) {
            return ImmutableList.of();
        }
        Stream<Finding> source = move.volumes().stream()
                .flatMap(volume -> volume.paths().stream())
                .flatMap(path -> judge(
                        move, path.server(), path.disk(), Reservations.onSource(move, path, ReservePolicy.NO_RESERVE)));
        Stream<Finding> destination = HostedDisk.of(move).stream()
                .flatMap(path -> path.disk().value().stream()
                        .flatMap(disk -> judge(
                                move,
                                path.server(),
                                disk,
                                Reservations.onDestination(path.server(), disk, ReservePolicy.NO_RESERVE))));
        return Stream.of(SourceAdapters.gaps(RULE, move), source, destination)
                .flatMap(findings -> findings)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> judge(Move move, VirtualIoServer server, PhysicalVolume disk, Remedy remedy) {
        return disk.reservePolicy()
                .map(policy -> switch (policy) {
                    case NO_RESERVE -> Stream.of(RULE.holds(Reservations.subject(server, disk)));
                    case PR_SHARED -> shared(move, server, disk, remedy);
                    case SINGLE_PATH, PR_EXCLUSIVE ->
                        Stream.of(violated(
                                server,
                                disk,
                                "keeps the other Virtual I/O Server out; it must be " + ReservePolicy.NO_RESERVE,
                                remedy));
                })
                .value()
                .orElseGet(() -> Reservations.gap(RULE, server, disk));
    }

    /** What a policy asks for that lets all hosts in that have registered. */
    private static Stream<Finding> shared(Move move, VirtualIoServer server, PhysicalVolume disk, Remedy remedy) {
        String advice = "; update it, or set the policy to " + ReservePolicy.NO_RESERVE;
        Fact<Release> level = server.ioslevel();
        Fact<Optional<Release>> hmc = hmc(move);
        ImmutableList<Finding> problems = Stream.of(
                        level
                                .value()
                                .filter(known -> !known.isAtLeast(SERVER_LEVEL))
                                .map(old -> violated(
                                        server,
                                        disk,
                                        "needs VIOS %s, but the server is at %s%s".formatted(SERVER_LEVEL, old, advice),
                                        remedy))
                                .stream(),
                        hmc
                                .value()
                                .flatMap(known -> known)
                                .filter(known -> !known.isAtLeast(HMC_RELEASE))
                                .map(old -> violated(
                                        server,
                                        disk,
                                        "needs an HMC of release %s, but the source's is at %s%s"
                                                .formatted(HMC_RELEASE, old, advice),
                                        remedy))
                                .stream(),
                        Judgement.of(RULE, Subject.of(server), "ioslevel", Captures.ioslevel(server))
                                .unlessKnown(level),
                        Judgement.of(RULE, Subject.of(move.source().id()), "console_release", Captures.consoleRelease())
                                .unlessKnown(hmc))
                .flatMap(findings -> findings)
                .collect(ImmutableList.toImmutableList());
        return problems.isEmpty() ? Stream.of(RULE.holds(Reservations.subject(server, disk))) : problems.stream();
    }

    /** The release of the HMC that manages the source, empty for a Flex System Manager: the first one came later. */
    private static Fact<Optional<Release>> hmc(Move move) {
        Fact<ManagementConsole> console = move.source()
                .managementConsole()
                .flatMap(name ->
                        Fact.ofOptional(move.estate().managementConsoles().get(name)));
        return console.flatMap(known -> known.kind()
                .flatMap(kind -> kind == ConsoleKind.FSM
                        ? Fact.known(Optional.empty())
                        : known.release().map(Optional::of)));
    }

    private static Finding violated(VirtualIoServer server, PhysicalVolume disk, String why, Remedy remedy) {
        Subject subject = Reservations.subject(server, disk);
        return RULE.violated(
                        subject,
                        "%s on %s (disk %s) is %s, which %s"
                                .formatted(disk.name(), server.name(), disk.volumeName(), disk.reservePolicy(), why),
                        new FactRef(subject, "reserve_policy"))
                .withRemedies(remedy);
    }
}
