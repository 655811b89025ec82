package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.ManagementConsole;

/**
 * Lets one management console talk to another one, so that the two can share a migration.
 *
 * @param console the console that calls
 * @param other the console that is called; its name is taken for its network name in the command
 */
public record ConnectConsoles(String console, String other) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        ManagementConsole known = estate.managementConsoles()
                .get(console)
                .orElseGet(() -> ManagementConsole.builder().name(console).build());
        return estate.with(known.withReachableConsoles(
                known.reachableConsoles().minus(other::equals).plus(other)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(new Command(console, "mkauthkeys --ip " + other + " -u <user>"));
    }
}
