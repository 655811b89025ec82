package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import lpm.fact.Fact;
import lpm.model.id.MacAddress;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.origin.Subject;

/** {@code lshwres -r virtualio --rsubtype eth --level lpar}: virtual Ethernet adapters, trunk adapters among them. */
public final class EthernetReader extends RecordReader {

    @Override
    boolean reads(ConsoleCommand command) {
        return command.listsHardware("virtualio", "eth");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return command.level().equals("lpar") ? ImmutableSet.of("slot_num", "port_vlan_id") : ImmutableSet.of();
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        if (!listing.command().level().equals("lpar")) {
            // what the system allows addresses to be: nothing a migration depends on
            return;
        }
        OwnedItems<VirtualEthernetAdapter> adapters = new OwnedItems<>();
        listing.forEach(facts, "lpar_name", EthernetReader::trunkOnly, (row, owner) -> {
            VirtualEthernetAdapter adapter = adapter(row);
            facts.note(
                    owner.virtualIoServer()
                            ? Subject.on(
                                    facts.key(owner, row.line()),
                                    Subject.Kind.VIRTUAL_ETHERNET_ADAPTER,
                                    "slot " + adapter.slot())
                            : Subject.on(
                                    owner.key(),
                                    Subject.Kind.VIRTUAL_ETHERNET_ADAPTER,
                                    adapter.slot().toString()),
                    "slot",
                    row.line());
            adapters.add(owner, adapter.slot(), adapter, row);
        });
        adapters.forEach(listing, owner -> true, (owner, list) -> {
            if (owner.virtualIoServer()) {
                facts.server(owner, facts.whole(), "ethernet_adapters", server -> server.withEthernetAdapters(list));
            } else {
                facts.partition(
                        owner.key(), facts.whole(), "ethernet_adapters", partition -> partition.ethernetAdapters(list));
            }
        });
    }

    /** Only a Virtual I/O Server has a trunk adapter; any partition may have others. */
    private static Fact<Boolean> trunkOnly(ConsoleRecord row) {
        return row.truth("is_trunk").isKnownAnd(trunk -> trunk) ? Fact.known(true) : Fact.unknown();
    }

    private static VirtualEthernetAdapter adapter(ConsoleRecord row) {
        return row.value(() -> VirtualEthernetAdapter.builder()
                .slot(new VirtualSlot(row.requiredNumber("slot_num")))
                .portVlan(new VlanId(row.requiredNumber("port_vlan_id")))
                .additionalVlans(vlans(row, row.list("addl_vlan_ids")))
                .virtualSwitch(Fact.ofOptional(row.text("vswitch")))
                .macAddress(Fact.ofOptional(row.text("mac_addr").map(MacAddress::new)))
                .trunk(row.truth("is_trunk"))
                .build());
    }

    private static ImmutableSortedSet<VlanId> vlans(ConsoleRecord row, ImmutableList<String> printed) {
        return printed.isEmpty()
                ? ImmutableSortedSet.of()
                : printed.stream()
                        .map(vlan -> new VlanId(vlan.length() < 5 ? number(row, vlan) : 0))
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private static int number(ConsoleRecord row, String digits) {
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw row.wrong("numbers with commas between them as addl_vlan_ids");
        }
        return Integer.parseInt(digits);
    }
}
