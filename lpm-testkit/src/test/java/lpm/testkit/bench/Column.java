package lpm.testkit.bench;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import lpm.fact.Fact;
import lpm.rules.Among;
import lpm.rules.Amount;
import lpm.rules.Fits;
import lpm.rules.PairCondition;
import lpm.rules.SourceAlone;

/** A condition for all pairs of a fleet: each side has been asked by itself, and a pair is only compared. */
interface Column {

    /** Sets the bit in the masks of the systems, in their order, to which the partition cannot go by the condition. */
    void mark(int partition, long bit, long[] masks);

    static <P, S> Column of(PairCondition<P, S> condition, ImmutableList<P> partitions, ImmutableList<S> systems) {
        if (condition instanceof Among<P, S, ?> among) {
            return AmongColumn.of(among, partitions, systems);
        }
        if (condition instanceof Fits<P, S> fits) {
            return fits(fits, partitions, systems);
        }
        return alone((SourceAlone<P, S>) condition, partitions);
    }

    private static <P, S> Column alone(SourceAlone<P, S> condition, ImmutableList<P> partitions) {
        BitSet refused = new BitSet();
        for (int i = 0; i < partitions.size(); i++) {
            refused.set(i, condition.test().apply(partitions.get(i)).isKnownAnd(holds -> !holds));
        }
        return (partition, bit, masks) -> {
            if (refused.get(partition)) {
                for (int s = 0; s < masks.length; s++) {
                    masks[s] |= bit;
                }
            }
        };
    }

    /** What partitions need for each size of block that a system has, and what systems have left. */
    private static <P, S> Column fits(Fits<P, S> condition, ImmutableList<P> partitions, ImmutableList<S> systems) {
        Map<Integer, long[]> needs = new HashMap<>();
        long[][] needed = new long[systems.size()][];
        long[] room = new long[systems.size()];
        for (int s = 0; s < room.length; s++) {
            Fact<Integer> block = condition.block().apply(systems.get(s));
            Fact<Long> left = condition.room().apply(systems.get(s));
            room[s] = block.with(left, (size, known) -> known).value().orElse(Long.MAX_VALUE);
            needed[s] = needs.computeIfAbsent(
                    block.value().orElse(1),
                    size -> partitions.stream()
                            .mapToLong(partition -> least(condition.need().of(partition, size)))
                            .toArray());
        }
        return (partition, bit, masks) -> {
            for (int s = 0; s < masks.length; s++) {
                if (needed[s][partition] > room[s]) {
                    masks[s] |= bit;
                }
            }
        };
    }

    /** What needs nothing fits into less than nothing too. */
    private static long least(Amount amount) {
        return amount.equals(Amount.nothing()) ? Long.MIN_VALUE : amount.least();
    }
}
