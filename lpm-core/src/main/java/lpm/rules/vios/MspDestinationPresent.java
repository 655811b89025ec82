package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.rules.Captures;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/** A Virtual I/O Server of the destination system is a mover service partition. */
public final class MspDestinationPresent implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("msp-destination-present", "vios")
            .statement("At least one Virtual I/O Server of the destination system is a mover service partition")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .source("IBM i LPM in a multi-chassis PureFlex environment; MSPHELP")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Make a Virtual I/O Server of the destination that runs a mover service partition (msp=1)")
            .consequence("bind_dst: no mover writes the partition")
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
        Judgement judgement = Judgement.ofDestination(
                RULE,
                move,
                "mover_service_partition",
                Captures.ofDestination(move).partitions());
        return Movers.judge(judgement, move, Movers.ofDestination(move), move.destinationLabel());
    }
}
