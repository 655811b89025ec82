package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.SetTimeReference;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.origin.Subject;
import lpm.rules.Arrival;
import lpm.rules.BothSystems;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * A Virtual I/O Server of each side is a time reference, so that the clocks of both systems agree. Captured: {@code lssyscfg -r lpar}
 * prints {@code time_ref}. Silent on a system that is known to have no server.
 */
public final class MspTimeOfDay implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("msp-time-of-day", "vios")
            .statement("A Virtual I/O Server of each side is a time reference partition")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .source("widely known behaviour; a public repository names the purpose of the flag")
            .confirmed(false)
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Make a Virtual I/O Server of the side a time reference partition (time_ref=1)")
            .noConsequence("clocks are not simulated")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return BothSystems.conditions(
                (system, servers) -> Movers.isLeftToOthers(servers) ? Fact.known(true) : haveOne(servers));
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return ImmutableList.<Finding>builder()
                .addAll(judge(
                        Subject.of(move.source().id()),
                        move.source().label(),
                        move.allSourceServers(),
                        Captures.ofSource(move).partitions()))
                .addAll(judge(
                        Judgement.destination(move),
                        move.destinationLabel(),
                        move.allDestinationServers(),
                        Captures.ofDestination(move).partitions()))
                .build();
    }

    private static Fact<Boolean> haveOne(Listing<VirtualIoServer> servers) {
        return servers.containsFact(VirtualIoServer::timeReference);
    }

    private static ImmutableList<Finding> judge(
            Subject subject, String label, Listing<VirtualIoServer> servers, Missing missing) {
        if (Movers.isLeftToOthers(servers)) {
            return ImmutableList.of();
        }
        Judgement judgement = Judgement.of(RULE, subject, "virtual_io_servers", missing);
        return ImmutableList.of(haveOne(servers)
                .map(there -> there
                        ? RULE.holds(subject)
                        : violated(judgement, label, servers.items().get(0)))
                .value()
                .orElseGet(() -> RULE.undetermined(
                        subject,
                        "whether a Virtual I/O Server of %s is a time reference is unknown".formatted(label),
                        missing)));
    }

    private static Finding violated(Judgement judgement, String label, VirtualIoServer server) {
        return judgement.violated(
                "no Virtual I/O Server of %s is a time reference, and the clock of the partition may jump when it moves; make %s one"
                        .formatted(label, server.name()),
                Remedy.of(
                        "Make %s a time reference partition".formatted(server.name()),
                        Cost.ON_LINE,
                        new SetTimeReference(server.key())));
    }
}
