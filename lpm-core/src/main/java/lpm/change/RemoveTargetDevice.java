package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.id.ViosKey;

/** Takes a virtual target device away from a Virtual I/O Server. */
public record RemoveTargetDevice(ViosKey server, String device) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                server,
                vios -> vios.withServerAdapters(vios.serverAdapters()
                        .replacing(
                                adapter -> true,
                                adapter -> adapter.withTargetDevices(adapter.targetDevices()
                                        .minus(vtd -> vtd.name().equals(device))))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.on(server, "rmvdev -vtd " + device));
    }
}
