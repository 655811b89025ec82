package lpm.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.origin.FactRef;
import lpm.origin.Origins;
import lpm.origin.Subject;

/** The two ends of each virtual SCSI connection: what the server says of it and what the partition says must agree. */
final class Connections {

    private final Estate estate;
    private final Origins origins;
    /** Which server adapter each client slot is connected to. */
    private final Map<Subject, FactRef> connected = new HashMap<>();

    private Connections(Estate estate, Origins origins) {
        this.estate = estate;
        this.origins = origins;
    }

    static void check(Estate estate, Origins origins) {
        Connections connections = new Connections(estate, origins);
        estate.virtualIoServers().stream()
                .forEach(server ->
                        server.serverAdapters().stream().forEach(adapter -> connections.check(server, adapter)));
    }

    private void check(VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        Optional<VirtualSlot> slot = adapter.clientSlot().value().flatMap(known -> known);
        if (slot.isEmpty()) {
            return;
        }
        Optional<PartitionKey> client = server.system()
                .value()
                .flatMap(system -> adapter.client()
                        .value()
                        .flatMap(known -> known)
                        .map(partition -> new PartitionKey(system, partition)));
        if (client.isPresent()) {
            FactRef stated = new FactRef(
                    Subject.on(server.key(), Subject.Kind.VIRTUAL_SCSI_SERVER_ADAPTER, adapter.name()), "client_slot");
            checkAlone(client.get(), slot.get(), stated);
            otherEnd(client.get(), server, adapter)
                    .filter(other -> !other.slot().equals(slot.get()))
                    .ifPresent(other -> disagree(client.get(), other, slot.get(), stated));
        }
    }

    /** A client adapter has one server adapter. */
    private void checkAlone(PartitionKey client, VirtualSlot slot, FactRef stated) {
        Subject adapter = Subject.on(client, Subject.Kind.VIRTUAL_SCSI_CLIENT_ADAPTER, slot.toString());
        FactRef other = connected.putIfAbsent(adapter, stated);
        if (other != null) {
            throw Contradictions.between(
                    "slot %s of %s is connected".formatted(slot, client),
                    "to " + other.subject(),
                    origins.of(other),
                    "to " + stated.subject(),
                    origins.of(stated));
        }
    }

    private Optional<VirtualScsiClientAdapter> otherEnd(
            PartitionKey client, VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        return estate.partitions().get(client).map(LogicalPartition::scsiAdapters).stream()
                .flatMap(adapters -> adapters.stream())
                .filter(other -> other.server().equalTo(server.id()).isKnownAnd(same -> same)
                        && other.serverSlot().isKnownAnd(adapter.slot()::equals))
                .findFirst();
    }

    private void disagree(PartitionKey client, VirtualScsiClientAdapter other, VirtualSlot slot, FactRef stated) {
        FactRef otherEnd = new FactRef(
                Subject.on(
                        client,
                        Subject.Kind.VIRTUAL_SCSI_CLIENT_ADAPTER,
                        other.slot().toString()),
                "server_slot");
        throw Contradictions.between(
                "%s is connected to %s in".formatted(stated.subject(), client),
                "slot " + slot,
                origins.of(stated),
                "slot " + other.slot(),
                origins.of(otherEnd));
    }
}
