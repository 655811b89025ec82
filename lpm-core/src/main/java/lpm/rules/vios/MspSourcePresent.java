package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/** A Virtual I/O Server of the source system is a mover service partition. */
public final class MspSourcePresent implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("msp-source-present", "vios")
            .statement("At least one Virtual I/O Server of the source system is a mover service partition")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .source("IBM i LPM in a multi-chassis PureFlex environment; MSPHELP")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Make a Virtual I/O Server of the source that runs a mover service partition (msp=1)")
            .consequence("bind_src: no mover reads the partition")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PARTITION;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement judgement = Judgement.of(
                RULE,
                Subject.of(move.source().id()),
                "mover_service_partition",
                Captures.ofSource(move).partitions());
        return Movers.judge(
                judgement, move, Movers.ofSource(move), move.source().label());
    }
}
