package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;

/** Leaves the mapping of virtual Fibre Channel adapters to be chosen: it changes what is asked, and leaves the estate as it is. */
public record ChooseFibreChannelMappings() implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate;
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of();
    }
}
