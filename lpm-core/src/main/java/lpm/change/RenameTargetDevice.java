package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.id.ViosKey;

/**
 * Gives a virtual target device another name: it is removed and made anew, which takes the path away meanwhile.
 *
 * @param backing what stands behind it, as {@code lsmap} prints it
 */
public record RenameTargetDevice(ViosKey server, String adapter, String device, String backing, String name)
        implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                server,
                vios -> vios.withServerAdapters(vios.serverAdapters()
                        .replacing(
                                known -> known.name().equals(adapter),
                                known -> known.withTargetDevices(known.targetDevices()
                                        .replacing(each -> each.name().equals(device), each -> each.withName(name))))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(
                Command.on(server, "rmvdev -vtd " + device),
                Command.on(server, "mkvdev -vdev %s -vadapter %s -dev %s".formatted(backing, adapter, name)));
    }
}
