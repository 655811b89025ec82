package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.option.RequestOptions;

/** Moves the partition with other options. */
public record ChooseOptions(RequestOptions options) implements Change {

    /** Nothing on any machine. */
    @Override
    public Estate applyTo(Estate estate) {
        return estate;
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of();
    }
}
