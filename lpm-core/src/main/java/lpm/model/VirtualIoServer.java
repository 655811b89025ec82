package lpm.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.IpAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.Release;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualNicServer;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ServedDisk;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import org.immutables.value.Value;

/** A Virtual I/O Server: the partition that owns adapters and serves disks and networks to client partitions. */
@Value.Immutable
public interface VirtualIoServer extends WithVirtualIoServer {

    /** The host name, as {@code hostname} prints it. */
    String name();

    /** Unknown until a location code or the console has told: it is never read out of the host name. */
    Fact<MachineTypeModelSerial> system();

    /** The id of its partition. */
    Fact<PartitionId> id();

    /** What the console calls its partition, which need not be the host name. */
    Fact<String> partitionName();

    /** The state of its partition, as the console prints it. */
    Fact<PartitionState> state();

    /** Whether it is a mover service partition (MSP). */
    Fact<Boolean> moverServicePartition();

    /** Whether its console reaches it (RMC), to have adapters and devices made. */
    Fact<Boolean> rmcActive();

    /** Whether it is a time reference partition: {@code time_ref} of the console. */
    Fact<Boolean> timeReference();

    /** Whether a VASI device, through which a mover reads and writes partitions, is Available. */
    Fact<Boolean> vasiAvailable();

    /** Addresses in IP networks. */
    Listing<IpAddress> addresses();

    /** The servers that it reaches over IP as a mover; no command prints it. */
    Listing<String> reachableMovers();

    /**
     * Whether its security level, or a profile of {@code viosecure}, keeps traffic between movers out, and no secure IP tunnel
     * lets it through; no command that is read prints it.
     */
    Fact<Boolean> blocksMoverTraffic();

    /** The cluster whose shared storage pool it serves logical units of; known and empty if it is in none. */
    Fact<Optional<String>> cluster();

    /** The id of that cluster, which another of the same name does not have. */
    Fact<String> clusterId();

    /** Slots of the virtual SCSI adapters that its profile marks as required: they cannot be removed while it runs. */
    Listing<VirtualSlot> requiredScsiSlots();

    /** The level that {@code ioslevel} prints. */
    Fact<Release> ioslevel();

    /** The disks it has, as {@code lspv} lists them. */
    Listing<PhysicalVolume> physicalVolumes();

    /** Its virtual SCSI server adapters, with what they serve. */
    Listing<VirtualScsiServerAdapter> serverAdapters();

    /** Bridges between virtual and physical Ethernet (SEA). */
    Listing<SharedEthernetAdapter> sharedEthernetAdapters();

    /** Virtual Ethernet adapters by slot, trunk adapters among them, as the console lists them. */
    Listing<VirtualEthernetAdapter> ethernetAdapters();

    /** Every virtual slot that is taken, whatever by, as the console lists them. */
    Listing<VirtualSlot> takenVirtualSlots();

    /** The virtual Fibre Channel adapters with the ports they are mapped to. */
    Listing<VirtualFibreChannelMapping> fibreChannelMappings();

    /** The physical Fibre Channel ports that virtual ones can log in through. */
    Listing<FibreChannelPort> fibreChannelPorts();

    /** The server sides of virtual NICs. */
    Listing<VirtualNicServer> virtualNicServers();

    /** The virtual target devices that are known to be optical or tape devices, whatever stands behind them. */
    Listing<MediaDevice> mediaDevices();

    /**
     * Virtual slots taken by other adapters: serial, Fibre Channel, control channels. The slot of a Fibre Channel adapter may
     * stand here and in its mapping.
     */
    Listing<VirtualSlot> otherVirtualSlots();

    /** How many migrations it takes part in at a time as a mover: {@code cfg_msp_lpm_ops} of {@code vioslpm0}. */
    Fact<Integer> concurrentMigrations();

    /** One more than the highest virtual slot it may use. */
    Fact<Integer> maximumVirtualSlots();

    @Value.Check
    default void check() {
        ServerChecks.check(this);
    }

    /** The key of this server in an estate. */
    @Value.Lazy
    default ViosKey key() {
        return new ViosKey(system().value(), name());
    }

    /** All virtual target devices, whatever their adapter. */
    @Value.Lazy
    default Listing<VirtualTargetDevice> targetDevices() {
        ImmutableList.Builder<VirtualTargetDevice> devices = ImmutableList.builder();
        for (VirtualScsiServerAdapter adapter : serverAdapters().items()) {
            devices.addAll(adapter.targetDevices().items());
        }
        return Listing.of(devices.build(), serverAdapters().coverage());
    }

    /** The disk of that device name, such as {@code hdisk5}, if it was captured. */
    default Optional<PhysicalVolume> physicalVolume(String device) {
        return physicalVolumes().first(disk -> disk.name().equals(device));
    }

