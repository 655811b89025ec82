package lpm.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.id.PartitionId;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;

/**
 * Which destination Virtual I/O Server hosts which client adapter, with which disks.
 *
 * @param rejections why servers were not taken
 */
public record MigrationMapping(ImmutableList<Adapter> adapters, ImmutableList<Rejection> rejections) {

    /**
     * One virtual SCSI client adapter.
     *
     * @param clientSlot the client's slot, unknown if its adapters were not captured
     * @param source the source server, and {@code sourceAdapter} its vhost
     * @param destinationId the partition id of the destination server
     * @param destinationSlot the slot of the new server adapter: the source's where it is free
     * @param destinationAdapter the next free vhost of the destination server
     */
    public record Adapter(
            Fact<VirtualSlot> clientSlot,
            ViosKey source,
            String sourceAdapter,
            ViosKey destination,
            Fact<PartitionId> destinationId,
            Fact<VirtualSlot> destinationSlot,
            String destinationAdapter,
            ImmutableList<Disk> disks) {

        /** In the console's syntax, {@code 2/vios1/1/7}; empty while the client slot is unknown. */
        public Optional<String> inConsoleSyntax() {
            return clientSlot
                    .value()
                    .map(slot -> slot + "/" + destination.name() + "/"
                            + destinationId.map(PartitionId::toString).value().orElse("")
                            + destinationSlot.map(s -> "/" + s).value().orElse(""));
        }
    }

    /**
     * One virtual target device and the disks behind it.
     *
     * @param sourceDevice the VTD on the source, {@code sourceDisk} the hdisk behind it
     * @param destinationDevice the name of the VTD on the destination, {@code destinationDisk} the hdisk of the same LUN there
     */
    public record Disk(String sourceDevice, String sourceDisk, String destinationDevice, String destinationDisk) {}

    /** A destination server that cannot host an adapter of a source server, and why. */
    public record Rejection(ViosKey source, String sourceAdapter, ViosKey destination, String reason) {}

    public static MigrationMapping none() {
        return new MigrationMapping(ImmutableList.of(), ImmutableList.of());
    }

    /** The list for {@code migrlpar -i virtual_scsi_mappings=}. */
    public ImmutableList<String> virtualScsiMappings() {
        return adapters.stream().flatMap(a -> a.inConsoleSyntax().stream()).collect(ImmutableList.toImmutableList());
    }
}
