package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.change.ConfigureVasi;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;

/**
 * A mover of each side has a VASI device, through which it reads and writes partitions. Captured: {@code lsdev -virtual} lists
 * {@code vasi0}. Silent on a side without a mover, or that may have none ({@code msp-source-present}, {@code
 * msp-destination-present}).
 */
public final class MspVasiAvailable implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("msp-vasi-available", "vios")
            .statement("A mover service partition of each side has a VASI device")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.SUSPENDED))
            .source("A4A")
            .addCaptures(ServerCapture.VIRTUAL_DEVICES)
            .remedy("Configure the VASI device of the mover (cfgdev)")
            .consequence("bind_src: a mover without a VASI device reads no partition")
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
                .flatMap(servers -> judge(move, servers))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> judge(Move move, Listing<VirtualIoServer> servers) {
        ImmutableList<VirtualIoServer> movers = Movers.known(move, servers);
        if (movers.isEmpty()) {
            return Stream.of();
        }
        Fact<Boolean> any = Listing.complete(movers).containsFact(VirtualIoServer::vasiAvailable);
        return any.map(there -> there ? Stream.of(RULE.holds(Subject.of(movers.get(0)))) : violated(movers))
                .value()
                .orElseGet(() -> movers.stream()
                        .filter(mover -> !mover.vasiAvailable().isKnown())
                        .map(mover -> RULE.undetermined(
                                Subject.of(mover),
                                "whether %s has a VASI device is unknown".formatted(mover.name()),
                                Captures.virtualDevices(mover),
                                new FactRef(Subject.of(mover), "vasi_available"))));
    }

    private static Stream<Finding> violated(ImmutableList<VirtualIoServer> movers) {
        VirtualIoServer first = movers.get(0);
        return Stream.of(RULE.violated(
                        Subject.of(first),
                        "%s: a mover service partition without a VASI device cannot read or write a partition; run cfgdev on %s"
                                .formatted(
                                        movers.stream()
                                                .map(VirtualIoServer::name)
                                                .collect(Collectors.joining(" and ")),
                                        first.name()),
                        new FactRef(Subject.of(first), "vasi_available"))
                .withRemedies(Remedy.of(
                        "Configure the VASI device of %s".formatted(first.name()),
                        Cost.ON_LINE,
                        new ConfigureVasi(first.key()))));
    }
}
