package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.VirtualTargetDevice;

/**
 * Maps a disk of a Virtual I/O Server to one of its virtual SCSI server adapters.
 *
 * @param adapter the vhost
 * @param device the virtual target device as it will be, its backing device included
 */
public record AddTargetDevice(ViosKey server, String adapter, VirtualTargetDevice device) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                server,
                vios -> vios.withServerAdapters(vios.serverAdapters()
                        .replacing(
                                vhost -> vhost.name().equals(adapter),
                                vhost -> vhost.withTargetDevices(
                                        vhost.targetDevices().plus(device)))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.on(
                server,
                "mkvdev -vdev %s -vadapter %s -dev %s"
                        .formatted(
                                device.backingDevice()
                                        .map(BackingDevice::name)
                                        .value()
                                        .orElse("<disk>"),
                                adapter,
                                device.name())));
    }
}
