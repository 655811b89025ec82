package lpm.sim.invariant;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.VlanId;
import lpm.sim.state.HardwareState;
import lpm.sim.state.MovePlan;

/** The partitions that stay at the source of a move, also those that nobody captured. */
record LeftBehind(HardwareState now) {

    /**
     * One of which something is known, else one of which it may be.
     *
     * @return as an operator speaks of it, empty if it is known of none
     */
    Optional<String> anyThatMay(Function<LogicalPartition, Fact<Boolean>> test) {
        return captured()
                .filter(partition -> test.apply(partition).isKnownAnd(yes -> yes))
                .findFirst()
                .or(() -> captured()
                        .filter(partition -> !test.apply(partition).isKnown())
                        .findFirst())
                .map(LogicalPartition::label)
                .or(this::uncaptured);
    }

    /** Whether one of them is known to bridge a VLAN as well. */
    boolean bridge(VlanId vlan, Fact<String> virtualSwitch) {
        return captured()
                .flatMap(partition -> partition.ethernetAdapters().stream())
                .filter(adapter -> adapter.vlans().contains(vlan))
                .filter(adapter -> adapter.trunk().isKnownAnd(bridges -> bridges))
                .anyMatch(adapter ->
                        adapter.virtualSwitch().equalTo(virtualSwitch).isKnownAnd(same -> same));
    }

    private Stream<LogicalPartition> captured() {
        return now.estate().partitionsOf(now.plan().partition().system()).stream()
                .filter(partition -> stays(partition.key()));
    }

    private Optional<String> uncaptured() {
        MovePlan plan = now.plan();
        Listing<PartitionId> listed =
                now.estate().managedSystem(plan.partition().system()).partitions();
        Optional<String> one = listed.stream()
                .map(id -> new PartitionKey(plan.partition().system(), id))
                .filter(this::stays)
                .filter(key -> now.estate().partitions().get(key).isEmpty())
                .findFirst()
                .map(key -> "partition " + key.id());
        return one.isPresent() || listed.isComplete() ? one : Optional.of("partitions that nobody has listed");
    }

    /** Whoever is to leave at the same time does not stay. */
    private boolean stays(PartitionKey key) {
        return Stream.concat(Stream.of(now.plan()), now.plan().others().stream())
                .noneMatch(plan -> plan.partition().key().equals(key));
    }
}
