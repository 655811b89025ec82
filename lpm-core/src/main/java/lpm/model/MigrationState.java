package lpm.model;

import com.google.common.collect.ImmutableList;
import lpm.model.id.Names;

/** Where the console sees a partition's migration, as {@code lslparmigr} prints it; consoles may print others. */
public record MigrationState(String printed) {

    private static final ImmutableList<String> KNOWN = ImmutableList.of(
            "Not Migrating",
            "Migration Starting",
            "Migration In Progress",
            "Migration Complete",
            "Migration Aborting",
            "Migration Failed",
            "Remote Restart Completed",
            "Invalid");

    /** No migration holds the partition. */
    public static final MigrationState NOT_MIGRATING = new MigrationState("Not Migrating");

    /** A migration has begun. */
    public static final MigrationState MIGRATION_STARTING = new MigrationState("Migration Starting");

    /** A migration failed and left the partition locked. */
    public static final MigrationState MIGRATION_FAILED = new MigrationState("Migration Failed");

    public MigrationState {
        printed = Spelling.usual(Names.check("migration state", printed), KNOWN);
    }

    @Override
    public String toString() {
        return printed;
    }
}
