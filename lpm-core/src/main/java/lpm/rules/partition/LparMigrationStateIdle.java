package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.ResetMigrationState;
import lpm.model.LogicalPartition;
import lpm.model.MigrationState;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;
import lpm.rules.SystemCapture;

/** No earlier migration holds the partition. */
public final class LparMigrationStateIdle implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-migration-state-idle", "partition")
            .statement("The migration state of the partition is Not Migrating")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("NOVAPV")
            .addAliases(new RuleId("conc-one-op-per-lpar"))
            .addCaptures(SystemCapture.MIGRATIONS)
            .remedy("Wait for the earlier migration to end, or recover the partition from it (migrlpar -o r)")
            .consequence("lock: the partition is locked already")
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
        LogicalPartition partition = move.partition();
        Judgement judgement = Judgement.of(
                RULE,
                Subject.of(partition),
                "migration_state",
                Captures.ofSource(move).migrations());
        return ImmutableList.of(judgement.judge(
                partition.migrationState(),
                MigrationState.NOT_MIGRATING::equals,
                state -> judgement.violated(
                        "the migration state of %s is %s, but must be %s; wait for that migration to end, or recover it"
                                .formatted(partition.label(), state, MigrationState.NOT_MIGRATING),
                        Remedy.of(
                                "Recover %s from the earlier migration".formatted(partition.label()),
                                Cost.ON_LINE,
                                new ResetMigrationState(partition.key())))));
    }
}
