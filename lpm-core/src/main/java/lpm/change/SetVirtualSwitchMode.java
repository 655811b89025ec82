package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.network.VirtualSwitchMode;

/** Sets the mode of a virtual switch. */
public record SetVirtualSwitchMode(MachineTypeModelSerial system, String name, VirtualSwitchMode mode)
        implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                system,
                known -> known.withVirtualSwitches(known.virtualSwitches()
                        .replacing(each -> each.name().equals(name), each -> each.withMode(Fact.known(mode)))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(
                Command.onConsole("chhwres -m %s -r virtualio --rsubtype vswitch -o s --vswitch %s -a switch_mode=%s"
                        .formatted(system, ShellWord.of(name), mode)));
    }
}
