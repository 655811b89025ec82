package lpm.sim.console;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.WorldWidePortName;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualFibreChannelMapping;

/** What a management console lists of virtual Fibre Channel adapters, one line each. */
final class FibreChannelRecords {

    /** Stands for a client that is not named. */
    private static final String ANY = "any";

    private FibreChannelRecords() {}

    static Fact<String> adapters(Residents residents) {
        return residents.lists(
                server -> server.fibreChannelMappings()
                        .whole()
                        .map(all -> Residents.each(all, each -> server(residents, server, each))),
                partition -> partition
                        .fibreChannelAdapters()
                        .whole()
                        .map(all -> Residents.each(all, each -> client(residents, partition, each))));
    }

    private static ConsoleRecord server(
            Residents residents, VirtualIoServer server, VirtualFibreChannelMapping adapter) {
        Optional<PartitionId> client = adapter.client().value().flatMap(id -> id);
        return adapter(Residents.named(server), adapter.slot(), "server")
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
            Residents residents, LogicalPartition partition, VirtualFibreChannelClientAdapter adapter) {
        ConsoleRecord line = adapter(Residents.named(partition), adapter.slot(), "client")
                .with("remote_lpar_id", adapter.server())
                .with("remote_lpar_name", adapter.server().map(residents::name))
                .with("remote_slot_num", adapter.serverSlot());
        return adapter.portNames().isComplete() ? line.with("wwpns", names(adapter.portNames())) : line;
    }

    private static String names(Listing<WorldWidePortName> names) {
        return names.stream().map(WorldWidePortName::toString).collect(Collectors.joining(","));
    }

    private static ConsoleRecord adapter(ConsoleRecord line, VirtualSlot slot, String type) {
        return line.with("slot_num", slot)
                .with("adapter_type", type)
                .with("state", 1)
                .with("is_required", 0);
    }

    /** The slots that Fibre Channel adapters of a server take. */
    static Stream<VirtualSlot> slots(VirtualIoServer server) {
        return server.fibreChannelMappings().stream().map(VirtualFibreChannelMapping::slot);
    }

    /** The slots that Fibre Channel adapters of a partition take. */
    static ImmutableList<VirtualSlot> slots(LogicalPartition partition) {
        return partition.fibreChannelAdapters().stream()
                .map(VirtualFibreChannelClientAdapter::slot)
                .collect(ImmutableList.toImmutableList());
    }
}
