package lpm.sim.state;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.model.Estate;
import lpm.model.id.PartitionKey;
import lpm.sim.hardware.ClientWrites;
import lpm.sim.hardware.ForwardingTable;
import lpm.sim.hardware.LocalNetwork;
import lpm.sim.hardware.PartitionMemory;
import lpm.sim.hardware.StreamState;
import org.immutables.value.Value;

/**
 * One move of one partition, frozen between two steps: how its hardware stands, and what has flowed since the beginning, which
 * follows from the numbers that it is simulated with.
 */
@Value.Immutable
public interface MoveState extends HardwareState, WithMoveState {

    /** What has flowed since the beginning. */
    Flow flow();

    /** The state before the first step. */
    static MoveState initial(MovePlan plan, Flow flow, Conditions conditions) {
        return builder()
                .plan(plan)
                .estate(plan.initial())
                .runsAtSource(plan.runsAtFirst())
                .flow(flow)
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
        if (milliseconds == 0) {
            return this;
        }
        Flow later = flow().after(milliseconds);
        if (!runsAtSource() && !runsAtDestination()) {
            return withFlow(later);
        }
        return withFlow(
                later.withWrites(reachesDisks() ? writes().during(milliseconds) : writes().withoutDisks(milliseconds)));
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

    /** The same hardware, with a change of what flows. */
    default MoveState flowing(UnaryOperator<Flow> change) {
        return withFlow(change.apply(flow()));
    }

    default MoveState changing(UnaryOperator<Estate> change) {
        return withEstate(change.apply(estate()));
    }

    /** The partition runs again, at the source or at the destination. */
    default MoveState thawed() {
        return withFlow(flow().thawed());
    }

    default MigrationParameters parameters() {
        return flow().parameters();
    }

    default PartitionMemory memory() {
        return flow().memory();
    }

    default ClientWrites writes() {
        return flow().writes();
    }

    default ImmutableList<CopyPass> passes() {
        return flow().passes();
    }

    default long timeMilliseconds() {
        return flow().timeMilliseconds();
    }

    default Optional<Long> frozenAtMilliseconds() {
        return flow().frozenAtMilliseconds();
    }

    default long suspendedMilliseconds() {
        return flow().suspendedMilliseconds();
    }

    default MoveState withMemory(PartitionMemory memory) {
        return withFlow(flow().withMemory(memory));
    }

    default MoveState withWrites(ClientWrites writes) {
        return withFlow(flow().withWrites(writes));
    }

    /** A builder that has what is usual: what {@code @Value.Default} gives, each copy would have to look for anew. */
    static Builder builder() {
        Builder builder = new Builder();
        builder
                .owner(Owner.SRC)
                .runsAtDestination(false)
                .boundAtSource(false)
                .boundAtDestination(false)
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
