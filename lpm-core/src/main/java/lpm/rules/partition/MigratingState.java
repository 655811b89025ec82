package lpm.rules.partition;

import lpm.model.LogicalPartition;
import lpm.model.MigrationState;

/** States that say no more than that an earlier migration holds the partition. */
final class MigratingState {

    private MigratingState() {}

    /** Whether {@code lpar-migration-state-idle} reports the state: it is that of a migration, and the migration state is known too. */
    static boolean isReported(LogicalPartition partition) {
        return partition.state().isKnownAnd(state -> state.printed().startsWith("Migrating"))
                && partition.migrationState().isKnownAnd(state -> !state.equals(MigrationState.NOT_MIGRATING));
    }
}
