package lpm.sim.console;

import com.google.common.collect.ImmutableSortedMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.NaaIdentifier;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;

/**
 * A Virtual I/O Server as the REST interface shows it.
 *
 * @param address that of its managed system
 */
record RestServer(VirtualIoServer server, ManagedSystem system, String address) {

    /** Any partition, or any slot of one. */
    private static final String ANY = "65535";

    String object() {
        RestElement all = new RestElement("VirtualIOServer")
                .with("OperatingSystemVersion", server.ioslevel().map(level -> "VIOS " + level))
                .with("PartitionID", server.id())
                .with(new RestElement("PartitionIOConfiguration")
                        .with("CurrentMaximumVirtualIOSlots", server.maximumVirtualSlots()))
                .with("PartitionName", Residents.name(server))
                .with(
                        "PartitionState",
                        server.state().map(state -> state.toString().toLowerCase(Locale.ROOT)))
                .with("PartitionType", "Virtual IO Server")
                .link("AssociatedManagedSystem", address)
                .with("MoverServicePartition", server.moverServicePartition())
                .all("PhysicalVolumes", server.physicalVolumes(), RestServer::disk)
                .all("SharedEthernetAdapters", server.sharedEthernetAdapters(), this::bridge);
        server.serverAdapters()
                .whole()
                .value()
                .filter(adapters -> adapters.stream()
                        .allMatch(adapter -> adapter.targetDevices().isComplete()))
                .ifPresent(adapters -> all.with(mappings(adapters)));
        return all.all("VirtualFibreChannelMappings", server.fibreChannelMappings(), RestServer::fibreChannel)
                .object();
    }

    private static RestElement fibreChannel(VirtualFibreChannelMapping mapping) {
        RestElement all = new RestElement("VirtualFibreChannelMapping");
        mapping.clientPortNames()
                .whole()
                .value()
                .ifPresent(names -> all.with(new RestElement("ClientAdapter")
                        .with("WWPNs", names.stream().map(Object::toString).collect(Collectors.joining(" ")))));
        mapping.port()
                .value()
                .flatMap(port -> port)
                .ifPresent(port -> all.with(new RestElement("Port").with("PortName", port)));
        return all.with(new RestElement("ServerAdapter")
                .with("VirtualSlotNumber", mapping.slot())
                .with("AdapterName", mapping.name())
                .with(
                        "ConnectingPartitionID",
                        mapping.client().map(id -> id.map(PartitionId::toString).orElse(ANY)))
                .with(
                        "ConnectingVirtualSlotNumber",
                        mapping.clientSlot()
                                .map(slot -> slot.map(VirtualSlot::toString).orElse(ANY))));
    }

