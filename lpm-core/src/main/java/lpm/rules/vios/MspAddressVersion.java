package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.change.ChooseOptions;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.IpAddress;
import lpm.option.Mover;
import lpm.option.MoverPair;
import lpm.option.RequestOptions;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.AskedFact;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;

/**
 * Each address that the request names for a mover belongs to that server, or to one of that side. That both addresses of a pair are of
 * one family is asked where the option is read. Asked: the console prints one address of a server, others no command that is read.
 * That validation refuses it is not confirmed.
 */
public final class MspAddressVersion implements Rule {

    private static final String ADDRESSES = "addresses";

    private static final RuleDescription RULE = RuleDescription.of("msp-address-version", "vios")
            .statement("Addresses that are named for movers are theirs, and of one family on both sides")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .facts(FactSource.ASKED)
            .source("widely known; not confirmed")
            .confirmed(false)
            .addCaptures(new AskedFact("addresses"))
            .remedy("Name an address of the mover itself, or leave the addresses out")
            .noConsequence("addresses of movers are not simulated")
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
        RequestOptions options = move.request().options();
        ImmutableList<Finding> findings = Stream.concat(
                        Stream.of(options.movers()), options.redundantMoverPairs().stream())
                .flatMap(pair -> Stream.concat(
                        judge(move, pair.source(), move.allSourceServers()),
                        judge(move, pair.destination(), move.allDestinationServers())))
                .collect(ImmutableList.toImmutableList());
        boolean named = Stream.concat(Stream.of(options.movers()), options.redundantMoverPairs().stream())
                .flatMap(pair -> Stream.of(pair.source(), pair.destination()))
                .anyMatch(mover -> mover.address().isPresent());
        return named ? findings : ImmutableList.of(RULE.notApplicable(Subject.of(move.partition())));
    }

    /** Silent where no server of the side may be meant: then there is no such mover either. */
    private static Stream<Finding> judge(Move move, Mover mover, Listing<VirtualIoServer> servers) {
        Listing<VirtualIoServer> meant = servers.minus(server -> mover.server()
                .filter(reference -> reference.means(server).isKnownAnd(means -> !means))
                .isPresent());
        Optional<VirtualIoServer> first = meant.stream().findFirst();
        return mover.address().stream()
                .flatMap(address -> first.stream().map(server -> judge(move, address, meant, server)));
    }

    private static Finding judge(
            Move move, InetAddress address, Listing<VirtualIoServer> meant, VirtualIoServer first) {
        IpAddress wanted = new IpAddress(address);
        VirtualIoServer open = meant.stream()
                .filter(server -> !server.addresses().contains(wanted::equals).isKnown())
                .findFirst()
                .orElse(first);
        Subject subject = Subject.of(open);
        return meant.containsFact(server -> server.addresses().contains(wanted::equals))
                .map(known -> known ? RULE.holds(subject) : violated(move, address, meant))
                .value()
                .orElseGet(() -> RULE.undetermined(
                        subject,
                        "whether %s is an address of %s is unknown"
                                .formatted(InetAddresses.toAddrString(address), open.name()),
                        new Missing(
                                "assume: {subject: server %s of %s, attribute: %s}"
                                        .formatted(
                                                open.name(), open.key().systemOr(Captures.UNKNOWN_SYSTEM), ADDRESSES),
                                "the addresses of " + open.name()),
                        new FactRef(subject, ADDRESSES)));
    }

    private static Finding violated(Move move, InetAddress address, Listing<VirtualIoServer> meant) {
        String named = InetAddresses.toAddrString(address);
        String servers = meant.stream().map(VirtualIoServer::name).collect(Collectors.joining(" or "));
        Subject subject = Subject.of(meant.items().get(0));
        return RULE.violated(
                        subject,
                        "%s is no address of %s; name one of its own".formatted(named, servers),
                        new FactRef(subject, ADDRESSES))
                .withRemedies(Remedy.of(
                        "Leave it to the console which addresses movers use",
                        Cost.ON_LINE,
                        new ChooseOptions(without(move.request().options(), address))));
    }

    private static RequestOptions without(RequestOptions options, InetAddress address) {
        return options.withMovers(without(options.movers(), address))
                .withRedundantMoverPairs(options.redundantMoverPairs().stream()
                        .map(pair -> without(pair, address))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static MoverPair without(MoverPair pair, InetAddress address) {
        boolean has = Stream.of(pair.source(), pair.destination())
                .anyMatch(mover -> mover.address().filter(address::equals).isPresent());
        return has
                ? new MoverPair(
                        pair.group(),
                        new Mover(pair.source().server(), Optional.empty()),
                        new Mover(pair.destination().server(), Optional.empty()))
                : pair;
    }
}
