package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.model.id.PartitionKey;
import lpm.model.id.VirtualSlot;
import lpm.origin.InputException;

/** Things that a listing shows of several partitions, one record each, sorted out by partition. */
final class OwnedItems<T> {

    private final Map<PartitionKey, Owner> owners = new LinkedHashMap<>();
    private final Map<PartitionKey, List<T>> items = new LinkedHashMap<>();
    private final Map<Slot, Integer> lineOfSlot = new HashMap<>();

    private record Slot(PartitionKey partition, VirtualSlot slot) {}

    void add(Owner owner, T item) {
        see(owner);
        items.computeIfAbsent(owner.key(), key -> new ArrayList<>()).add(item);
    }

    /** Adds what takes a slot of its partition, which no two records may show. */
    void add(Owner owner, VirtualSlot slot, T item, ConsoleRecord row) {
        int line = row.line().number();
        Optional.ofNullable(lineOfSlot.putIfAbsent(new Slot(owner.key(), slot), line))
                .ifPresent(earlier -> {
                    throw new InputException(
                            row.output().origin(line),
                            "slot %s of partition %s is printed twice, first at line %d; is this the output of two commands?"
                                    .formatted(slot, owner.key().id(), earlier));
                });
        add(owner, item);
    }

    /** A record that shows nothing to be added, but belongs to the partition. */
    void see(Owner owner) {
        owners.putIfAbsent(owner.key(), owner);
    }

    /**
     * Tells the list of each partition, and an empty one for partitions that would have been listed if they had any.
     *
     * @param which the partitions that have such lists
     */
    void forEach(ConsoleListing listing, Predicate<Owner> which, BiConsumer<Owner, Listing<T>> told) {
        ImmutableMap.Builder<PartitionKey, Owner> all = ImmutableMap.builder();
        all.putAll(owners);
        listing.partitionsWithout(ImmutableSet.copyOf(owners.keySet()))
                .forEach(other -> all.put(other.key(), new Owner(other.key(), other.name(), other.virtualIoServer())));
        Coverage coverage = listing.coverageOfPartition();
        all.buildOrThrow().values().stream()
                .filter(which)
                .filter(owner -> !owner.virtualIoServer() || !owner.name().equals(Optional.empty()))
                .forEach(owner -> told.accept(
                        owner, Listing.of(ImmutableList.copyOf(items.getOrDefault(owner.key(), List.of())), coverage)));
    }
}
