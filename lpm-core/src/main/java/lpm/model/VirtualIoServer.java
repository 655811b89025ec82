package lpm.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.Names;
import lpm.model.id.PartitionId;
import lpm.model.id.Release;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.Uniqueness;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import org.immutables.value.Value;

/** A Virtual I/O Server: the partition that owns adapters and serves disks and networks to client partitions. */
@Value.Immutable
public interface VirtualIoServer extends WithVirtualIoServer {

    /** The host name, as {@code hostname} prints it. */
    String name();

    /** Unknown until a location code or the console has told: it is never read out of the host name. */
    @Value.Default
    default Fact<MachineTypeModelSerial> system() {
        return Fact.unknown();
    }

    @Value.Default
    default Fact<PartitionId> id() {
        return Fact.unknown();
    }

    /** What the console calls its partition, which need not be the host name. */
    @Value.Default
    default Fact<String> partitionName() {
        return Fact.unknown();
    }

    @Value.Default
    default Fact<PartitionState> state() {
        return Fact.unknown();
    }

    /** Whether it is a mover service partition (MSP). */
    @Value.Default
    default Fact<Boolean> moverServicePartition() {
        return Fact.unknown();
    }

    /** The level that {@code ioslevel} prints. */
    @Value.Default
    default Fact<Release> ioslevel() {
        return Fact.unknown();
    }

    @Value.Default
    default Listing<PhysicalVolume> physicalVolumes() {
        return Listing.unknown();
    }

    @Value.Default
    default Listing<VirtualScsiServerAdapter> serverAdapters() {
        return Listing.unknown();
    }

    @Value.Default
    default Listing<SharedEthernetAdapter> sharedEthernetAdapters() {
        return Listing.unknown();
    }

    /** Virtual Ethernet adapters by slot, trunk adapters among them, as the console lists them. */
    @Value.Default
    default Listing<VirtualEthernetAdapter> ethernetAdapters() {
        return Listing.unknown();
    }

    /** Every virtual slot that is taken, whatever by, as the console lists them. */
    @Value.Default
    default Listing<VirtualSlot> takenVirtualSlots() {
        return Listing.unknown();
    }

    /** Virtual slots taken by other adapters: serial, Fibre Channel, control channels. */
    @Value.Default
    default Listing<VirtualSlot> otherVirtualSlots() {
        return Listing.unknown();
    }

    /** One more than the highest virtual slot it may use. */
    @Value.Default
    default Fact<Integer> maximumVirtualSlots() {
        return Fact.unknown();
    }

    @Value.Check
    default void check() {
        Names.check("Virtual I/O Server", name());
        partitionName().value().ifPresent(partition -> Names.check(name(), partition));
        Uniqueness.check(name(), "physical volume", physicalVolumes(), PhysicalVolume::name);
        Uniqueness.checkFacts(name(), "physical volume identifier", physicalVolumes(), PhysicalVolume::id);
        Uniqueness.checkFacts(name(), "unique device identifier", physicalVolumes(), PhysicalVolume::uniqueId);
        Uniqueness.check(name(), "virtual SCSI server adapter", serverAdapters(), VirtualScsiServerAdapter::name);
        Uniqueness.check(name(), "virtual target device", targetDevices(), VirtualTargetDevice::name);
        Uniqueness.check(name(), "shared Ethernet adapter", sharedEthernetAdapters(), SharedEthernetAdapter::name);
        Uniqueness.check(name(), "virtual slot", slotsOfDevices(), slot -> slot);
        Uniqueness.check(name(), "virtual Ethernet adapter", ethernetAdapters(), VirtualEthernetAdapter::slot);
        Uniqueness.checkBelow(name(), maximumVirtualSlots(), usedVirtualSlots());
    }

    /** The key of this server in an estate. */
    default ViosKey key() {
        return new ViosKey(system().value(), name());
    }

    /** All virtual target devices, whatever their adapter. */
    default Listing<VirtualTargetDevice> targetDevices() {
        return Listing.of(
                serverAdapters().stream()
                        .flatMap(adapter -> adapter.targetDevices().stream())
                        .collect(ImmutableList.toImmutableList()),
                serverAdapters().coverage());
    }

