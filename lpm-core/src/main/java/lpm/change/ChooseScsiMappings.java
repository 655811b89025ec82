package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;

/**
 * Asks for other mappings of virtual SCSI adapters: it changes what is asked, and leaves the estate as it is.
 *
 * @param mappings the members of {@code virtual_scsi_mappings} in the console's syntax; none to have all chosen
 */
public record ChooseScsiMappings(ImmutableList<String> mappings) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate;
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of();
    }
}
