package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.change.LetMoversThrough;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.AskedFact;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;

/**
 * On each side a mover lets the traffic between movers through: its security level is not high, no profile of {@code viosecure} blocks it,
 * or a secure IP tunnel lets it through. Decided at run time: {@code viosecure} prints settings one by one, of which no list says what
 * they do to movers, and only their stream shows it; a person may state it. Silent where a side has no mover ({@code msp-source-present},
 * {@code msp-destination-present}). An inactive migration needs none, whatever the catalogue says of its modes.
 */
public final class NetViosSecurityLevel implements Rule {

    private static final String BLOCKS = "blocks_mover_traffic";

    private static final RuleDescription RULE = RuleDescription.of("net-vios-security-level", "vios")
            .statement("On both sides a mover service partition lets the traffic between movers through")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .facts(FactSource.RUN_TIME)
            .source("NET10")
            .addCaptures(new AskedFact("blocks_mover_traffic"))
            .remedy("Lower the security level of the server, or set up a secure IP tunnel between the movers")
            .noConsequence("what keeps streams of movers out is not simulated")
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
        return Stream.of(Movers.ofSource(move), Movers.ofDestination(move))
                .map(servers -> movers(move, servers))
                .filter(movers -> !movers.isEmpty())
                .map(NetViosSecurityLevel::judge)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<VirtualIoServer> movers(Move move, Listing<VirtualIoServer> servers) {
        return servers.stream()
                .filter(server -> Movers.isMover(move, server).isKnownAnd(yes -> yes))
                .collect(ImmutableList.toImmutableList());
    }

    private static Finding judge(ImmutableList<VirtualIoServer> movers) {
        Fact<Boolean> open = Listing.complete(movers)
                .containsFact(mover -> mover.blocksMoverTraffic().map(blocks -> !blocks));
        VirtualIoServer asked = movers.stream()
                .filter(mover -> !mover.blocksMoverTraffic().isKnown())
                .findFirst()
                .orElse(movers.get(0));
        Judgement judgement = Judgement.of(
                RULE,
                Subject.of(asked),
                BLOCKS,
                new Missing(
                        "assume: {subject: server %s of %s, attribute: %s}"
                                .formatted(
                                        asked.name(),
                                        asked.system()
                                                .map(Object::toString)
                                                .value()
                                                .orElse(Captures.UNKNOWN_SYSTEM),
                                        BLOCKS),
                        "whether the security level of %s keeps the traffic between movers out"
                                .formatted(asked.name())));
        return judgement.judge(open, free -> free, none -> violated(judgement, movers));
    }

    private static Finding violated(Judgement judgement, ImmutableList<VirtualIoServer> movers) {
        VirtualIoServer first = movers.get(0);
        return judgement
                .violated(
                        "network security of %s keeps the traffic between movers out; lower its level, or set up a secure IP tunnel"
                                .formatted(movers.stream()
                                        .map(VirtualIoServer::name)
                                        .collect(Collectors.joining(" and "))),
                        Remedy.of(
                                "Let the traffic between movers through %s".formatted(first.name()),
                                Cost.ON_LINE,
                                new LetMoversThrough(first.key())))
                .withFacts(movers.stream()
                        .map(mover -> new FactRef(Subject.of(mover), BLOCKS))
                        .collect(ImmutableList.toImmutableList()));
    }
}
