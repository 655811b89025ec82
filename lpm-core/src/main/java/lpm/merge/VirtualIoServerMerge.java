package lpm.merge;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.IpAddress;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.origin.Subject;

/** One Virtual I/O Server. */
final class VirtualIoServerMerge {

    private VirtualIoServerMerge() {}

    /** Whether a list may have a member twice, or members with lists: of others the constructor checks that they have not. */
    static boolean mayRepeat(VirtualIoServer server) {
        return ListingMerge.hasMembers(server.addresses())
                || ListingMerge.hasMembers(server.reachableMovers())
                || ListingMerge.hasMembers(server.requiredScsiSlots())
                || ListingMerge.hasMembers(server.sharedEthernetAdapters())
                || ListingMerge.hasMembers(server.fibreChannelMappings())
                || ListingMerge.hasMembers(server.fibreChannelPorts())
                || ListingMerge.hasMembers(server.takenVirtualSlots())
                || ListingMerge.hasMembers(server.otherVirtualSlots());
    }

    static VirtualIoServer merge(ViosKey key, Merging<VirtualIoServer> said) {
        ItemType<VirtualSlot> slots = ItemType.values(VirtualSlot::toString, said::subject);
        Listing<PhysicalVolume> disks =
                said.listing("physical_volumes", VirtualIoServer::physicalVolumes, PhysicalVolumeMerge.of(key));
        Listing<VirtualScsiServerAdapter> adapters =
                said.listing("server_adapters", VirtualIoServer::serverAdapters, ServerAdapterMerge.of(key));
        Listing<SharedEthernetAdapter> bridges = said.listing(
                "shared_ethernet_adapters",
                VirtualIoServer::sharedEthernetAdapters,
                SharedEthernetAdapterMerge.of(key));
        checkDistinct(key, said, disks, adapters);
        checkDistinctTrunks(key, said, bridges);
        Fact<Optional<String>> cluster = said.fact("cluster", VirtualIoServer::cluster);
        return said.build(
                VirtualIoServer.builder()
                        .name(said.same("name", VirtualIoServer::name))
                        .system(said.fact("system", VirtualIoServer::system))
                        .id(said.fact("id", VirtualIoServer::id))
                        .partitionName(said.fact("partition_name", VirtualIoServer::partitionName))
                        .state(said.fact("state", VirtualIoServer::state))
                        .moverServicePartition(
                                said.fact("mover_service_partition", VirtualIoServer::moverServicePartition))
                        .rmcActive(said.fact("rmc_active", VirtualIoServer::rmcActive))
                        .timeReference(said.fact("time_reference", VirtualIoServer::timeReference))
                        .vasiAvailable(said.fact("vasi_available", VirtualIoServer::vasiAvailable))
                        .addresses(said.listing(
                                "addresses",
                                VirtualIoServer::addresses,
                                ItemType.values(IpAddress::toString, said::subject)))
                        .reachableMovers(said.listing(
                                "reachable_movers",
                                VirtualIoServer::reachableMovers,
                                ItemType.values(name -> name, said::subject)))
                        .blocksMoverTraffic(said.fact("blocks_mover_traffic", VirtualIoServer::blocksMoverTraffic))
                        .cluster(cluster)
                        .clusterId(clusterId(said, cluster))
                        .requiredScsiSlots(
                                said.listing("required_scsi_slots", VirtualIoServer::requiredScsiSlots, slots))
                        .ioslevel(said.fact("ioslevel", VirtualIoServer::ioslevel))
                        .physicalVolumes(disks)
                        .serverAdapters(adapters)
                        .sharedEthernetAdapters(bridges)
                        .fibreChannelMappings(said.listing(
                                "fibre_channel_mappings",
                                VirtualIoServer::fibreChannelMappings,
                                FibreChannelMerge.mappings(key)))
                        .fibreChannelPorts(said.listing(
                                "fibre_channel_ports",
                                VirtualIoServer::fibreChannelPorts,
                                FibreChannelMerge.ports(key)))
                        .virtualNicServers(said.listing(
                                "virtual_nic_servers",
                                VirtualIoServer::virtualNicServers,
                                VirtualNicMerge.servers(key)))
                        .mediaDevices(said.listing("media_devices", VirtualIoServer::mediaDevices, media(key)))
                        .ethernetAdapters(said.listing(
                                "ethernet_adapters", VirtualIoServer::ethernetAdapters, ClientAdapters.listed(key)))
                        .takenVirtualSlots(
                                said.listing("taken_virtual_slots", VirtualIoServer::takenVirtualSlots, slots))
                        .otherVirtualSlots(
                                said.listing("other_virtual_slots", VirtualIoServer::otherVirtualSlots, slots))
                        .concurrentMigrations(said.fact("concurrent_migrations", VirtualIoServer::concurrentMigrations))
                        .maximumVirtualSlots(said.fact("maximum_virtual_slots", VirtualIoServer::maximumVirtualSlots)),
                VirtualIoServer.Builder::build);
    }

