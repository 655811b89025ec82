package lpm.sim.state;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.model.Estate;
import lpm.model.InactiveProfilePolicy;
import lpm.model.LogicalPartition;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionProfile;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.storage.PhysicalVolume;
import lpm.option.MoverPair;
import lpm.option.ProcessorPool;
import lpm.sim.hardware.MoveKind;
import org.immutables.value.Value;

/** What is to become of a partition: fixed before the first step. */
@Value.Immutable
public interface MovePlan extends WithMovePlan {

    @Value.Default
    default MoveKind kind() {
        return MoveKind.ACTIVE;
    }

    /** Everything as it was before the first step. */
    Estate initial();

    /** The partition as it was before the first step. */
    LogicalPartition partition();

    /** Empty for Virtual I/O Servers whose managed system nobody captured. */
    Optional<MachineTypeModelSerial> destination();

    /** The partition's id at the destination. */
    PartitionId targetId();

    /** One for each server adapter that serves the partition, in the order of the mapping. */
    ImmutableList<AdapterPlan> adapters();

    /** One for each virtual Fibre Channel adapter of the partition, in the order of the mapping. */
    ImmutableList<FibreChannelPlan> fibreChannel();

    /** One for each backing device of the partition's virtual NICs. */
    ImmutableList<BackingDevicePlan> backingDevices();

    /** The vnicservers that serve the partition at the source. */
    ImmutableList<SourceHost> virtualNicServers();

    /** The shared processor pool of the destination that it is to join; empty for the default one. */
    Optional<ProcessorPool> processorPool();

    /** Whether the request says that a partition which does not run is defined by its current configuration. */
    @Value.Default
    default boolean currentData() {
        return false;
    }

    /** What the request does without. */
    ImmutableSet<Forgone> forgone();

    /** How many pairs of movers each side must have. */
    @Value.Default
    default int pairsRequired() {
        return 1;
    }

    /** The movers that were asked for. */
    @Value.Default
    default MoverPair movers() {
        return MoverPair.ANY;
    }

    /** What is to become of other partitions at the same time. */
    ImmutableList<MovePlan> others();

    /** Where the partition is defined in the end. */
    @Value.Lazy
    default Optional<PartitionKey> target() {
        return destination().map(system -> new PartitionKey(system, targetId()));
    }

    /** The two systems of the move as far as they are known, the source first. */
    default ImmutableSet<MachineTypeModelSerial> knownSystems() {
        MachineTypeModelSerial source = partition().system();
        return destination().map(system -> ImmutableSet.of(source, system)).orElseGet(() -> ImmutableSet.of(source));
    }

    /** The two systems of the move, the source first. */
    default ImmutableSet<Optional<MachineTypeModelSerial>> systems() {
        return ImmutableSet.of(Optional.of(partition().system()), destination());
    }

    /** The servers that serve the partition at the source. */
    @Value.Lazy
    default PlannedServers<SourceHost> sourceServers() {
        return PlannedServers.atSource(this);
    }

    /** The servers that are to serve it at the destination. */
    @Value.Lazy
    default PlannedServers<BackingDevicePlan> destinationServers() {
        return PlannedServers.atDestination(this);
    }

    /** The LUNs behind the partition's virtual SCSI adapters as source servers see them, each path once. */
    @Value.Lazy
    default ImmutableList<PhysicalVolume> volumes() {
        ImmutableSet.Builder<PhysicalVolume> volumes = ImmutableSet.builder();
        for (AdapterPlan adapter : adapters()) {
            for (DiskPlan disk : adapter.disks()) {
                disk.sourceDisk().ifPresent(volumes::add);
            }
        }
        return volumes.build().asList();
    }

    /** The state of the partition before the first step; if nobody captured it, the one that this kind of move needs. */
    @Value.Lazy
    default PartitionState stateAtFirst() {
        return partition().state().value().orElse(kind().state());
    }

    /** Whether the partition runs before the first step. */
    default boolean runsAtFirst() {
        return stateAtFirst().equals(PartitionState.RUNNING);
    }

    /**
     * What is to be defined at the destination: all that the partition has, but for physical slots that one which is off does
     * not require. One which is off has the memory and processors of its last activated profile, if the source does not keep to
     * the current ones; what nobody captured of the profile is taken to be as it is now.
     */
    @Value.Lazy
    default LogicalPartition arriving() {
        if (kind() != MoveKind.INACTIVE) {
            return partition();
        }
        LogicalPartition off =
                partition().withPhysicalIoSlots(partition().physicalIoSlots().minus(slot -> !slot.required()));
        return keepsConfiguration()
                ? off
                : off.withMemory(off.profile().flatMap(PartitionProfile::memory).or(off.memory()))
                        .withProcessors(off.profile()
                                .flatMap(PartitionProfile::processors)
                                .or(off.processors()));
    }

    private boolean keepsConfiguration() {
        return currentData()
                || initial()
                        .managedSystem(partition().system())
                        .inactiveProfilePolicy()
                        .isKnownAnd(InactiveProfilePolicy.CONFIGURATION::equals);
    }

    /** Whether the console must reach the operating system to suspend it: it must for all but IBM i. */
    default boolean needsPartitionRmc() {
        return kind().copiesMemory() && partition().environment().isKnownAnd(OperatingEnvironment.AIX_LINUX::equals);
    }

    /** The destination as an operator speaks of it. */
    @Value.Lazy
    default String destinationLabel() {
        return destination().map(id -> initial().managedSystem(id).label()).orElseGet(() -> {
            ImmutableList<VirtualIoServer> servers = initial().virtualIoServersOf(Optional.empty());
            return servers.isEmpty()
                    ? "a system that nobody knows"
                    : "the unknown system of "
                            + servers.stream().map(VirtualIoServer::name).collect(Collectors.joining(" and "));
        });
    }

    /** The source as an operator speaks of it. */
    @Value.Lazy
    default String sourceLabel() {
        return initial().managedSystem(partition().system()).label();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MovePlan}. */
    final class Builder extends ImmutableMovePlan.Builder {
        Builder() {}
    }
}
