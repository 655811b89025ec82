package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;

/**
 * Waits until so many migrations of a managed system have ended that another can begin: nothing is run but what shows them.
 *
 * @param kind which migrations
 * @param inProgress how many are still in progress then
 */
public record AwaitMigrations(MachineTypeModelSerial system, Kind kind, int inProgress) implements Change {

    /** Which migrations are counted together. */
    public enum Kind {
        ACTIVE,
        INACTIVE
    }

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(system, server -> switch (kind) {
            case ACTIVE -> server.withActiveMigrations(Fact.known(inProgress));
            case INACTIVE -> server.withInactiveMigrations(Fact.known(inProgress));
        });
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole("lslparmigr -r lpar -m " + system));
    }
}
