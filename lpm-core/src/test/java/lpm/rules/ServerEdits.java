package lpm.rules;

import java.util.List;
import java.util.function.UnaryOperator;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;

/** Edits of a Virtual I/O Server, for {@link RuleCheck#server}. */
public final class ServerEdits {

    private ServerEdits() {}

    public static UnaryOperator<VirtualIoServer> stopped() {
        return server -> server.withState(Fact.known(PartitionState.NOT_ACTIVATED));
    }

    public static UnaryOperator<VirtualIoServer> ofUnknownState() {
        return server -> server.withState(Fact.unknown());
    }

    public static UnaryOperator<VirtualIoServer> mover(Fact<Boolean> mover) {
        return server -> server.withMoverServicePartition(mover);
    }

    public static UnaryOperator<VirtualIoServer> without(PhysicalVolumeId disk) {
        return server -> server.withPhysicalVolumes(
                server.physicalVolumes().minus(each -> each.id().isKnownAnd(disk::equals)));
    }

    /** Gives each disk another name, behind the devices that stand on it too. */
    public static UnaryOperator<VirtualIoServer> renaming(UnaryOperator<String> rename) {
        return server -> server.withPhysicalVolumes(
                        server.physicalVolumes().replacing(disk -> true, d -> d.withName(rename.apply(d.name()))))
                .withServerAdapters(server.serverAdapters()
                        .replacing(
                                adapter -> true,
                                adapter -> adapter.withTargetDevices(adapter.targetDevices()
                                        .replacing(
                                                device -> true,
                                                device -> device.withBackingDevice(device.backingDevice()
                                                        .map(b -> new BackingDevice.Disk(rename.apply(b.name()))))))));
    }

    public static UnaryOperator<VirtualIoServer> disk(PhysicalVolumeId id, UnaryOperator<PhysicalVolume> edit) {
        return server -> server.withPhysicalVolumes(
                server.physicalVolumes().replacing(disk -> disk.id().isKnownAnd(id::equals), edit));
    }

    public static UnaryOperator<VirtualIoServer> reserving(PhysicalVolumeId id, ReservePolicy policy) {
        return disk(id, disk -> disk.withReservePolicy(Fact.known(policy)));
    }

    /** The disk with a reserve policy that nobody captured. */
    public static UnaryOperator<VirtualIoServer> ofUnknownPolicy(PhysicalVolumeId id) {
        return disk(id, disk -> disk.withReservePolicy(Fact.unknown()));
    }

    /** The disk with an identifier that nobody captured. */
    public static UnaryOperator<VirtualIoServer> unidentified(PhysicalVolumeId id) {
        return disk(id, disk -> disk.withId(Fact.unknown()));
    }

    /** The disks of which a filter has shown those with one of the texts. */
    public static UnaryOperator<VirtualIoServer> disksShown(Coverage coverage) {
        return server ->
                server.withPhysicalVolumes(Listing.of(server.physicalVolumes().items(), coverage));
    }

    public static UnaryOperator<VirtualIoServer> adapters(UnaryOperator<VirtualScsiServerAdapter> edit) {
        return server -> server.withServerAdapters(server.serverAdapters().replacing(adapter -> true, edit));
    }

    public static UnaryOperator<VirtualIoServer> devices(VirtualTargetDevice... devices) {
        return adapters(adapter -> adapter.withTargetDevices(Listing.complete(List.of(devices))));
    }
}
