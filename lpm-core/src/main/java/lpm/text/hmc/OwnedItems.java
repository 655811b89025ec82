package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.model.id.PartitionKey;
import lpm.model.id.VirtualSlot;
import lpm.origin.InputException;
import lpm.text.command.KnownPartition;
import org.jspecify.annotations.Nullable;

/** Things that a listing shows of several partitions, one record each, sorted out by partition. */
final class OwnedItems<T> {

    private static final int FEW = 4;

    private final Map<PartitionKey, Owned<T>> owned = new LinkedHashMap<>();
    private final Map<Taken, ConsoleRecord> takenBy = new HashMap<>();

    /** What one partition has. */
    private record Owned<T>(Owner owner, List<T> items) {}

    /** A slot of a partition. */
    private record Taken(PartitionKey partition, VirtualSlot slot) {}

    void add(Owner owner, T item) {
        of(owner).items().add(item);
    }

    private Owned<T> of(Owner owner) {
        return owned.computeIfAbsent(owner.key(), key -> new Owned<>(owner, new ArrayList<>(FEW)));
    }

    /** Adds what takes a slot of its partition, which no two records may show. */
    void add(Owner owner, VirtualSlot slot, T item, ConsoleRecord row) {
        @Nullable ConsoleRecord earlier = takenBy.putIfAbsent(new Taken(owner.key(), slot), row);
        if (earlier != null) {
            throw new InputException(
                    row.output().origin(row.line().number()),
                    "slot %s of partition %s is printed twice, first at line %d; is this the output of two commands?"
                            .formatted(slot, owner.key().id(), earlier.line().number()));
        }
        add(owner, item);
    }

    /** A record that shows nothing to be added, but belongs to the partition. */
    void see(Owner owner) {
        of(owner);
    }

    /**
     * Tells the list of each partition, and an empty one for partitions that would have been listed if they had any.
     *
     * @param which the partitions that have such lists
     */
    void forEach(ConsoleListing listing, Predicate<Owner> which, BiConsumer<Owner, Listing<T>> told) {
        Coverage coverage = listing.coverageOfPartition();
        ImmutableList<KnownPartition> others = listing.partitionsWithout(ImmutableSet.copyOf(owned.keySet()));
        owned.values().stream()
                .filter(each -> which.test(each.owner()) && hasName(each.owner()))
                .forEach(each -> told.accept(each.owner(), Listing.of(each.items(), coverage)));
        others.stream()
                .map(other -> new Owner(other.key(), other.name(), other.virtualIoServer()))
                .filter(owner -> which.test(owner) && hasName(owner))
                .forEach(owner -> told.accept(owner, Listing.of(ImmutableList.of(), coverage)));
    }

    /** Whether it is known by what it goes by: a server by its name, a partition by its number. */
    private static boolean hasName(Owner owner) {
        return !owner.virtualIoServer() || owner.name().isPresent();
    }
}
