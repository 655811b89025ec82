package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.network.SriovAdapter;

/**
 * Puts an SR-IOV adapter of a system in shared mode, so that virtual NICs find backing devices on it.
 *
 * @param adapter as the console will know it
 */
public record ShareSriovAdapter(MachineTypeModelSerial system, SriovAdapter adapter) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                system,
                server -> server.withSriovAdapters(server.sriovAdapters().plus(adapter)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(
                Command.onConsole("lshwres -m %s -r sriov --rsubtype adapter".formatted(system)),
                Command.onConsole("chhwres -m %s -r sriov --rsubtype adapter -o a -a \"slot_id=<slot>,adapter_id=%s\""
                        .formatted(system, adapter.number())));
    }
}
