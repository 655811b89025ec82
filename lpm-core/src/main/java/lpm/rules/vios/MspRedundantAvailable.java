package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.DesignateMover;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.option.Demand;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/** With {@code --redundantmsps 1} or 2, each side has two movers that run. With 2 it is a warning. */
public final class MspRedundantAvailable implements Rule {

    private static final int NEEDED = 2;

    private static final RuleDescription RULE = RuleDescription.of("msp-redundant-available", "vios")
            .statement("Where redundant movers are asked for, each side has two mover service partitions that run")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .source("RMSP8")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Make a second Virtual I/O Server of the side a mover service partition that runs (msp=1)")
            .consequence("bind_src: there is no second mover for the second stream")
            .build();

    @Override
    public Severity severity(MigrationRequest request) {
        return request.options().redundantMovers() == Demand.IF_POSSIBLE ? Severity.WARNING : Severity.ERROR;
    }

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
        if (move.request().options().redundantMovers() == Demand.NOT_NEEDED) {
            return ImmutableList.of(RULE.notApplicable(Subject.of(move.partition())));
        }
        return ImmutableList.of(
                judge(
                        move,
                        Subject.of(move.source().id()),
                        move.source().label(),
                        Movers.ofSource(move),
                        Captures.ofSource(move).partitions()),
                judge(
                        move,
                        Judgement.destination(move),
                        move.destinationLabel(),
                        Movers.ofDestination(move),
                        Captures.ofDestination(move).partitions()));
    }

    private static Finding judge(
            Move move, Subject subject, String label, Listing<VirtualIoServer> servers, Missing missing) {
        Judgement judgement = Judgement.of(RULE, subject, "virtual_io_servers", missing);
        int movers = Movers.known(move, servers).size();
        if (movers >= NEEDED) {
            return judgement.holds();
        }
        boolean allKnown = servers.isComplete()
                && servers.stream()
                        .allMatch(server -> Movers.isMover(move, server).isKnown());
        return allKnown ? violated(move, judgement, label, servers, movers) : judgement.undetermined();
    }

    private static Finding violated(
            Move move, Judgement judgement, String label, Listing<VirtualIoServer> servers, int movers) {
        Remedy[] remedies = servers.stream()
                .filter(server -> server.moverServicePartition().isKnownAnd(mover -> !mover)
                        && move.canCountOn(server).isKnownAnd(runs -> runs))
                .limit(NEEDED - movers)
                .map(server -> Remedy.of(
                        "Make %s a mover service partition".formatted(server.name()),
                        Cost.ON_LINE,
                        new DesignateMover(server.key())))
                .toArray(Remedy[]::new);
        return judgement.violated(
                "%s has %s that runs, but redundant movers need two on each side; %s"
                        .formatted(
                                label,
                                movers == 0 ? "no mover service partition" : "one mover service partition",
                                remedies.length == 0
                                        ? "do without (--redundantmsps 0)"
                                        : "make another Virtual I/O Server one"),
                combined(remedies));
    }

    /** One remedy for all that is lacking. */
    private static Remedy[] combined(Remedy... remedies) {
        return remedies.length == 0
                ? remedies
                : new Remedy[] {
                    new Remedy(
                            Stream.of(remedies)
                                    .map(Remedy::description)
                                    .reduce((one, other) -> one + "; " + other)
                                    .orElseThrow(),
                            Cost.ON_LINE,
                            Stream.of(remedies)
                                    .flatMap(remedy -> remedy.changes().stream())
                                    .collect(ImmutableList.toImmutableList()),
                            Stream.of(remedies)
                                    .flatMap(remedy -> remedy.commands().stream())
                                    .collect(ImmutableList.toImmutableList()))
                };
    }
}
