package lpm.report.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import lpm.document.EstateDocument;
import lpm.fact.Table;
import lpm.model.Estate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What differs between two estates, in the words of the estate document: so nothing that can change is left out. */
final class EstateDifferences {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private EstateDifferences() {}

    static ImmutableList<DifferenceView> between(Estate before, Estate now) {
        return before.equals(now) ? ImmutableList.of() : TreeDifferences.between(tree(before, now), tree(now, before));
    }

    /** The document of what one estate has that another has not, or has otherwise: estates may be large. */
    private static JsonNode tree(Estate estate, Estate other) {
        return MAPPER.readTree(EstateDocument.writeJson(Estate.builder()
                .managedSystems(differing(estate.managedSystems(), other.managedSystems()))
                .partitions(differing(estate.partitions(), other.partitions()))
                .virtualIoServers(differing(estate.virtualIoServers(), other.virtualIoServers()))
                .storageSystems(differing(estate.storageSystems(), other.storageSystems()))
                .build()));
    }

    private static <K extends Comparable<K>, V> Table<K, V> differing(Table<K, V> table, Table<K, V> other) {
        Table<K, V> kept = Table.empty();
        ImmutableMap<K, V> mine = table.toMap();
        for (K key : Sets.filter(mine.keySet(), key -> !table.get(key).equals(other.get(key)))) {
            kept = kept.with(key, table.get(key).orElseThrow());
        }
        return kept;
    }
}
