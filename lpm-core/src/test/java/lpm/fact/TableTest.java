package lpm.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    /** Sizes around those at which the overlay is folded into the base. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 10_000})
    void editsBehaveLikeThoseOfAMapInOrder(int size) {
        Random random = new Random(size);
        Map<Integer, String> map = new LinkedHashMap<>();
        IntStream.range(0, size).forEach(key -> map.put(key, "v" + key));
        Table<Integer, String> table = Table.of(map);
        for (int step = 0; step < 400; step++) {
            int key = random.nextInt(size + 20);
            switch (random.nextInt(3)) {
                case 0 -> {
                    map.put(key, "s" + step);
                    table = table.with(key, "s" + step);
                }
                case 1 -> {
                    map.remove(key);
                    table = table.without(key);
                }
                default -> {
                    map.computeIfPresent(key, (k, value) -> value + "!");
                    table = table.updated(key, value -> value + "!");
                }
            }
            assertThat(table.get(key)).isEqualTo(Optional.ofNullable(map.get(key)));
            assertThat(table.containsKey(key)).isEqualTo(map.containsKey(key));
        }
        assertThat(table.toMap()).isEqualTo(map);
        assertThat(table.size()).isEqualTo(map.size());
        assertThat(table.isEmpty()).isEqualTo(map.isEmpty());
        assertThat(table.keys()).containsExactlyElementsOf(map.keySet());
        assertThat(table.values()).containsExactlyElementsOf(map.values());
        assertThat(table.stream()).containsExactlyElementsOf(map.values());
        assertThat(table)
                .isEqualTo(Table.of(map))
                .hasSameHashCodeAs(Table.of(map))
                .hasToString(map.toString());
    }

    @Test
    void anEditLeavesTheTableItWasMadeFromAlone() {
        Table<String, Integer> before = Table.of(Map.of("a", 1));
        List<Table<String, Integer>> edits =
                new ArrayList<>(List.of(before.with("b", 2), before.with("a", 3), before.without("a")));

        assertThat(before.toMap()).isEqualTo(Map.of("a", 1));
        assertThat(edits).doesNotContain(before).doesNotHaveDuplicates();
        assertThat(edits.get(2)).isEqualTo(Table.empty());
        assertThat(before.without("z")).isSameAs(before);
    }

    @Test
    void theValuesOfAnIndexHaveEachAKeyOfTheirOwn() {
        assertThat(Table.index(List.of("one", "three"), String::length).toMap())
                .isEqualTo(Map.of(3, "one", 5, "three"));
        assertThatThrownBy(() -> Table.index(List.of("one", "two"), String::length))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
