package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.PagingDevice;
import lpm.model.id.MachineTypeModelSerial;

/** Adds a paging space device to a shared memory pool. */
public record AddPagingDevice(MachineTypeModelSerial system, PagingDevice device) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                system,
                changed -> changed.withPagingDevices(changed.pagingDevices().plus(device)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole(
                "chhwres -r mempool --rsubtype pgdev -m %s -o a -p <vios> --device <disk>".formatted(system)));
    }
}