    default Optional<PhysicalVolume> physicalVolume(String device) {
        return physicalVolumes().stream()
                .filter(disk -> disk.name().equals(device))
                .findFirst();
    }

    default Optional<VirtualScsiServerAdapter> serverAdapter(String device) {
        return serverAdapters().stream()
                .filter(adapter -> adapter.name().equals(device))
                .findFirst();
    }

    /** The adapters that serve a partition; complete when every adapter of the server was captured. */
    default Listing<VirtualScsiServerAdapter> adaptersServing(PartitionId partition) {
        boolean allKnown =
                serverAdapters().stream().allMatch(adapter -> adapter.client().isKnown());
        return Listing.of(
                serverAdapters().stream()
                        .filter(adapter -> adapter.serves(partition).isKnownAnd(serves -> serves))
                        .collect(ImmutableList.toImmutableList()),
                allKnown ? serverAdapters().coverage() : Coverage.open());
    }

    /** Every virtual slot that is known to be taken; complete when the console listed them, or all kinds of adapters were captured. */
    default Listing<VirtualSlot> usedVirtualSlots() {
        Listing<VirtualSlot> devices = slotsOfDevices();
        return Listing.of(
                Stream.of(
                                devices.stream(),
                                ethernetAdapters().stream().map(VirtualEthernetAdapter::slot),
                                takenVirtualSlots().stream())
                        .flatMap(stream -> stream)
                        .distinct()
                        .collect(ImmutableList.toImmutableList()),
                takenVirtualSlots().isComplete() ? Coverage.complete() : devices.coverage());
    }

    private Listing<VirtualSlot> slotsOfDevices() {
        ImmutableList<VirtualSlot> slots = Stream.of(
                        serverAdapters().stream().map(VirtualScsiServerAdapter::slot),
                        trunkAdapters().stream().map(TrunkAdapter::slot),
                        otherVirtualSlots().stream())
                .flatMap(stream -> stream)
                .collect(ImmutableList.toImmutableList());
        boolean complete = serverAdapters().isComplete()
                && otherVirtualSlots().isComplete()
                && trunkAdapters().isComplete();
        return Listing.of(slots, complete ? Coverage.complete() : Coverage.open());
    }

    private Listing<TrunkAdapter> trunkAdapters() {
        boolean complete = sharedEthernetAdapters().isComplete()
                && sharedEthernetAdapters().stream()
                        .allMatch(bridge -> bridge.trunkAdapters().isComplete());
        return Listing.of(
                sharedEthernetAdapters().stream()
                        .flatMap(bridge -> bridge.trunkAdapters().stream())
                        .collect(ImmutableList.toImmutableList()),
                complete ? Coverage.complete() : Coverage.open());
    }

    /**
     * Whether frames of a VLAN on a virtual switch reach a physical network through this server; unknown where a trunk adapter
     * carries the VLAN and the switch of either is unknown. Where the server itself has not told which trunk adapters its shared
     * Ethernet adapters use, those that the console lists count: no other adapter may bridge, and they are made for nothing else.
     */
    default Fact<Boolean> bridges(VlanId vlan, Fact<String> virtualSwitch) {
        return trunkAdapters()
                .containsFact(
                        trunk -> trunk.carries(vlan) ? trunk.virtualSwitch().equalTo(virtualSwitch) : Fact.known(false))
                .or(ethernetAdapters().containsFact(adapter -> mayBridge(adapter, vlan, virtualSwitch)));
    }

    private static Fact<Boolean> mayBridge(VirtualEthernetAdapter adapter, VlanId vlan, Fact<String> virtualSwitch) {
        boolean never = !adapter.vlans().contains(vlan)
                || adapter.trunk().isKnownAnd(trunk -> !trunk)
                || adapter.virtualSwitch().equalTo(virtualSwitch).isKnownAnd(same -> !same);
        return never
                ? Fact.known(false)
                : adapter.trunk().with(adapter.virtualSwitch().equalTo(virtualSwitch), (trunk, same) -> trunk && same);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VirtualIoServer}. */
    final class Builder extends ImmutableVirtualIoServer.Builder {
        Builder() {}
    }
}
