package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.PartitionSetting;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/** The owner of the partition has not forbidden it to move. */
public final class LparMigrationEnabled implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-migration-enabled", "partition")
            .statement("The partition is not forbidden to move: migration_disabled is 0")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("AIXREPO; PYPV")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Allow the partition to move (migration_disabled=0), once its owner agrees")
            .noConsequence("the setting is a promise of the owner")
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
        return Setting.of(
                        RULE,
                        move,
                        "migration_disabled",
                        Captures.ofSource(move).partitions())
                .mustBeOff(
                        move.partition().migrationDisabled(),
                        "%s is forbidden to move: migration_disabled is 1; ask its owner, for a licence may bind it, and allow it",
                        "Allow %s to move",
                        Cost.ON_LINE,
                        PartitionSetting.MIGRATION_ALLOWED);
    }
}
