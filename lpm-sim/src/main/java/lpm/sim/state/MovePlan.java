package lpm.sim.state;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
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

    MigrationParameters parameters();

    /** What is to become of other partitions at the same time. */
    ImmutableList<MovePlan> others();

    /** Where the partition is defined in the end. */
    default Optional<PartitionKey> target() {
        return destination().map(system -> new PartitionKey(system, targetId()));
    }

    /** The adapters of one of two stages: those of the first destination server, then all others. */
    default ImmutableList<AdapterPlan> destinationStage(int number) {
        return stage(number, AdapterPlan::destination);
    }

    /** The adapters of one of two stages: those of the first source server, then all others. */
    default ImmutableList<AdapterPlan> sourceStage(int number) {
        return stage(number, AdapterPlan::source);
    }

    private <K> ImmutableList<AdapterPlan> stage(int number, Function<AdapterPlan, K> server) {
        Optional<K> first = adapters().stream().map(server).findFirst();
        return adapters().stream()
                .filter(adapter -> first.equals(Optional.of(server.apply(adapter))) == (number == 1))
                .collect(ImmutableList.toImmutableList());
    }

    /** The source servers that serve the partition. */
    default ImmutableSet<ViosKey> sourceServers() {
        return adapters().stream().map(AdapterPlan::source).collect(ImmutableSet.toImmutableSet());
    }

    /** The destination servers that are to serve it. */
    default ImmutableSet<ViosKey> destinationServers() {
        return adapters().stream()
                .flatMap(adapter -> adapter.destination().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The state of the partition before the first step; if nobody captured it, the one that this kind of move needs. */
    default PartitionState stateAtFirst() {
        return partition().state().value().orElse(kind().state());
    }

    /** Whether the partition runs before the first step. */
    default boolean runsAtFirst() {
        return stateAtFirst().equals(PartitionState.RUNNING);
    }

    /**
     * What is to be defined at the destination: all that the partition has, but for physical slots that one which is off does
     * not require.
     */
    default LogicalPartition arriving() {
        return kind() == MoveKind.INACTIVE
                ? partition().withPhysicalIoSlots(partition().physicalIoSlots().minus(slot -> !slot.required()))
                : partition();
    }

    /** Whether the console must reach the operating system to suspend it: it must for all but IBM i. */
    default boolean needsPartitionRmc() {
        return kind().copiesMemory() && partition().environment().isKnownAnd(OperatingEnvironment.AIX_LINUX::equals);
    }

    /** The destination as an operator speaks of it. */
    default String destinationLabel() {
        return destination()
                .map(id -> initial().managedSystem(id).label())
                .orElseGet(() -> "the unknown system of "
                        + initial().virtualIoServersOf(Optional.empty()).stream()
                                .map(VirtualIoServer::name)
                                .collect(Collectors.joining(" and ")));
    }

    /** The source as an operator speaks of it. */
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