    /** The listed disks that virtual target devices stand on, in the order of the disks, each as often as it is served. */
    @Value.Lazy
    default ImmutableList<ServedDisk> servedDisks() {
        ImmutableListMultimap.Builder<String, ServedDisk> served = ImmutableListMultimap.builder();
        for (VirtualScsiServerAdapter adapter : serverAdapters().items()) {
            for (VirtualTargetDevice device : adapter.targetDevices().items()) {
                if (device.backingDevice() instanceof Fact.Known<BackingDevice> known
                        && known.get() instanceof BackingDevice.Disk backing) {
                    physicalVolume(backing.name())
                            .ifPresent(disk -> served.put(disk.name(), new ServedDisk(adapter, device, disk)));
                }
            }
        }
        ImmutableListMultimap<String, ServedDisk> byDisk = served.build();
        ImmutableList.Builder<ServedDisk> inOrder = ImmutableList.builderWithExpectedSize(byDisk.size());
        for (PhysicalVolume disk : physicalVolumes().items()) {
            inOrder.addAll(byDisk.get(disk.name()));
        }
        return inOrder.build();
    }

    /** The adapter of that device name, such as {@code vhost2}, if it was captured. */
    default Optional<VirtualScsiServerAdapter> serverAdapter(String device) {
        return serverAdapters().first(adapter -> adapter.name().equals(device));
    }

    /** The adapter of that device name, such as {@code vfchost0}, if it was captured. */
    default Optional<VirtualFibreChannelMapping> fibreChannelMapping(String device) {
        return fibreChannelMappings().first(mapping -> mapping.name().equals(device));
    }

    /** The port of that device name, such as {@code fcs0}, if it was captured. */
    default Optional<FibreChannelPort> fibreChannelPort(String device) {
        return fibreChannelPorts().first(port -> port.name().equals(device));
    }

    /** Whether a virtual target device of this server is an optical or tape device, as far as anything tells. */
    default boolean isMedia(VirtualTargetDevice device) {
        return device.isMedia() || mediaDevices().shows(media -> media.name().equals(device.name()));
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
    @Value.Lazy
    default Listing<VirtualSlot> usedVirtualSlots() {
        Listing<VirtualSlot> devices = UsedSlots.of(this);
        ImmutableSet.Builder<VirtualSlot> slots = ImmutableSet.builder();
        slots.addAll(devices.items());
        for (VirtualEthernetAdapter adapter : ethernetAdapters().items()) {
            slots.add(adapter.slot());
        }
        slots.addAll(takenVirtualSlots().items());
        return Listing.of(
                slots.build().asList(), takenVirtualSlots().isComplete() ? Coverage.complete() : devices.coverage());
    }

    /** All trunk adapters, whatever their bridge; complete when those of every bridge were captured. */
    @Value.Lazy
    default Listing<TrunkAdapter> trunkAdapters() {
        boolean complete = sharedEthernetAdapters().isComplete()
                && !sharedEthernetAdapters()
                        .shows(bridge -> !bridge.trunkAdapters().isComplete());
        ImmutableList.Builder<TrunkAdapter> trunks = ImmutableList.builder();
        for (SharedEthernetAdapter bridge : sharedEthernetAdapters().items()) {
            trunks.addAll(bridge.trunkAdapters().items());
        }
        return Listing.of(trunks.build(), complete ? Coverage.complete() : Coverage.open());
    }

    /**
     * Whether frames of a VLAN on a virtual switch reach a physical network through this server; unknown where a trunk adapter
     * carries the VLAN, or may, and the switch of either is unknown. Where the server itself has not told which trunk adapters its shared
     * Ethernet adapters use, those that the console lists count: no other adapter may bridge, and they are made for nothing else.
     */
    default Fact<Boolean> bridges(VlanId vlan, Fact<String> virtualSwitch) {
        return trunkAdapters()
                .containsFact(trunk -> trunk.carries(vlan)
                        .flatMap(carries -> carries ? trunk.virtualSwitch().equalTo(virtualSwitch) : Fact.known(false)))
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
        Builder() {
            system(Fact.unknown());
            id(Fact.unknown());
            partitionName(Fact.unknown());
            state(Fact.unknown());
            moverServicePartition(Fact.unknown());
            rmcActive(Fact.unknown());
            timeReference(Fact.unknown());
            vasiAvailable(Fact.unknown());
            addresses(Listing.unknown());
            reachableMovers(Listing.unknown());
            blocksMoverTraffic(Fact.unknown());
            cluster(Fact.unknown());
            clusterId(Fact.unknown());
            requiredScsiSlots(Listing.unknown());
            ioslevel(Fact.unknown());
            physicalVolumes(Listing.unknown());
            serverAdapters(Listing.unknown());
            sharedEthernetAdapters(Listing.unknown());
            ethernetAdapters(Listing.unknown());
            takenVirtualSlots(Listing.unknown());
            fibreChannelMappings(Listing.unknown());
            fibreChannelPorts(Listing.unknown());
            virtualNicServers(Listing.unknown());
            mediaDevices(Listing.unknown());
            otherVirtualSlots(Listing.unknown());
            concurrentMigrations(Fact.unknown());
            maximumVirtualSlots(Fact.unknown());
        }
    }
}
