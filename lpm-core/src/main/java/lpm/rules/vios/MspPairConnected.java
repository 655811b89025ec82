package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Collectors;
import lpm.change.ConnectMovers;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.AskedFact;
import lpm.rules.Cost;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;

/**
 * A mover of the source reaches one of the destination over IP. Asked: consoles and servers print addresses and routes, but not whether
 * what lies between lets the stream through. Silent where a side has no mover, or may have none ({@code msp-source-present}, {@code
 * msp-destination-present}), and where the partition would stay where it is ({@code server-distinct}).
 */
public final class MspPairConnected implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("msp-pair-connected", "vios")
            .statement("A mover service partition of the source reaches one of the destination over IP")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.SUSPENDED))
            .facts(FactSource.ASKED)
            .source("VAL7 table 1")
            .addCaptures(new AskedFact("reachable_movers"))
            .remedy("Mend the addresses, routes or firewalls between a mover of the source and one of the destination")
            .consequence("bind_dst: no stream can be opened between the movers")
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
        ImmutableList<VirtualIoServer> sources = Movers.known(move, Movers.ofSource(move));
        ImmutableList<VirtualIoServer> destinations = Movers.known(move, Movers.ofDestination(move));
        return sources.isEmpty() || destinations.isEmpty() || move.goesNowhere()
                ? ImmutableList.of()
                : ImmutableList.of(judge(sources, destinations));
    }

    private static Finding judge(ImmutableList<VirtualIoServer> sources, ImmutableList<VirtualIoServer> destinations) {
        Subject subject = Subject.of(sources.get(0));
        Fact<Boolean> connected = Listing.complete(sources)
                .containsFact(source -> source.reachableMovers()
                        .contains(name -> destinations.stream()
                                .anyMatch(server -> server.name().equals(name))));
        return connected
                .map(yes -> yes ? RULE.holds(subject) : violated(subject, sources, destinations))
                .value()
                .orElseGet(() -> undetermined(subject, sources, destinations));
    }

    private static Finding violated(
            Subject subject, ImmutableList<VirtualIoServer> sources, ImmutableList<VirtualIoServer> destinations) {
        VirtualIoServer from = sources.get(0);
        VirtualIoServer to = destinations.get(0);
        return RULE.violated(
                        subject,
                        "%s does not reach %s over IP, as movers must; look for an address, a route or a firewall between them"
                                .formatted(names(sources, " or "), names(destinations, " or ")),
                        new FactRef(subject, "reachable_movers"))
                .withRemedies(Remedy.of(
                        "Let %s reach %s".formatted(from.name(), to.name()),
                        Cost.ON_LINE,
                        new ConnectMovers(from.key(), to.key())));
    }

    private static Finding undetermined(
            Subject subject, ImmutableList<VirtualIoServer> sources, ImmutableList<VirtualIoServer> destinations) {
        VirtualIoServer open = sources.stream()
                .filter(source -> !source.reachableMovers().isComplete())
                .findFirst()
                .orElseThrow();
        return RULE.undetermined(
                subject,
                "whether %s reaches %s over IP is unknown".formatted(open.name(), names(destinations, " or ")),
                Missing.asked(open.key(), "reachable_movers", "which movers %s reaches over IP".formatted(open.name())),
                new FactRef(subject, "reachable_movers"));
    }

    private static String names(ImmutableList<VirtualIoServer> servers, String between) {
        return servers.stream().map(VirtualIoServer::name).collect(Collectors.joining(between));
    }
}
