package lpm.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.id.PartitionId;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;

/**
 * Which destination Virtual I/O Server hosts which client adapter, with which disks.
 *
 * @param fibreChannel the virtual Fibre Channel client adapters
 * @param rejections why servers were not taken
 */
public record MigrationMapping(
        ImmutableList<Adapter> adapters,
        ImmutableList<FibreChannel> fibreChannel,
        ImmutableList<Rejection> rejections) {

    /** A mapping without virtual Fibre Channel. */
    public MigrationMapping(ImmutableList<Adapter> adapters, ImmutableList<Rejection> rejections) {
        this(adapters, ImmutableList.of(), rejections);
    }

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

    /**
     * One virtual Fibre Channel client adapter.
     *
     * @param clientSlot the client's slot, unknown if its adapters were not captured
     * @param source the source server, where it is known, and {@code sourceAdapter} its vfchost
     * @param destinationId the partition id of the destination server
     * @param destinationSlot the slot of the new server adapter: the source's where it is free
     * @param destinationAdapter the next free vfchost of the destination server
     * @param port the physical port; known and empty where none can carry the adapter
     */
    public record FibreChannel(
            Fact<VirtualSlot> clientSlot,
            Optional<ViosKey> source,
            Fact<String> sourceAdapter,
            ViosKey destination,
            Fact<PartitionId> destinationId,
            Fact<VirtualSlot> destinationSlot,
            String destinationAdapter,
            Fact<Optional<String>> port) {

        /** In the console's syntax, {@code 4/vios1/1/14/fcs0}; empty while the client slot is unknown. */
        public Optional<String> inConsoleSyntax() {
            String slot = destinationSlot.map(VirtualSlot::toString).value().orElse("");
            String wanted =
                    port.value().flatMap(name -> name).map(name -> "/" + name).orElse("");
            return clientSlot
                    .value()
                    .map(client -> client + "/" + destination.name() + "/"
                            + destinationId.map(PartitionId::toString).value().orElse("")
                            + (slot.isEmpty() && wanted.isEmpty() ? "" : "/" + slot + wanted));
        }

        /** The adapter as an operator speaks of it. */
        public String label() {
            return sourceAdapter.value().orElseGet(() -> "the virtual Fibre Channel adapter in slot " + clientSlot);
        }
    }

    /** A destination server that cannot host an adapter of a source server, and why. */
    public record Rejection(ViosKey source, String sourceAdapter, ViosKey destination, String reason) {}

    public static MigrationMapping none() {
        return new MigrationMapping(ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
    }

    /** How many adapters a destination server is to host. */
    public int hostedBy(ViosKey server) {
        return (int) Stream.concat(
                        adapters.stream().map(Adapter::destination),
                        fibreChannel.stream().map(FibreChannel::destination))
                .filter(server::equals)
                .count();
    }

    /** The list for {@code migrlpar -i virtual_fc_mappings=}. */
    public ImmutableList<String> virtualFibreChannelMappings() {
        return fibreChannel.stream()
                .flatMap(adapter -> adapter.inConsoleSyntax().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** The list for {@code migrlpar -i virtual_scsi_mappings=}. */
    public ImmutableList<String> virtualScsiMappings() {
        return adapters.stream().flatMap(a -> a.inConsoleSyntax().stream()).collect(ImmutableList.toImmutableList());
    }
}
