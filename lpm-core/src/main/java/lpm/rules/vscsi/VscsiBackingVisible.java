package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.ClientVolume;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.RuleDescription;
import lpm.rules.ServedDisk;
import lpm.rules.ServerCapture;
import lpm.rules.SystemCapture;

/**
 * Every LUN of the partition is a disk of at least one destination Virtual I/O Server, by its identity and whatever its name:
 * of the one that is to serve it, if a single one is. Whether two are, {@code vscsi-backing-visible-both-vios} says. Silent
 * where the destination has no server at all.
 */
public final class VscsiBackingVisible implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("vscsi-backing-visible", "vscsi")
            .statement("Every LUN of the partition is a disk of at least one destination Virtual I/O Server")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("IBM i LPM in a multi-chassis PureFlex environment, listings 3 and 4")
            .addCaptures(
                    SystemCapture.PARTITIONS, SystemCapture.SCSI_ADAPTERS, ServerCapture.DISKS, ServerCapture.MAPPINGS)
            .remedy("Map the LUN to the destination servers, and have them look for it (cfgdev)")
            .consequence("dst_vtd: the server has no disk of the LUN")
            .build();

    /** Whether these are all LUNs of the partition is not asked of them: {@link SourceAdapters#gaps} tells. */
    private static final Among<Departure, Arrival, ClientVolume> SEEN =
            new Among<>(departure -> Listing.of(departure.volumes(), Coverage.open()), VscsiBackingVisible::isSeen);

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(SEEN);
    }

    @Override
    public boolean dependsOnMapping() {
        return true;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return hasNoServer(Arrival.of(move))
                ? ImmutableList.of()
                : Stream.concat(
                                SourceAdapters.gaps(RULE, move),
                                move.volumes().stream().flatMap(volume -> judge(move, volume)))
                        .collect(ImmutableList.toImmutableList());
    }

    private static boolean hasNoServer(Arrival arrival) {
        return arrival.servers().isComplete() && arrival.servers().items().isEmpty();
    }

    private static Fact<Boolean> isSeen(Arrival arrival, ClientVolume volume) {
        return hasNoServer(arrival)
                ? Fact.known(true)
                : arrival.servers().containsFact(server -> Volumes.sees(server, volume));
    }

    private static Stream<Finding> judge(Move move, ClientVolume volume) {
        Subject subject = Volumes.subject(volume);
        ImmutableList<ServedDisk> leftOut = leftOut(move, volume);
        if (!leftOut.isEmpty()) {
            return leftOut.stream().map(path -> leftOut(move, path));
        }
        Fact<Boolean> seen = SEEN.offers().apply(Arrival.of(move)).has(volume);
        if (!seen.isKnown()) {
            return Stream.concat(
                    move.destinationServers().stream()
                            .filter(server -> !Volumes.sees(server, volume).isKnown())
                            .map(server -> unknown(volume, subject, server)),
                    unlistedServers(move, subject));
        }
        if (seen.isKnownAnd(yes -> yes)) {
            return volume.isServedTwice()
                    ? Stream.of(RULE.holds(subject))
                    : Volumes.hosts(move, volume).stream().flatMap(host -> judge(move, volume, subject, host));
        }
        return Stream.of(violated(move, volume, subject));
    }

    /** A LUN that one server is to serve, and that some server sees. */
    private static Stream<Finding> judge(Move move, ClientVolume volume, Subject subject, VirtualIoServer host) {
        Fact<Boolean> sees = Volumes.sees(host, volume);
        if (sees.isKnownAnd(yes -> yes)) {
            return Stream.of(RULE.holds(subject));
        }
        if (!sees.isKnown()) {
            return Stream.of(unknown(volume, subject, host));
        }
        boolean mayBeAnother = move.request().mapping().isEmpty()
                && !move.allDestinationServers().isComplete();
        return mayBeAnother
                ? unlistedServers(move, subject)
                : Stream.of(RULE.violated(
                                subject,
                                "%s is visible on another Virtual I/O Server of %s, but is no disk of %s, which is to serve it; map the LUN to it if it is not, then run cfgdev"
                                        .formatted(volume.label(), move.destinationLabel(), host.name()))
                        .withFacts(Volumes.disks(ImmutableList.of(host)))
                        .withRemedies(MakeVisible.remedy(move, volume, ImmutableList.of(host))));
    }

    /** The paths to the LUN that the mapping of the request does not give to any server. */
    private static ImmutableList<ServedDisk> leftOut(Move move, ClientVolume volume) {
        return move.request().mapping().stream()
                .flatMap(mapping -> volume.paths().stream()
                        .filter(path -> mapping.adapters().stream()
                                .noneMatch(adapter ->
                                        adapter.source().equals(path.server().key())
                                                && adapter.sourceAdapter()
                                                        .equals(path.adapter().name()))))
                .collect(ImmutableList.toImmutableList());
    }

    private static Finding leftOut(Move move, ServedDisk path) {
        Subject adapter = Subject.on(
                path.server().key(),
                Subject.Kind.VIRTUAL_SCSI_SERVER_ADAPTER,
                path.adapter().name());
        return RULE.violated(
                adapter,
                "the mapping of the request gives %s on %s, through which %s has %s, to no Virtual I/O Server of %s; name one"
                        .formatted(
                                path.adapter().name(),
                                path.server().name(),
                                move.partition().label(),
                                path.disk().volumeName(),
                                move.destinationLabel()),
                FactRef.of(adapter));
    }

    private static Finding unknown(ClientVolume volume, Subject subject, VirtualIoServer server) {
        return RULE.undetermined(
                subject,
                "whether %s sees %s is unknown".formatted(server.name(), volume.label()),
                Volumes.identity(volume, server));
    }

    private static Stream<Finding> unlistedServers(Move move, Subject subject) {
        return move.allDestinationServers().isComplete()
                ? Stream.of()
                : Stream.of(Judgement.of(
                                        RULE,
                                        subject,
                                        "virtual_io_servers",
                                        Captures.ofDestination(move).partitions())
                                .undetermined())
                        .map(finding -> finding.withMessage("%s may have Virtual I/O Servers that nobody has captured"
                                .formatted(move.destinationLabel())));
    }

    private static Finding violated(Move move, ClientVolume volume, Subject subject) {
        String servers =
                move.destinationServers().stream().map(VirtualIoServer::name).collect(Collectors.joining(", "));
        ImmutableList<VirtualIoServer> needed = Volumes.hosts(move, volume);
        return RULE.violated(
                        subject,
                        "%s is no disk of any Virtual I/O Server of %s (%s); map the LUN to them if it is not, then run cfgdev"
                                .formatted(volume.label(), move.destinationLabel(), servers))
                .withFacts(Volumes.disks(move.destinationServers()))
                .withRemedies(MakeVisible.remedy(move, volume, needed));
    }
}
