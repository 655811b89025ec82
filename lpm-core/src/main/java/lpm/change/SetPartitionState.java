package lpm.change;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.PartitionState;
import lpm.model.id.PartitionKey;

/**
 * Starts a partition or shuts it down.
 *
 * @param profile the profile to start it with; empty to name none
 */
public record SetPartitionState(PartitionKey partition, PartitionState state, Optional<String> profile)
        implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(partition, lpar -> lpar.withState(Fact.known(state)));
    }

    @Override
    public ImmutableList<Command> commands() {
        String lpar = "chsysstate -m " + partition.system() + " -r lpar --id " + partition.id() + " -o ";
        if (state.equals(PartitionState.RUNNING)) {
            return ImmutableList.of(Command.onConsole(lpar + "on"
                    + profile.map(name -> " -f " + ShellWord.of(name)).orElse("")));
        }
        return state.equals(PartitionState.NOT_ACTIVATED)
                ? ImmutableList.of(Command.onConsole(lpar + "shutdown"))
                : ImmutableList.of();
    }
}
