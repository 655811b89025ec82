package lpm.text.hmc;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.MacAddress;
import lpm.model.id.PartitionId;
import lpm.model.id.PortCapacity;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.origin.Subject;

/**
 * {@code lshwres -r virtualio --rsubtype vnic --level lpar}: virtual NICs of partitions with their backing devices. A backing device is
 * printed as {@code sriov/VIOS name/VIOS id/adapter/physical port/logical port/capacity/desired capacity/priority/maximum/desired
 * maximum}; releases without a maximum end before it.
 */
public final class VirtualNicReader extends RecordReader {

    private static final Splitter FIELDS = Splitter.on('/');
    private static final int LEAST = 6;
    private static final int CAPACITY = 6;
    private static final int PRIORITY = 8;
    private static final int MAXIMUM = 9;

    @Override
    boolean reads(ConsoleCommand command) {
        return command.listsHardware("virtualio", "vnic");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return isOfPartitions(command) ? ImmutableSet.of("slot_num") : ImmutableSet.of();
    }

    private static boolean isOfPartitions(ConsoleCommand command) {
        return command.level().isEmpty() || command.level().equals("lpar");
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        if (!isOfPartitions(listing.command())) {
            return;
        }
        OwnedItems<VirtualNicAdapter> adapters = new OwnedItems<>();
        // a Virtual I/O Server hosts virtual NICs of others, and has none itself
        listing.forEach(facts, "lpar_name", row -> Fact.known(false), (row, owner) -> {
            VirtualNicAdapter adapter = adapter(row);
            facts.note(
                    Subject.on(
                            owner.key(),
                            Subject.Kind.VIRTUAL_NIC_ADAPTER,
                            adapter.slot().toString()),
                    "slot",
                    row.line());
            adapters.add(owner, adapter.slot(), adapter, row);
        });
        adapters.forEach(
                listing,
                owner -> !owner.virtualIoServer(),
                (owner, list) -> facts.partition(
                        owner.key(),
                        facts.whole(),
                        "virtual_nic_adapters",
                        partition -> partition.virtualNicAdapters(list)));
    }

    private static VirtualNicAdapter adapter(ConsoleRecord row) {
        return row.value(() -> VirtualNicAdapter.builder()
                .slot(new VirtualSlot(row.requiredNumber("slot_num")))
                .macAddress(Fact.ofOptional(row.text("mac_addr").map(MacAddress::new)))
                .portVlan(Fact.ofOptional(row.number("port_vlan_id"))
                        .map(vlan -> vlan == 0 ? Optional.empty() : Optional.of(new VlanId(vlan))))
                .autoPriorityFailover(row.truth("auto_priority_failover"))
                .backingDevices(backingDevices(row))
                .build());
    }

    private static Listing<VirtualNicBackingDevice> backingDevices(ConsoleRecord row) {
        if (!row.has("backing_devices")) {
            return Listing.unknown();
        }
        ImmutableList<ImmutableList<String>> states = members(row, "backing_device_states");
        return Listing.complete(members(row, "backing_devices").stream()
                .map(fields -> backingDevice(row, fields, states))
                .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<ImmutableList<String>> members(ConsoleRecord row, String attribute) {
        return row.list(attribute).stream()
                .map(member -> ImmutableList.copyOf(FIELDS.split(member)))
                .collect(ImmutableList.toImmutableList());
    }

    private static VirtualNicBackingDevice backingDevice(
            ConsoleRecord row, ImmutableList<String> fields, ImmutableList<ImmutableList<String>> states) {
        if (fields.size() < LEAST || !fields.get(0).equals("sriov")) {
            throw row.wrong("backing devices such as sriov/vio1/1/2/0/27008004/2.0/2.0/50/100.0/100.0");
        }
        Fact<String> logicalPort = field(fields, 5);
        Optional<ImmutableList<String>> state = states.stream()
                .filter(each -> each.size() >= 4 && logicalPort.isKnownAnd(each.get(1)::equals))
                .findFirst();
        return VirtualNicBackingDevice.builder()
                .sriovAdapter(number(row, fields.get(3)))
                .physicalPort(number(row, fields.get(4)))
                .logicalPort(logicalPort)
                .server(field(fields, 2).map(id -> new PartitionId(number(row, id))))
                .serverName(field(fields, 1))
                .capacity(field(fields, CAPACITY).map(PortCapacity::parse))
                .maximumCapacity(field(fields, MAXIMUM).map(PortCapacity::parse))
                .failoverPriority(field(fields, PRIORITY).map(priority -> number(row, priority)))
                .active(Fact.ofOptional(state.map(each -> each.get(2).equals("1"))))
                .status(Fact.ofOptional(state.map(each -> each.get(3))))
                .build();
    }

    private static Fact<String> field(ImmutableList<String> fields, int index) {
        return index < fields.size() && !fields.get(index).isEmpty() ? Fact.known(fields.get(index)) : Fact.unknown();
    }

    private static int number(ConsoleRecord row, String digits) {
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw row.wrong("numbers for server, adapter, port and priority of each of backing_devices");
        }
        return Integer.parseInt(digits);
    }
}
