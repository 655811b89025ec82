package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.change.ChooseOptions;
import lpm.fact.Fact;
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
import lpm.rules.SystemCapture;

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
            .addCaptures(SystemCapture.PARTITIONS, new AskedFact(ADDRESSES))
            .remedy("Name an address of the mover itself, or leave the addresses out")
            .consequence("bind_src: the mover has no such address")
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
                        judge(move, pair.source(), move.allSourceServers(), Captures.ofSource(move)),
                        judge(move, pair.destination(), move.allDestinationServers(), Captures.ofDestination(move))))
                .collect(ImmutableList.toImmutableList());
        boolean named = Stream.concat(Stream.of(options.movers()), options.redundantMoverPairs().stream())
                .flatMap(pair -> Stream.of(pair.source(), pair.destination()))
                .anyMatch(mover -> mover.address().isPresent());
        return named ? findings : ImmutableList.of(RULE.notApplicable(Subject.of(move.partition())));
    }

    /** Silent where no server of the side may be meant: then there is no such mover either. */
    private static Stream<Finding> judge(Move move, Mover mover, Listing<VirtualIoServer> servers, Captures console) {
        Listing<VirtualIoServer> meant =
                servers.minus(server -> means(mover, server).isKnownAnd(means -> !means));
        return mover.address().stream()
                .filter(address -> !meant.items().isEmpty())
                .map(address -> judge(move, mover, address, meant, console));
    }

    private static Fact<Boolean> means(Mover mover, VirtualIoServer server) {
        return mover.server().map(reference -> reference.means(server)).orElse(Fact.known(true));
    }

    private static Fact<Boolean> hasAddress(VirtualIoServer server, IpAddress address) {
        return server.addresses().contains(address::equals);
    }

    /** Whether a server is meant and has the address. */
    private static Fact<Boolean> hasAddress(Mover mover, VirtualIoServer server, IpAddress address) {
        Fact<Boolean> has = hasAddress(server, address);
        return has.isKnownAnd(yes -> !yes) ? has : means(mover, server).with(has, Boolean::logicalAnd);
    }

    private static Finding judge(
            Move move, Mover mover, InetAddress address, Listing<VirtualIoServer> meant, Captures console) {
        IpAddress wanted = new IpAddress(address);
        Optional<VirtualIoServer> silent = meant.stream()
                .filter(server -> !hasAddress(server, wanted).isKnown())
                .findFirst();
        Subject subject = Subject.of(silent.orElse(meant.items().get(0)));
        return meant.containsFact(server -> hasAddress(mover, server, wanted))
                .map(known -> known ? RULE.holds(subject) : violated(move, address, meant))
                .value()
                .orElseGet(() -> silent.map(server -> undetermined(address, server))
                        .orElseGet(() -> RULE.undetermined(
                                subject,
                                "whether %s is an address of the mover that is named is unknown"
                                        .formatted(InetAddresses.toAddrString(address)),
                                console.partitions())));
    }

    private static Finding undetermined(InetAddress address, VirtualIoServer server) {
        Subject subject = Subject.of(server);
        return RULE.undetermined(
                subject,
                "whether %s is an address of %s is unknown"
                        .formatted(InetAddresses.toAddrString(address), server.name()),
                Missing.asked(server.key(), ADDRESSES, "the addresses of " + server.name()),
                new FactRef(subject, ADDRESSES));
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
