package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.network.VirtualSwitch;

/** Creates a virtual switch on a managed system. */
public record CreateVirtualSwitch(MachineTypeModelSerial system, String name) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                system,
                server -> server.withVirtualSwitches(server.virtualSwitches()
                        .minus(known -> known.name().equals(name))
                        .plus(VirtualSwitch.builder().name(name).build())));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole("chhwres -m %s -r virtualio --rsubtype vswitch -o a --vswitch %s"
                .formatted(system, ShellWord.of(name))));
    }
}