    /** The volume groups that its disks are known to be in, by name. */
    ImmutableSortedMap<String, String> volumeGroups() {
        return server.physicalVolumes().stream()
                .flatMap(disk -> disk.volumeGroup().value().flatMap(group -> group).stream())
                .distinct()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), group -> group, this::volumeGroup));
    }

    private String volumeGroup(String name) {
        return new RestElement("VolumeGroup")
                .with("GroupName", name)
                .each(
                        "PhysicalVolumes",
                        server.physicalVolumes().stream()
                                .filter(disk -> disk.volumeGroup().isKnownAnd(Optional.of(name)::equals))
                                .toList(),
                        RestServer::disk)
                .object();
    }

    private static RestElement disk(PhysicalVolume disk) {
        return new RestElement("PhysicalVolume")
                .with("LocationCode", disk.location())
                .with("ReservePolicy", disk.reservePolicy().map(RestServer::policy))
                .with("VolumeCapacity", disk.sizeMegabytes())
                .with("VolumeName", disk.name())
                .with("VolumeUniqueID", disk.uniqueId())
                .with("DescriptorPage83", disk.naa().map(RestServer::base64));
    }

    private static String policy(ReservePolicy policy) {
        return switch (policy) {
            case NO_RESERVE -> "NoReserve";
            case SINGLE_PATH -> "SinglePath";
            case PR_EXCLUSIVE -> "PersistentReserveExclusive";
            case PR_SHARED -> "PersistentReserveShared";
        };
    }

    RestElement bridge(SharedEthernetAdapter bridge) {
        return new RestElement("SharedEthernetAdapter")
                .with(new RestElement("BackingDeviceChoice")
                        .with(new RestElement("EthernetBackingDevice").with("DeviceName", bridge.backingDevice())))
                .with("DeviceName", bridge.name())
                .all("TrunkAdapters", bridge.trunkAdapters(), this::trunk);
    }

    private RestElement trunk(TrunkAdapter trunk) {
        return new RestElement("TrunkAdapter")
                .with("VirtualSlotNumber", trunk.slot())
                .with("PortVLANID", trunk.portVlan())
                .with(
                        "TaggedVLANIDs",
                        trunk.additionalVlans().stream().map(VlanId::toString).collect(Collectors.joining(" ")))
                .with(
                        "VirtualSwitchID",
                        trunk.virtualSwitch().flatMap(name -> RestPartition.switchNumber(system, name)))
                .with("DeviceName", trunk.name())
                .with("TrunkPriority", trunk.priority());
    }

    /** A mapping for each device, and one for an adapter that has none. */
    private RestElement mappings(List<VirtualScsiServerAdapter> adapters) {
        RestElement all = new RestElement("VirtualSCSIMappings");
        adapters.stream()
                .flatMap(adapter -> adapter.targetDevices().items().isEmpty()
                        ? Stream.of(mapping(adapter))
                        : adapter.targetDevices().stream()
                                .map(device ->
                                        mapping(adapter).with(storage(device)).with(device(device))))
                .forEach(all::with);
        return all;
    }

    private RestElement mapping(VirtualScsiServerAdapter adapter) {
        RestElement mapping = new RestElement("VirtualSCSIMapping");
        Optional<PartitionId> client = adapter.client().value().flatMap(id -> id);
        Optional<VirtualSlot> clientSlot = adapter.clientSlot().value().flatMap(slot -> slot);
        if (client.isPresent() && clientSlot.isPresent()) {
            mapping.with(new RestElement("ClientAdapter")
                    .with("LocationCode", LocationCode.virtual(system.id(), client.get(), clientSlot.get()))
                    .with("LocalPartitionID", client.get())
                    .with("VirtualSlotNumber", clientSlot.get())
                    .with("RemoteLogicalPartitionID", server.id())
                    .with("RemoteSlotNumber", adapter.slot()));
        }
        return mapping.with(new RestElement("ServerAdapter")
                .with("LocationCode", server.id().map(id -> LocationCode.virtual(system.id(), id, adapter.slot())))
                .with("LocalPartitionID", server.id())
                .with("VirtualSlotNumber", adapter.slot())
                .with("AdapterName", adapter.name())
                .with(
                        "RemoteLogicalPartitionID",
                        adapter.client().map(id -> id.map(PartitionId::toString).orElse(ANY)))
                .with(
                        "RemoteSlotNumber",
                        adapter.clientSlot()
                                .map(slot -> slot.map(VirtualSlot::toString).orElse(ANY))));
    }

    private RestElement storage(VirtualTargetDevice device) {
        RestElement storage = new RestElement("Storage");
        device.backingDevice().value().ifPresent(backing -> storage.with(behind(backing)));
        return storage;
    }

    private RestElement behind(BackingDevice backing) {
        if (backing instanceof BackingDevice.Disk disk) {
            return server.physicalVolume(disk.name())
                    .map(RestServer::disk)
                    .orElseGet(() -> new RestElement("PhysicalVolume").with("VolumeName", disk.name()));
        }
        if (backing instanceof BackingDevice.PooledUnit) {
            return new RestElement("LogicalUnit").with("UnitName", backing.name());
        }
        return backing instanceof BackingDevice.LogicalVolume volume
                ? new RestElement("VirtualDisk").with("DiskName", volume.name())
                : new RestElement("VirtualOpticalMedia")
                        .with(
                                "MediaName",
                                backing.name().substring(backing.name().lastIndexOf('/') + 1));
    }

    private static RestElement device(VirtualTargetDevice device) {
        boolean isDisk = device.backingDevice().isKnownAnd(BackingDevice.Disk.class::isInstance);
        return new RestElement("TargetDevice")
                .with(new RestElement(isDisk ? "PhysicalVolumeVirtualTargetDevice" : "LogicalVolumeVirtualTargetDevice")
                        .with("LogicalUnitAddress", device.address())
                        .with("TargetName", device.name()));
    }

    private static String base64(NaaIdentifier naa) {
        return Base64.getEncoder().encodeToString(naa.value().getBytes(StandardCharsets.US_ASCII));
    }
}
