package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.Release;

/** Updates a management console to a release; that is a procedure of its own, not a command. */
public record SetConsoleRelease(String console, Release release) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.with(estate.managementConsoles()
                .get(console)
                .orElseThrow(() -> new IllegalArgumentException("no management console " + console + " in the estate"))
                .withRelease(Fact.known(release)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of();
    }
}
