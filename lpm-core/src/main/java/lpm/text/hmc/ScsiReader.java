package lpm.text.hmc;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.origin.Subject;

/**
 * {@code lshwres -r virtualio --rsubtype scsi --level lpar}: virtual SCSI adapters. Of server adapters only the slot is taken
 * down: the model knows them by the device name that the server alone prints, and their other end says the rest.
 */
public final class ScsiReader extends RecordReader {

    @Override
    boolean reads(ConsoleCommand command) {
        return command.listsHardware("virtualio", "scsi");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return ImmutableSet.of("slot_num", "adapter_type");
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        OwnedItems<VirtualScsiClientAdapter> clients = new OwnedItems<>();
        OwnedItems<VirtualSlot> servers = new OwnedItems<>();
        Set<PartitionKey> serving = new HashSet<>();
        listing.forEach(facts, "lpar_name", ScsiReader::byType, (row, owner) -> {
            VirtualSlot slot = row.value(() -> new VirtualSlot(row.requiredNumber("slot_num")));
            if (owner.virtualIoServer()) {
                servers.add(owner, slot, slot, row);
            } else if (!isServer(row)) {
                facts.note(
                        Subject.on(owner.key(), Subject.Kind.VIRTUAL_SCSI_CLIENT_ADAPTER, slot.toString()),
                        "slot",
                        row.line());
                clients.add(owner, slot, client(row, slot), row);
            } else {
                serving.add(owner.key());
                clients.see(owner);
            }
        });
        clients.forEach(listing, owner -> !owner.virtualIoServer(), (owner, list) -> {
            boolean serves = serving.contains(owner.key());
            facts.partition(owner.key(), facts.whole(), teller -> {
                teller.tell("scsi_adapters", partition -> partition.scsiAdapters(list));
                teller.tell(
                        "serves_disks",
                        serves || list.isComplete() ? Fact.known(serves) : Fact.unknown(),
                        LogicalPartition.Builder::servesDisks);
            });
        });
        servers.forEach(
                listing,
                Owner::virtualIoServer,
                (owner, list) -> facts.server(
                        owner,
                        facts.whole(),
                        "taken_virtual_slots",
                        server -> server.withTakenVirtualSlots(Listing.of(list.items(), Coverage.open()))));
    }

    static Fact<Boolean> byType(ConsoleRecord row) {
        return row.hasValue("adapter_type") ? Fact.known(isServer(row)) : Fact.unknown();
    }

    /** An adapter that is neither would be left out of a list that is taken for whole. */
    private static boolean isServer(ConsoleRecord row) {
        boolean server = row.prints("adapter_type", "server");
        if (!server && !row.prints("adapter_type", "client")) {
            throw row.wrong(
                    row.hasValue("adapter_type") ? "client or server as adapter_type" : "a value of adapter_type");
        }
        return server;
    }

    private static VirtualScsiClientAdapter client(ConsoleRecord row, VirtualSlot slot) {
        Optional<PartitionId> server = row.number("remote_lpar_id").map(id -> row.value(() -> new PartitionId(id)));
        Optional<VirtualSlot> serverSlot =
                row.number("remote_slot_num").map(number -> row.value(() -> new VirtualSlot(number)));
        return VirtualScsiClientAdapter.builder()
                .slot(slot)
                .server(Fact.ofOptional(server))
                .serverSlot(Fact.ofOptional(serverSlot))
                .build();
    }
}
