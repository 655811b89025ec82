package lpm.change;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.model.Estate;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;

/**
 * Takes an optical or tape device away from a partition.
 *
 * @param device the virtual target device, or the name of the device in the partition
 * @param server the Virtual I/O Server whose virtual target device it is; empty for a device of which only the partition is known
 */
public record RemoveMediaDevice(PartitionKey partition, String device, Optional<ViosKey> server) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        Estate without = estate.updating(
                partition,
                lpar -> lpar.withMediaDevices(
                        lpar.mediaDevices().minus(media -> media.name().equals(device))));
        return server.map(key -> new RemoveTargetDevice(key, device).applyTo(without))
                .orElse(without);
    }

    @Override
    public ImmutableList<Command> commands() {
        return server.map(key -> new RemoveTargetDevice(key, device).commands()).orElse(ImmutableList.of());
    }
}
