package lpm.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.fact.Table;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.storage.StorageSystem;
import org.immutables.value.Value;

/**
 * Everything that is known of some managed systems, their partitions and their storage, as one immutable value. An edit
 * returns a new estate that shares all it did not touch.
 */
@Value.Immutable
public interface Estate extends WithEstate {

    /** By name. */
    Table<String, Chassis> chassis();

    /** By name, whether they are HMCs or Flex System Managers. */
    Table<String, ManagementConsole> managementConsoles();

    /** By machine type, model and serial number. */
    Table<MachineTypeModelSerial, ManagedSystem> managedSystems();

    /** Logical partitions by their system and id, Virtual I/O Servers not among them. */
    Table<PartitionKey, LogicalPartition> partitions();

    /** By their system, as far as it is known, and host name. */
    Table<ViosKey, VirtualIoServer> virtualIoServers();

    /** By name. */
    Table<String, StorageSystem> storageSystems();

    /** What persons stated without a capture, each with its reason. */
    ImmutableList<Assumption> assumptions();

    /** The system, with nothing known of it if it was only ever named. */
    default ManagedSystem managedSystem(MachineTypeModelSerial id) {
        return managedSystems()
                .get(id)
                .orElseGet(() -> ManagedSystem.builder().id(id).build());
    }

    /** The partition; an IllegalArgumentException if the estate has none of that key. */
    default LogicalPartition partition(PartitionKey key) {
        return partitions().get(key).orElseThrow(() -> new IllegalArgumentException("no " + key + " in the estate"));
    }

    /** The server; an IllegalArgumentException if the estate has none of that key. */
    default VirtualIoServer virtualIoServer(ViosKey key) {
        return virtualIoServers()
                .get(key)
                .orElseThrow(() -> new IllegalArgumentException("no Virtual I/O Server " + key + " in the estate"));
    }

    /** The servers of one system, or of none that is known, ordered by partition id, then by name. */
    default ImmutableList<VirtualIoServer> virtualIoServersOf(Optional<MachineTypeModelSerial> system) {
        List<VirtualIoServer> servers = new ArrayList<>();
        for (VirtualIoServer server : virtualIoServers().values()) {
            if (server.key().system().equals(system)) {
                servers.add(server);
            }
        }
        return ImmutableList.sortedCopyOf(ServerOrder.BY_ID, servers);
    }

    /** The servers of several systems, or of none that is known: one system after the other, each in the order of its servers. */
    default ImmutableList<ViosKey> serverKeysOf(ImmutableSet<Optional<MachineTypeModelSerial>> systems) {
        return systems.stream()
                .flatMap(system -> virtualIoServersOf(system).stream())
                .map(VirtualIoServer::key)
                .collect(ImmutableList.toImmutableList());
    }

    /** The captured partitions of one system. */
    default ImmutableList<LogicalPartition> partitionsOf(MachineTypeModelSerial system) {
        ImmutableList.Builder<LogicalPartition> partitions = ImmutableList.builder();
        for (LogicalPartition partition : partitions().values()) {
            if (partition.system().equals(system)) {
                partitions.add(partition);
            }
        }
        return partitions.build();
    }

    /** The estate with this server in place of the one with the same key, or added. */
    default Estate with(VirtualIoServer server) {
        return withVirtualIoServers(virtualIoServers().with(server.key(), server));
    }

    /** The estate with this partition in place of the one with the same key, or added. */
    default Estate with(LogicalPartition partition) {
        return withPartitions(partitions().with(partition.key(), partition));
    }

    /** The estate with this system in place of the one with the same id, or added. */
    default Estate with(ManagedSystem system) {
        return withManagedSystems(managedSystems().with(system.id(), system));
    }

    /** The estate with this console in place of the one with the same name, or added. */
    default Estate with(ManagementConsole console) {
        return withManagementConsoles(managementConsoles().with(console.name(), console));
    }

    /** The estate with this storage system in place of the one with the same name, or added. */
    default Estate with(StorageSystem storage) {
        return withStorageSystems(storageSystems().with(storage.name(), storage));
    }

    /** The estate with this chassis in place of the one with the same name, or added. */
    default Estate with(Chassis chassis) {
        return withChassis(chassis().with(chassis.name(), chassis));
    }

    /** The estate with the server changed; an IllegalArgumentException if it has none of that key. */
    default Estate updating(ViosKey key, UnaryOperator<VirtualIoServer> change) {
        return with(change.apply(virtualIoServer(key)));
    }

    /** The estate with the partition changed; an IllegalArgumentException if it has none of that key. */
    default Estate updating(PartitionKey key, UnaryOperator<LogicalPartition> change) {
        return with(change.apply(partition(key)));
    }

    /** The estate with the system changed, or added if it was only ever named. */
    default Estate updating(MachineTypeModelSerial id, UnaryOperator<ManagedSystem> change) {
        return with(change.apply(managedSystem(id)));
    }

    /** Nothing known. */
    static Estate empty() {
        return builder().build();
    }

    /** A builder of an estate in which nothing is known. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Estate}. Starts with empty tables: what {@code @Value.Default} gives, each copy would look for anew. */
    final class Builder extends ImmutableEstate.Builder {
        Builder() {
            chassis(Table.empty());
            managementConsoles(Table.empty());
            managedSystems(Table.empty());
            partitions(Table.empty());
            virtualIoServers(Table.empty());
            storageSystems(Table.empty());
        }
    }
}
