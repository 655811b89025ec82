package lpm.merge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Ordering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import lpm.fact.Table;
import lpm.model.Estate;
import lpm.origin.Subject;

/** The tables of an estate, by the key of their objects. */
final class EstateMerge {

    private EstateMerge() {}

    static Estate merge(MergePolicy policy, List<Said<Estate>> estates) {
        return Estate.builder()
                .chassis(table(
                        policy,
                        estates,
                        Estate::chassis,
                        NumberAware.ORDER,
                        name -> Subject.named(Subject.Kind.CHASSIS, name),
                        chassis -> true,
                        ChassisMerge::merge))
                .managementConsoles(table(
                        policy,
                        estates,
                        Estate::managementConsoles,
                        NumberAware.ORDER,
                        name -> Subject.named(Subject.Kind.MANAGEMENT_CONSOLE, name),
                        console -> true,
                        ManagementConsoleMerge::merge))
                .managedSystems(table(
                        policy,
                        estates,
                        Estate::managedSystems,
                        Comparator.naturalOrder(),
                        Subject::of,
                        system -> true,
                        ManagedSystemMerge::merge))
                .partitions(table(
                        policy,
                        estates,
                        Estate::partitions,
                        Comparator.naturalOrder(),
                        Subject::of,
                        LogicalPartitionMerge::mayRepeat,
                        LogicalPartitionMerge::merge))
                .virtualIoServers(table(
                        policy,
                        estates,
                        Estate::virtualIoServers,
                        Comparator.naturalOrder(),
                        Subject::of,
                        VirtualIoServerMerge::mayRepeat,
                        VirtualIoServerMerge::merge))
                .storageSystems(table(
                        policy,
                        estates,
                        Estate::storageSystems,
                        NumberAware.ORDER,
                        name -> Subject.named(Subject.Kind.STORAGE_SYSTEM, name),
                        storage -> true,
                        StorageSystemMerge::merge))
                .assumptions(AssumptionMerge.merge(policy, estates))
                .build();
    }

    /**
     * One table of all that the estates have.
     *
     * @param mayRepeat whether merging may change even what one estate alone says of an object
     */
    private static <K, V> Table<K, V> table(
            MergePolicy policy,
            List<Said<Estate>> estates,
            Function<Estate, Table<K, V>> table,
            Comparator<K> order,
            Function<K, Subject> subject,
            Predicate<V> mayRepeat,
            BiFunction<K, Merging<V>, V> merge) {
        ImmutableList<Said<ImmutableMap<K, V>>> tables = estates.stream()
                .map(estate -> estate.<ImmutableMap<K, V>>map(
                        value -> table.apply(value).toMap()))
                .filter(entries -> !entries.value().isEmpty())
                .collect(ImmutableList.toImmutableList());
        if (tables.size() == 1 && isMerged(tables.get(0).value(), order, mayRepeat)) {
            return Table.of(tables.get(0).value());
        }
        Map<K, List<Said<V>>> byKey = new HashMap<>();
        tables.forEach(entries -> entries.value()
                .forEach((key, value) ->
                        byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(new Said<>(value, entries.origins()))));
        ImmutableMap.Builder<K, V> merged = ImmutableMap.builderWithExpectedSize(byKey.size());
        byKey.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .forEach(entry -> merged.put(
                        entry.getKey(), merged(policy, entry.getKey(), entry.getValue(), subject, mayRepeat, merge)));
        return Table.of(merged.buildOrThrow());
    }

    private static <K, V> boolean isMerged(ImmutableMap<K, V> entries, Comparator<K> order, Predicate<V> mayRepeat) {
        return Ordering.from(order).isOrdered(entries.keySet())
                && entries.values().stream().noneMatch(mayRepeat);
    }

    private static <K, V> V merged(
            MergePolicy policy,
            K key,
            List<Said<V>> said,
            Function<K, Subject> subject,
            Predicate<V> mayRepeat,
            BiFunction<K, Merging<V>, V> merge) {
        return said.size() == 1 && !mayRepeat.test(said.get(0).value())
                ? said.get(0).value()
                : merge.apply(key, Merging.of(policy, () -> subject.apply(key), said));
    }
}