    /**
     * The id that is said of this cluster and not of one that the server was in before. One that is said of no cluster by name may
     * be either's, unless all who name one agree.
     */
    private static Fact<String> clusterId(Merging<VirtualIoServer> said, Fact<Optional<String>> cluster) {
        Merging<VirtualIoServer> others = said.saidBy(
                server -> server.cluster().isKnown() && !server.cluster().equals(cluster));
        return (others.isSilent()
                        ? said
                        : said.saidBy(server -> server.cluster().equals(cluster)))
                .fact("cluster_id", VirtualIoServer::clusterId);
    }

    /** Identities that the constructor checks too, here with the places. */
    private static void checkDistinct(
            ViosKey key,
            Merging<VirtualIoServer> said,
            Listing<PhysicalVolume> disks,
            Listing<VirtualScsiServerAdapter> adapters) {
        said.distinct(disks, "physical volume identifier", PhysicalVolume::id, disk -> disk(key, disk, "id"));
        said.distinct(
                disks, "unique device identifier", PhysicalVolume::uniqueId, disk -> disk(key, disk, "unique_id"));
        said.distinct(disks, "NAA identifier", PhysicalVolume::naa, disk -> disk(key, disk, "naa"));
        said.distinct(
                adapters,
                "virtual slot",
                adapter -> Fact.known(adapter.slot()),
                adapter -> new Merging.Place(
                        Subject.on(key, Subject.Kind.VIRTUAL_SCSI_SERVER_ADAPTER, adapter.name()), "slot"));
        Listing<OwnedDevice> devices = Listing.complete(adapters.stream()
                .flatMap(adapter ->
                        adapter.targetDevices().stream().map(device -> new OwnedDevice(adapter.name(), device.name())))
                .collect(ImmutableList.toImmutableList()));
        said.distinct(
                devices,
                "virtual target device",
                device -> Fact.known(device.name()),
                device -> new Merging.Place(
                        Subject.on(key, Subject.Kind.VIRTUAL_SCSI_SERVER_ADAPTER, device.adapter()), ""));
    }

    private static void checkDistinctTrunks(
            ViosKey key, Merging<VirtualIoServer> said, Listing<SharedEthernetAdapter> bridges) {
        Listing<OwnedDevice> trunks = Listing.complete(bridges.stream()
                .flatMap(bridge ->
                        bridge.trunkAdapters().stream().map(trunk -> new OwnedDevice(bridge.name(), trunk.name())))
                .collect(ImmutableList.toImmutableList()));
        said.distinct(
                trunks,
                "trunk adapter",
                trunk -> Fact.known(trunk.name()),
                trunk -> new Merging.Place(Subject.on(key, Subject.Kind.SHARED_ETHERNET_ADAPTER, trunk.adapter()), ""));
    }

    private static ItemType<MediaDevice> media(ViosKey key) {
        return ItemType.of(
                MediaDevice::name,
                name -> Subject.on(key, Subject.Kind.MEDIA_DEVICE, name),
                said -> new MediaDevice(said.same("name", MediaDevice::name), said.same("kind", MediaDevice::kind)));
    }

    private record OwnedDevice(String adapter, String name) {}

    private static Merging.Place disk(ViosKey key, PhysicalVolume disk, String attribute) {
        return new Merging.Place(Subject.on(key, Subject.Kind.PHYSICAL_VOLUME, disk.name()), attribute);
    }
}
