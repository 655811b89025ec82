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
import lpm.rules.SystemCapture;

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
            .addCaptures(SystemCapture.PARTITIONS, new AskedFact(BLOCKS))
            .remedy("Lower the security level of the server, or set up a secure IP tunnel between the movers")
            .consequence("bind_dst: no mover lets the stream through")
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
        return Stream.concat(
                        judge(move, Movers.ofSource(move), Captures.ofSource(move)),
                        judge(move, Movers.ofDestination(move), Captures.ofDestination(move)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> judge(Move move, Listing<VirtualIoServer> servers, Captures console) {
        ImmutableList<VirtualIoServer> movers = Movers.known(move, servers);
        return movers.isEmpty()
                ? Stream.of()
                : Stream.of(servers.containsFact(server -> letsThrough(move, server))
                        .map(open -> open ? RULE.holds(Subject.of(asked(movers))) : violated(movers))
                        .value()
                        .orElseGet(() -> undetermined(move, servers, movers, console)));
    }

    /** Whether a server is a mover, and lets the traffic through. */
    private static Fact<Boolean> letsThrough(Move move, VirtualIoServer server) {
        return server.blocksMoverTraffic().isKnownAnd(blocks -> blocks)
                ? Fact.known(false)
                : Movers.isMover(move, server)
                        .flatMap(mover ->
                                mover ? server.blocksMoverTraffic().map(blocks -> !blocks) : Fact.known(false));
    }

    private static VirtualIoServer asked(ImmutableList<VirtualIoServer> movers) {
        return movers.stream()
                .filter(mover -> !mover.blocksMoverTraffic().isKnown())
                .findFirst()
                .orElse(movers.get(0));
    }

    /** Waits for the security level of a mover; where all are known to block, for another mover. */
    private static Finding undetermined(
            Move move, Listing<VirtualIoServer> servers, ImmutableList<VirtualIoServer> movers, Captures console) {
        VirtualIoServer asked = asked(movers);
        return asked.blocksMoverTraffic().isKnown()
                ? RULE.undetermined(
                        Subject.of(asked),
                        "network security of %s keeps the traffic between movers out, and whether %s a mover that lets it through is unknown"
                                .formatted(names(movers), others(move, servers)),
                        console.partitions(),
                        new FactRef(Subject.of(asked), BLOCKS))
                : Judgement.of(RULE, Subject.of(asked), BLOCKS, missing(asked)).undetermined();
    }

    private static String others(Move move, Listing<VirtualIoServer> servers) {
        return servers.stream()
                .filter(server -> !letsThrough(move, server).isKnown())
                .findFirst()
                .map(server -> server.name() + " is")
                .orElse("there is");
    }

    private static Missing missing(VirtualIoServer server) {
        return Missing.asked(
                server.key(),
                BLOCKS,
                "whether the security level of %s keeps the traffic between movers out".formatted(server.name()));
    }

    private static Finding violated(ImmutableList<VirtualIoServer> movers) {
        VirtualIoServer first = movers.get(0);
        return RULE.violated(
                        Subject.of(first),
                        "network security of %s keeps the traffic between movers out; lower its level, or set up a secure IP tunnel"
                                .formatted(names(movers)))
                .withRemedies(Remedy.of(
                        "Let the traffic between movers through %s".formatted(first.name()),
                        Cost.ON_LINE,
                        new LetMoversThrough(first.key())))
                .withFacts(movers.stream()
                        .map(mover -> new FactRef(Subject.of(mover), BLOCKS))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static String names(ImmutableList<VirtualIoServer> movers) {
        return movers.stream().map(VirtualIoServer::name).collect(Collectors.joining(" and "));
    }
}
