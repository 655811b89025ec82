package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.model.id.Release;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;

/**
 * The servers of both sides are at levels that can move partitions at all. Captured: {@code ioslevel}. The console also compares the two
 * levels; which pairs it refuses is not published, and no pair of levels from the first one on is known to be refused. The first level is
 * widely documented, and was not read.
 */
public final class ViosLevelPair implements Rule {

    private static final Release LEAST = new Release("1.5.1.1");

    private static final RuleDescription RULE = RuleDescription.of("vios-level-pair", "vios")
            .statement("Each Virtual I/O Server of the partition, on both sides, is at level 1.5.1.1 or later")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("VAL7 table 1 names the check; the level is widely known")
            .confirmed(false)
            .addCaptures(ServerCapture.LEVEL)
            .remedy("Update the Virtual I/O Server to 1.5.1.1 or later (updateios), and restart it")
            .noConsequence("a level is a promise of support")
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
        return Levels.judge(RULE, move, LEAST, "takes no part in migrations");
    }
}
