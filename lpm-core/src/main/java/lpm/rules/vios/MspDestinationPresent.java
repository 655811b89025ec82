package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.option.ServerReference;
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
import lpm.rules.SystemCapture;

/** A Virtual I/O Server of the destination system is a mover service partition. */
public final class MspDestinationPresent implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("msp-destination-present", "vios")
            .statement("At least one Virtual I/O Server of the destination system is a mover service partition")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .source("IBM i LPM in a multi-chassis PureFlex environment; MSPHELP")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Make a Virtual I/O Server of the destination that runs a mover service partition (msp=1)")
            .consequence("bind_dst: no mover writes the partition")
            .build();

    /** What is needed is a mover, or one of those that the request names. */
    private static final Among<Departure, Arrival, ImmutableList<ServerReference>> MOVER = Among.one(
            departure -> Fact.known(Movers.namedOnDestination(departure.options())), MspDestinationPresent::hasOne);

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(MOVER);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement judgement = Judgement.ofDestination(
                RULE,
                move,
                "mover_service_partition",
                Captures.ofDestination(move).partitions());
        return Movers.judge(judgement, move, Movers.ofDestination(move), move.destinationLabel());
    }

    private static Fact<Boolean> hasOne(Arrival arrival, ImmutableList<ServerReference> names) {
        Listing<VirtualIoServer> servers = Movers.named(names, arrival.servers());
        return Movers.isLeftToOthers(servers) ? Fact.known(true) : Movers.haveOne(arrival, servers);
    }
}
