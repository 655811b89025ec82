package lpm.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import lpm.model.Estate;
import lpm.model.MobilityCapability;
import lpm.model.id.MachineTypeModelSerial;

/** Gives a managed system a capability, by newer firmware or a licence: a procedure, not a command. */
public record EnableCapability(MachineTypeModelSerial system, MobilityCapability capability) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                system,
                server -> server.withCapabilities(ImmutableMap.<MobilityCapability, Boolean>builder()
                        .putAll(server.capabilities())
                        .put(capability, true)
                        .buildKeepingLast()));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of();
    }
}
