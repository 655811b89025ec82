package lpm.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Listing;
import lpm.model.id.Names;
import lpm.model.id.VirtualSlot;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualNicServer;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.Uniqueness;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;

/** What of a Virtual I/O Server must be different, and below which limits. */
final class ServerChecks {

    private ServerChecks() {}

    /** An IllegalArgumentException that names the server, the value and the limit. */
    static void check(VirtualIoServer server) {
        String name = server.name();
        Names.check("Virtual I/O Server", name);
        server.partitionName().value().ifPresent(partition -> Names.check(name, partition));
        server.cluster().value().flatMap(known -> known).ifPresent(known -> Names.check("cluster of " + name, known));
        server.clusterId().value().ifPresent(id -> checkClusterId(server, id));
        Uniqueness.checkNames(name, "physical volume", server.physicalVolumes(), PhysicalVolume::name);
        Uniqueness.checkFacts(name, "physical volume identifier", server.physicalVolumes(), PhysicalVolume::id);
        Uniqueness.checkFacts(name, "unique device identifier", server.physicalVolumes(), PhysicalVolume::uniqueId);
        Uniqueness.checkFacts(name, "NAA identifier", server.physicalVolumes(), PhysicalVolume::naa);
        Uniqueness.checkNames(
                name, "virtual SCSI server adapter", server.serverAdapters(), VirtualScsiServerAdapter::name);
        Uniqueness.checkNames(name, "virtual target device", server.targetDevices(), VirtualTargetDevice::name);
        Uniqueness.checkNames(
                name,
                "virtual Fibre Channel server adapter",
                server.fibreChannelMappings(),
                VirtualFibreChannelMapping::name);
        Uniqueness.checkNames(name, "Fibre Channel port", server.fibreChannelPorts(), FibreChannelPort::name);
        Uniqueness.checkNames(name, "virtual NIC server", server.virtualNicServers(), VirtualNicServer::name);
        Uniqueness.checkNames(name, "media device", server.mediaDevices(), MediaDevice::name);
        Uniqueness.checkNames(
                name, "shared Ethernet adapter", server.sharedEthernetAdapters(), SharedEthernetAdapter::name);
        Uniqueness.checkNames(name, "trunk adapter", trunks(server), TrunkAdapter::name);
        Listing<VirtualSlot> slots = UsedSlots.of(server);
        Uniqueness.check(name, "virtual slot", slots, slot -> slot);
        Uniqueness.check(name, "virtual Ethernet adapter", server.ethernetAdapters(), VirtualEthernetAdapter::slot);
        if (server.maximumVirtualSlots().isKnown()) {
            Uniqueness.checkBelow(name, server.maximumVirtualSlots(), slots);
            server.ethernetAdapters()
                    .items()
                    .forEach(adapter -> Uniqueness.checkBelow(name, server.maximumVirtualSlots(), adapter.slot()));
            Uniqueness.checkBelow(name, server.maximumVirtualSlots(), server.takenVirtualSlots());
        }
    }

    private static Listing<TrunkAdapter> trunks(VirtualIoServer server) {
        ImmutableList.Builder<TrunkAdapter> trunks = ImmutableList.builder();
        for (SharedEthernetAdapter bridge : server.sharedEthernetAdapters().items()) {
            trunks.addAll(bridge.trunkAdapters().items());
        }
        return Listing.complete(trunks.build());
    }

    private static void checkClusterId(VirtualIoServer server, String id) {
        Names.check("cluster id of " + server.name(), id);
        checkArgument(
                !server.cluster().isKnownAnd(Optional::isEmpty),
                "%s is said to be in no cluster, but to have the cluster id %s; leave cluster_id out, or name its cluster",
                server.name(),
                id);
    }
}
