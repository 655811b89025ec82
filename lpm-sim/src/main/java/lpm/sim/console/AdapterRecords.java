package lpm.sim.console;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;

/** What a management console lists of virtual adapters, one line each. */
final class AdapterRecords {

    /** Stands for a client that is not named. */
    private static final String ANY = "any";

    private AdapterRecords() {}

    static Fact<String> ethernet(Residents residents) {
        return residents.lists(
                server -> server.ethernetAdapters()
                        .whole()
                        .map(all -> Residents.each(all, each -> ethernet(Residents.named(server), each)))
                        .or(Residents.trunkAdapters(server)
                                .map(all -> Residents.each(all, each -> trunk(server, each)))),
                partition -> partition
                        .ethernetAdapters()
                        .whole()
                        .map(all -> Residents.each(all, each -> ethernet(Residents.named(partition), each))));
    }

    private static ConsoleRecord trunk(VirtualIoServer server, TrunkAdapter trunk) {
        ConsoleRecord line = Residents.named(server)
                .with("slot_num", trunk.slot())
                .with("state", 1)
                .with("is_required", 0)
                .with("is_trunk", 1)
                .with("trunk_priority", trunk.priority());
        return trunk.portVlan()
                .map(port -> vlans(line, port, trunk.additionalVlans()))
                .value()
                .orElse(line)
                .with("vswitch", trunk.virtualSwitch());
    }

    private static ConsoleRecord ethernet(ConsoleRecord name, VirtualEthernetAdapter adapter) {
        ConsoleRecord line = name.with("slot_num", adapter.slot())
                .with("state", 1)
                .with("is_required", 0)
                .flag("is_trunk", adapter.trunk());
        return vlans(line, adapter.portVlan(), adapter.additionalVlans())
                .with("vswitch", adapter.virtualSwitch())
                .with("mac_addr", adapter.macAddress());
    }

    /** Only an adapter that takes tagged frames may have additional VLANs. */
    private static ConsoleRecord vlans(ConsoleRecord line, VlanId port, ImmutableSortedSet<VlanId> additional) {
        return line.with("ieee_virtual_eth", additional.isEmpty() ? 0 : 1)
                .with("port_vlan_id", port)
                .with("addl_vlan_ids", additional.stream().map(VlanId::toString).collect(Collectors.joining(",")));
    }

    static Fact<String> scsi(Residents residents) {
        return residents.lists(
                server -> server.serverAdapters()
                        .whole()
                        .map(all -> Residents.each(all, each -> server(residents, server, each))),
                partition -> partition
                        .scsiAdapters()
                        .whole()
                        .map(all -> Residents.each(all, each -> client(residents, partition, each))));
    }

    private static ConsoleRecord server(Residents residents, VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        Optional<PartitionId> client = adapter.client().value().flatMap(id -> id);
        return scsi(Residents.named(server), adapter.slot(), "server")
                .with(
                        "remote_lpar_id",
                        adapter.client().map(id -> id.map(PartitionId::toString).orElse(ANY)))
                .with("remote_lpar_name", client.map(residents::name).orElse(""))
                .with(
                        "remote_slot_num",
                        adapter.clientSlot()
                                .map(slot -> slot.map(VirtualSlot::toString).orElse(ANY)));
    }

    private static ConsoleRecord client(
            Residents residents, LogicalPartition partition, VirtualScsiClientAdapter adapter) {
        return scsi(Residents.named(partition), adapter.slot(), "client")
                .with("remote_lpar_id", adapter.server())
                .with("remote_lpar_name", adapter.server().map(residents::name))
                .with("remote_slot_num", adapter.serverSlot());
    }

    private static ConsoleRecord scsi(ConsoleRecord line, VirtualSlot slot, String type) {
        return line.with("slot_num", slot)
                .with("state", 1)
                .with("is_required", 0)
                .with("adapter_type", type);
    }

    /** The adapter as a field of a profile; a slot that no adapter of the partition is known to be in has blank fields. */
    static ImmutableList<String> scsiOf(
            Residents residents, LogicalPartition partition, ImmutableList<VirtualSlot> slots) {
        return slots.stream()
                .map(slot -> partition.scsiAdapters().stream()
                        .filter(adapter -> adapter.slot().equals(slot))
                        .findFirst()
                        .map(adapter -> "%s/client/%s/%s/%s/0"
                                .formatted(
                                        slot,
                                        text(adapter.server()
                                                .map(PartitionId::toString)
                                                .value()),
                                        text(adapter.server()
                                                .map(residents::name)
                                                .value()),
                                        text(adapter.serverSlot()
                                                .map(VirtualSlot::toString)
                                                .value())))
                        .orElse(slot + "/client////0"))
                .collect(ImmutableList.toImmutableList());
    }

    /** The server adapters as fields of the server's profile. */
    static ImmutableList<String> scsiOf(Residents residents, VirtualIoServer server) {
        return server.serverAdapters().stream()
                .map(adapter -> "%s/server/%s/%s/%s/%d"
                        .formatted(
                                adapter.slot(),
                                text(adapter.client()
                                        .map(id -> id.map(PartitionId::toString).orElse(ANY))
                                        .value()),
                                text(adapter.client().value().flatMap(id -> id).map(residents::name)),
                                text(adapter.clientSlot()
                                        .map(slot ->
                                                slot.map(VirtualSlot::toString).orElse(ANY))
                                        .value()),
                                server.requiredScsiSlots().shows(adapter.slot()::equals) ? 1 : 0))
                .collect(ImmutableList.toImmutableList());
    }

    static ImmutableList<String> ethernetOf(LogicalPartition partition, ImmutableList<VirtualSlot> slots) {
        return slots.stream()
                .map(slot -> partition.ethernetAdapters().stream()
                        .filter(adapter -> adapter.slot().equals(slot))
                        .findFirst()
                        .map(AdapterRecords::inProfile)
                        .orElse(slot + "/0////0////"))
                .collect(ImmutableList.toImmutableList());
    }

    private static String inProfile(VirtualEthernetAdapter adapter) {
        return "%s/%s/%s/%s/0/0/%s/%s/all/none"
                .formatted(
                        adapter.slot(),
                        adapter.additionalVlans().isEmpty() ? 0 : 1,
                        adapter.portVlan(),
                        adapter.additionalVlans().stream().map(VlanId::toString).collect(Collectors.joining(",")),
                        text(adapter.virtualSwitch().value()),
                        text(adapter.macAddress().map(Object::toString).value()));
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }
}
