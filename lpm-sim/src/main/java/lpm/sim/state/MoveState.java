package lpm.sim.state;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.model.Estate;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.sim.hardware.ClientWrites;
import lpm.sim.hardware.ForwardingTable;
import lpm.sim.hardware.LocalNetwork;
import lpm.sim.hardware.PartitionMemory;
import lpm.sim.hardware.StreamState;
import org.immutables.value.Value;

/** One move of one partition, frozen between two steps. */
@Value.Immutable
public interface MoveState extends WithMoveState {

    MovePlan plan();

    /** What the consoles and servers would show now. */
    Estate estate();

    Owner owner();

    boolean runsAtSource();

    boolean runsAtDestination();

    PartitionMemory memory();

    /** What the partition has written to its disks since the beginning. */
    ClientWrites writes();

    ImmutableList<CopyPass> passes();

    Conditions conditions();

    /** Server adapters that the migration has created and not removed again. */
    ImmutableList<CreatedAdapter> created();

    /** The vfchosts that the migration has created and not removed again. */
    ImmutableList<CreatedAdapter> createdFibreChannel();

    /** The backing devices of virtual NICs that the migration has created and not removed again. */
    ImmutableList<CreatedBackingDevice> createdBackingDevices();

    /** Whether the source mover is bound to its hypervisor. */
    boolean boundAtSource();

    /** Whether the destination mover is bound to its hypervisor. */
    boolean boundAtDestination();

    /** The movers that other migrations are bound to, each as often as there are streams through it. */
    ImmutableMultiset<ViosKey> streamsBeside();

    /** How the stream of its memory stands in the eyes of the partition. */
    StreamState stream();

    /** Simulated time since the beginning. */
    long timeMilliseconds();

    /** When the partition stopped, present while it is suspended. */
    Optional<Long> frozenAtMilliseconds();

    /** How long the partition was suspended, once it runs again. */
    long suspendedMilliseconds();

    /** Whether the partition went down with a frame. */
    boolean down();

    /** Where the switches of the physical network send frames for the partition. */
    ForwardingTable switches();

    Standing standing();

    /** The state before the first step. */
    static MoveState initial(MovePlan plan, PartitionMemory memory, Conditions conditions) {
        return builder()
                .plan(plan)
                .estate(plan.initial())
                .runsAtSource(plan.runsAtFirst())
                .memory(memory)
                .writes(ClientWrites.builder()
                        .perSecond(plan.parameters().writesPerSecond())
                        .depth(plan.parameters().writesUnderWay())
                        .build())
                .conditions(conditions)
                .switches(heardAtSource(plan))
                .build();
    }

    private static ForwardingTable heardAtSource(MovePlan plan) {
        return plan.runsAtFirst()
                ? new LocalNetwork(plan.initial())
                        .announced(
                                ForwardingTable.empty(),
                                plan.partition().system(),
                                plan.partition().ethernetAdapters().items())
                : ForwardingTable.empty();
    }

    /** The state so much later; a partition that runs writes meanwhile. */
    default MoveState after(long milliseconds) {
        MoveState later = withTimeMilliseconds(LongMath.saturatedAdd(timeMilliseconds(), milliseconds));
        if (!runsAtSource() && !runsAtDestination()) {
            return later;
        }
        return later.withWrites(reachesDisks() ? writes().during(milliseconds) : writes().withoutDisks(milliseconds));
    }

    /** Whether a mover is bound to its hypervisor, so that a stream was opened. */
    default boolean isStreaming() {
        return boundAtSource() || boundAtDestination();
    }

    /** The local network by the servers that are up. */
    default LocalNetwork network() {
        return new LocalNetwork(estate(), conditions().downServers().keySet());
    }

    /** Switches hear a partition that runs where its frames get out now. */
    default MoveState heard() {
        Optional<PartitionKey> here = runsAtSource()
                ? Optional.of(plan().partition().key())
                : plan().target().filter(unused -> runsAtDestination());
        return here.map(key -> withSwitches(network()
                        .announced(
                                switches(),
                                key.system(),
                                estate().partition(key).ethernetAdapters().items())))
                .orElse(this);
    }

    /** The state once everything that went wrong is repaired; what was written to memory stays written. */
    default MoveState repaired() {
        MoveState whole = withConditions(conditions().repaired());
        return conditions().downServers().isEmpty() ? whole : whole.heard();
    }

    /** Whether the servers of the side where the partition runs, or ran last, reach all of its disks. */
    default boolean reachesDisks() {
        boolean gone = runsAtDestination()
                && conditions().missing(Resource.DESTINATION_LUNS).isPresent();
        ImmutableList<ImmutableSet<ViosKey>> kinds =
                runsAtDestination() ? plan().destinationPaths() : plan().sourcePaths();
        return !gone
                && (!conditions().anyWithoutPath()
                        || kinds.stream()
                                .noneMatch(servers ->
                                        conditions().nextWithPath(servers).isEmpty()));
    }

    default MoveState changing(UnaryOperator<Estate> change) {
        return withEstate(change.apply(estate()));
    }

    /** The partition runs again, at the source or at the destination. */
    default MoveState thawed() {
        long suspended =
                frozenAtMilliseconds().map(since -> timeMilliseconds() - since).orElse(0L);
        return withFrozenAtMilliseconds(Optional.empty())
                .withSuspendedMilliseconds(suspendedMilliseconds() + suspended);
    }

    /** A builder that has what is usual: what {@code @Value.Default} gives, each copy would have to look for anew. */
    static Builder builder() {
        Builder builder = new Builder();
        builder
                .owner(Owner.SRC)
                .runsAtDestination(false)
                .boundAtSource(false)
                .boundAtDestination(false)
                .timeMilliseconds(0)
                .suspendedMilliseconds(0)
                .down(false)
                .stream(StreamState.INVALID)
                .standing(Standing.UNDER_WAY);
        return builder;
    }

    /** Builds a {@link MoveState}. */
    final class Builder extends ImmutableMoveState.Builder {
        Builder() {}
    }
}
