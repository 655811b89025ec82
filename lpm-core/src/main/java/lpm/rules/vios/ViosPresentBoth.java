package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.RuleDescription;
import lpm.rules.SourceAlone;
import lpm.rules.SystemCapture;

/** Each of the two managed systems has a Virtual I/O Server. */
public final class ViosPresentBoth implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("vios-present-both", "vios")
            .statement("Both managed systems have a Virtual I/O Server for the partition's storage and network")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("VIOS8; MIGREQ")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy(
                    "Install a Virtual I/O Server with the LUNs and VLANs of the partition on the system that has none, or choose another destination")
            .consequence("dst_vtd: no server takes over the adapters of the partition")
            .build();

    private static final SourceAlone<Departure, Arrival> SOURCE = new SourceAlone<>(
            departure -> any(departure.servers(), departure.source().virtualIoServers()));

    /** What is needed is a server at all. */
    private static final Among<Departure, Arrival, Boolean> DESTINATION = Among.one(
            departure -> Fact.known(true),
            (arrival, needed) -> any(
                    arrival.servers(),
                    arrival.system().map(ManagedSystem::virtualIoServers).orElse(Listing.unknown())));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(SOURCE, DESTINATION);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        String attribute = "virtual_io_servers";
        Judgement source = Judgement.of(
                RULE,
                Subject.of(move.source().id()),
                attribute,
                Captures.ofSource(move).partitions());
        Judgement destination = Judgement.ofDestination(
                RULE, move, attribute, Captures.ofDestination(move).partitions());
        return ImmutableList.of(
                source.judge(
                        SOURCE.holds(Departure.of(move), Arrival.of(move)),
                        present -> present,
                        none -> source.violated(
                                "%s has no Virtual I/O Server, so that nothing it runs has storage or networks that could move"
                                        .formatted(move.source().label()))),
                destination.judge(
                        DESTINATION.holds(Departure.of(move), Arrival.of(move)),
                        present -> present,
                        none -> destination.violated(
                                "%s has no Virtual I/O Server to serve the disks and networks of %s; install one, or choose another system"
                                        .formatted(
                                                move.destinationLabel(),
                                                move.partition().label()),
                                ServerInstallation.remedies(move))));
    }

    private static Fact<Boolean> any(Listing<VirtualIoServer> captured, Listing<String> listed) {
        return captured.items().isEmpty() && listed.items().isEmpty()
                ? captured.contains(server -> true)
                : Fact.known(true);
    }
}
