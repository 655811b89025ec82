package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.id.MacAddress;
import lpm.model.id.PartitionKey;
import lpm.model.id.PortCapacity;
import lpm.model.id.VirtualSlot;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.origin.Subject;

/** A virtual NIC of a partition, with its backing devices. */
final class VirtualNicForm {

    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of("slot", "mac_address", "port_vlan", "auto_priority_failover", "backing_devices");

    private static final ImmutableSet<String> DEVICE_KEYS = ImmutableSet.of(
            "sriov_adapter",
            "physical_port",
            "logical_port",
            "server",
            "server_name",
            "capacity",
            "maximum_capacity",
            "failover_priority",
            "active",
            "status");

    private static final String NONE = "none";

    private VirtualNicForm() {}

    static VirtualNicAdapter read(Source source, PartitionKey partition, Node node) {
        MappingReader in = MappingReader.of(source, node, "virtual NIC", KEYS);
        VirtualSlot slot = in.required("slot", Scalars::slot);
        source.claim(Subject.of(partition), "virtual slot", slot, in.line("slot"));
        in.about(Subject.on(partition, Subject.Kind.VIRTUAL_NIC_ADAPTER, slot.toString()));
        return in.build(() -> VirtualNicAdapter.builder()
                .slot(slot)
                .macAddress(in.fact("mac_address", scalar -> new MacAddress(scalar.text())))
                .portVlan(in.fact("port_vlan", Scalars.or(NONE, Scalars::vlan)))
                .autoPriorityFailover(in.fact("auto_priority_failover", Scalars::truth))
                .backingDevices(in.listing("backing_devices", item -> device(source, item)))
                .build());
    }

    private static VirtualNicBackingDevice device(Source source, Node node) {
        MappingReader in = MappingReader.of(source, node, "backing device of a virtual NIC", DEVICE_KEYS);
        return in.build(() -> VirtualNicBackingDevice.builder()
                .sriovAdapter(in.required("sriov_adapter", Scalars::number))
                .physicalPort(in.required("physical_port", Scalars::number))
                .logicalPort(in.fact("logical_port", Scalars::printed))
                .server(in.fact("server", Scalars::partitionId))
                .serverName(in.fact("server_name", Scalars::printed))
                .capacity(in.fact("capacity", scalar -> PortCapacity.parse(scalar.text())))
                .maximumCapacity(in.fact("maximum_capacity", scalar -> PortCapacity.parse(scalar.text())))
                .failoverPriority(in.fact("failover_priority", Scalars::number))
                .active(in.fact("active", Scalars::truth))
                .status(in.fact("status", Scalars::printed))
                .build());
    }

    static void write(VirtualNicAdapter adapter, MappingWriter out) {
        out.word("slot", adapter.slot())
                .text("mac_address", adapter.macAddress())
                .wordOr("port_vlan", adapter.portVlan(), NONE)
                .word("auto_priority_failover", adapter.autoPriorityFailover())
                .objects("backing_devices", adapter.backingDevices(), VirtualNicForm::write);
    }

    private static void write(VirtualNicBackingDevice device, MappingWriter out) {
        out.word("sriov_adapter", device.sriovAdapter())
                .word("physical_port", device.physicalPort())
                .text("logical_port", device.logicalPort())
                .word("server", device.server())
                .text("server_name", device.serverName())
                .word("capacity", device.capacity())
                .word("maximum_capacity", device.maximumCapacity())
                .word("failover_priority", device.failoverPriority())
                .word("active", device.active())
                .text("status", device.status());
    }
}
