package lpm.text.hmc;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.WorldWidePortName;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.origin.Subject;

/**
 * {@code lshwres -r virtualio --rsubtype fc}: virtual Fibre Channel client adapters of partitions, the slots that server adapters take
 * of a Virtual I/O Server, and with {@code --level sys} how many port names the system has left. That the attribute is called {@code
 * num_wwpns_remaining} is not confirmed by a capture.
 */
public final class FibreChannelReader extends RecordReader {

    @Override
    boolean reads(ConsoleCommand command) {
        return command.listsHardware("virtualio", "fc");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return command.level().equals("sys") ? ImmutableSet.of() : ImmutableSet.of("slot_num");
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        if (listing.command().level().equals("sys")) {
            readSystem(listing, facts);
            return;
        }
        OwnedItems<VirtualFibreChannelClientAdapter> clients = new OwnedItems<>();
        OwnedItems<VirtualSlot> servers = new OwnedItems<>();
        listing.forEach(facts, "lpar_name", ScsiReader::byType, (row, owner) -> {
            VirtualSlot slot = row.value(() -> new VirtualSlot(row.requiredNumber("slot_num")));
            if (owner.virtualIoServer()) {
                servers.add(owner, slot, slot, row);
            } else {
                facts.note(
                        Subject.on(owner.key(), Subject.Kind.VIRTUAL_FIBRE_CHANNEL_CLIENT_ADAPTER, slot.toString()),
                        "slot",
                        row.line());
                clients.add(owner, slot, client(row, slot), row);
            }
        });
        clients.forEach(
                listing,
                owner -> !owner.virtualIoServer(),
                (owner, list) -> facts.partition(
                        owner.key(),
                        facts.whole(),
                        "fibre_channel_adapters",
                        partition -> partition.fibreChannelAdapters(list)));
        servers.forEach(
                listing,
                Owner::virtualIoServer,
                (owner, list) -> facts.server(
                        owner,
                        facts.whole(),
                        "taken_virtual_slots",
                        server -> server.withTakenVirtualSlots(Listing.of(list.items(), Coverage.open()))));
    }

    private static void readSystem(ConsoleListing listing, ConsoleFacts facts) {
        listing.records()
                .forEach(row -> row.number("num_wwpns_remaining")
                        .ifPresent(left -> facts.system(
                                listing.system(),
                                row.line(),
                                "remaining_port_names",
                                system -> system.withRemainingPortNames(Fact.known(left)))));
    }

    private static VirtualFibreChannelClientAdapter client(ConsoleRecord row, VirtualSlot slot) {
        return row.value(() -> VirtualFibreChannelClientAdapter.builder()
                .slot(slot)
                .server(Fact.ofOptional(row.number("remote_lpar_id").map(PartitionId::new)))
                .serverSlot(Fact.ofOptional(row.number("remote_slot_num").map(VirtualSlot::new)))
                .portNames(portNames(row))
                .build());
    }

    private static Listing<WorldWidePortName> portNames(ConsoleRecord row) {
        return row.has("wwpns")
                ? Listing.complete(row.list("wwpns").stream()
                        .map(name -> new WorldWidePortName(Ascii.toLowerCase(name)))
                        .distinct()
                        .collect(ImmutableList.toImmutableList()))
                : Listing.unknown();
    }
}
