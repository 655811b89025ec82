package lpm.merge;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
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
                        ChassisMerge::merge))
                .managementConsoles(table(
                        policy,
                        estates,
                        Estate::managementConsoles,
                        NumberAware.ORDER,
                        name -> Subject.named(Subject.Kind.MANAGEMENT_CONSOLE, name),
                        ManagementConsoleMerge::merge))
                .managedSystems(table(
                        policy,
                        estates,
                        Estate::managedSystems,
                        Comparator.naturalOrder(),
                        Subject::of,
                        ManagedSystemMerge::merge))
                .partitions(table(
                        policy,
                        estates,
                        Estate::partitions,
                        Comparator.naturalOrder(),
                        Subject::of,
                        LogicalPartitionMerge::merge))
                .virtualIoServers(table(
                        policy,
                        estates,
                        Estate::virtualIoServers,
                        Comparator.naturalOrder(),
                        Subject::of,
                        VirtualIoServerMerge::merge))
                .storageSystems(table(
                        policy,
                        estates,
                        Estate::storageSystems,
                        NumberAware.ORDER,
                        name -> Subject.named(Subject.Kind.STORAGE_SYSTEM, name),
                        StorageSystemMerge::merge))
                .assumptions(AssumptionMerge.merge(policy, estates))
                .build();
    }

    private static <K, V> Table<K, V> table(
            MergePolicy policy,
            List<Said<Estate>> estates,
            Function<Estate, Table<K, V>> table,
            Comparator<K> order,
            Function<K, Subject> subject,
            BiFunction<K, Merging<V>, V> merge) {
        Map<K, List<Said<V>>> byKey = new HashMap<>();
        estates.forEach(estate -> table.apply(estate.value())
                .toMap()
                .forEach((key, value) ->
                        byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(new Said<>(value, estate.origins()))));
        ImmutableMap.Builder<K, V> merged = ImmutableMap.builderWithExpectedSize(byKey.size());
        byKey.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .forEach(said -> merged.put(
                        said.getKey(),
                        merge.apply(
                                said.getKey(),
                                Merging.of(policy, () -> subject.apply(said.getKey()), said.getValue()))));
        return Table.of(merged.buildOrThrow());
    }
}
