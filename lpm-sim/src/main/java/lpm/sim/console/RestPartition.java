package lpm.sim.console;

import java.util.Locale;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.MemoryAllocation;
import lpm.model.OperatingEnvironment;
import lpm.model.ProcessorAllocation;
import lpm.model.id.LocationCode;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualSwitch;

/** A partition and its network adapters as the REST interface shows them. */
final class RestPartition {

    /** Hundredths of a unit in one processor. */
    private static final int ONE = 100;

    private RestPartition() {}

    static String object(LogicalPartition partition, String system) {
        return new RestElement("LogicalPartition")
                .with(
                        "MigrationState",
                        partition.migrationState().map(state -> state.toString().replace(' ', '_')))
                .with(
                        "OperatingSystemVersion",
                        partition.environment().with(partition.osRelease(), RestPartition::version))
                .with("PartitionID", partition.id())
                .with(slots(partition))
                .with(memory(partition.memory()))
                .with("PartitionName", partition.name())
                .with(processors(partition.processors()))
                .with(
                        "PartitionState",
                        partition.state().map(state -> state.toString().toLowerCase(Locale.ROOT)))
                .with("PartitionType", partition.environment().map(RestPartition::type))
                .with(
                        "ResourceMonitoringControlState",
                        partition.rmcActive().map(active -> active ? "active" : "inactive"))
                .link("AssociatedManagedSystem", system)
                .with("IsRestrictedIOPartition", partition.restrictedIo())
                .object();
    }

    private static String version(OperatingEnvironment environment, Object release) {
        return (environment == OperatingEnvironment.IBM_I ? "IBM i " : "AIX ") + release;
    }

    private static String type(OperatingEnvironment environment) {
        return environment == OperatingEnvironment.IBM_I ? "OS400" : "AIX/Linux";
    }

    private static RestElement slots(LogicalPartition partition) {
        return new RestElement("PartitionIOConfiguration")
                .with("CurrentMaximumVirtualIOSlots", partition.maximumVirtualSlots())
                .all(
                        "ProfileIOSlots",
                        partition.physicalIoSlots(),
                        slot -> new RestElement("ProfileIOSlot")
                                .with(new RestElement("AssociatedIOSlot")
                                        .with("SlotDynamicReconfigurationConnectorName", slot.location()))
                                .with("IsRequired", slot.required()));
    }

    private static RestElement memory(Fact<MemoryAllocation> memory) {
        return new RestElement("PartitionMemoryConfiguration")
                .with("CurrentMemory", memory.map(MemoryAllocation::currentMegabytes))
                .with("CurrentMinimumMemory", memory.flatMap(MemoryAllocation::minimumMegabytes))
                .with("CurrentMaximumMemory", memory.flatMap(MemoryAllocation::maximumMegabytes));
    }

    private static RestElement processors(Fact<ProcessorAllocation> processors) {
        Fact<Boolean> dedicated = processors.flatMap(ProcessorAllocation::dedicated);
        RestElement all =
                new RestElement("PartitionProcessorConfiguration").with("CurrentHasDedicatedProcessors", dedicated);
        if (dedicated.isKnownAnd(own -> own)) {
            return all.with(new RestElement("CurrentDedicatedProcessorConfiguration")
                    .with("CurrentProcessors", processors.map(own -> own.units().hundredths() / ONE)));
        }
        return all.with(
                        "CurrentSharingMode",
                        processors.flatMap(ProcessorAllocation::capped).map(capped -> capped ? "capped" : "uncapped"))
                .with(new RestElement("CurrentSharedProcessorConfiguration")
                        .with("CurrentProcessingUnits", processors.map(ProcessorAllocation::units))
                        .with(
                                "AllocatedVirtualProcessors",
                                processors.flatMap(ProcessorAllocation::virtualProcessors)));
    }

    static String adapter(ManagedSystem system, LogicalPartition partition, VirtualEthernetAdapter adapter) {
        return new RestElement("ClientNetworkAdapter")
                .with("LocationCode", LocationCode.virtual(system.id(), partition.id(), adapter.slot()) + "-T1")
                .with("LocalPartitionID", partition.id())
                .with("VirtualSlotNumber", adapter.slot())
                .with("MACAddress", adapter.macAddress())
                .with("PortVLANID", adapter.portVlan())
                .with(
                        "TaggedVLANIDs",
                        adapter.additionalVlans().stream().map(VlanId::toString).collect(Collectors.joining(" ")))
                .with("VirtualSwitchID", adapter.virtualSwitch().flatMap(name -> switchNumber(system, name)))
                .object();
    }

    /** Switches are numbered as they are listed; one that is not has no number that is known. */
    static Fact<Integer> switchNumber(ManagedSystem system, String name) {
        int number = system.virtualSwitches().items().stream()
                .map(VirtualSwitch::name)
                .toList()
                .indexOf(name);
        return number < 0 ? Fact.unknown() : Fact.known(number);
    }
}
