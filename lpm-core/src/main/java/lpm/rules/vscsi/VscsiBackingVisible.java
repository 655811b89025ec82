package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.ClientVolume;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;

/**
 * Every LUN of the partition is a disk of at least one destination Virtual I/O Server, by its identity and whatever its name.
 * Silent where the destination has no server at all.
 */
public final class VscsiBackingVisible implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vscsi-backing-visible", "vscsi")
            .statement("Every LUN of the partition is a disk of at least one destination Virtual I/O Server")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("IBM i LPM in a multi-chassis PureFlex environment, listings 3 and 4")
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
        Listing<VirtualIoServer> servers = move.allDestinationServers();
        return servers.isComplete() && servers.items().isEmpty()
                ? ImmutableList.of()
                : Stream.concat(
                                SourceAdapters.gaps(RULE, move),
                                move.volumes().stream().flatMap(volume -> judge(move, volume)))
                        .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> judge(Move move, ClientVolume volume) {
        Subject subject = Volumes.subject(volume);
        ImmutableList<VirtualIoServer> servers = move.destinationServers();
        if (servers.stream().anyMatch(server -> Volumes.sees(server, volume).isKnownAnd(yes -> yes))) {
            return Stream.of(RULE.holds(subject));
        }
        ImmutableList<Finding> gaps = Stream.concat(
                        servers.stream()
                                .filter(server -> !Volumes.sees(server, volume).isKnown())
                                .map(server -> RULE.undetermined(
                                        subject,
                                        "whether %s sees %s is unknown".formatted(server.name(), volume.label()),
                                        Volumes.identity(volume, server))),
                        unlistedServers(move, subject))
                .collect(ImmutableList.toImmutableList());
        return gaps.isEmpty() ? Stream.of(violated(move, volume, subject)) : gaps.stream();
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
