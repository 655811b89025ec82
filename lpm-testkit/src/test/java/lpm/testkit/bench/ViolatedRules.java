package lpm.testkit.bench;

import com.google.common.collect.ImmutableList;
import lpm.rules.PairCondition;

/**
 * Which rules each pair of a fleet violates. Nothing is known of a rule but its conditions: it is violated if one of them does not
 * hold.
 *
 * @param rules the columns of each rule
 */
record ViolatedRules(int partitions, int systems, ImmutableList<ImmutableList<Column>> rules) {

    /**
     * Asks each partition and each system once for each condition, and a system that does not say all that it offers once more for each
     * element that is needed.
     */
    static <P, S> ViolatedRules of(
            ImmutableList<ImmutableList<PairCondition<P, S>>> rules,
            ImmutableList<P> partitions,
            ImmutableList<S> systems) {
        return new ViolatedRules(
                partitions.size(),
                systems.size(),
                rules.stream()
                        .map(conditions -> conditions.stream()
                                .map(condition -> Column.of(condition, partitions, systems))
                                .collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The masks of a partition and each system, in the order of the systems; the bit of a rule is its place in the list. */
    long[] masks(int partition) {
        long[] masks = new long[systems];
        for (int rule = 0; rule < rules.size(); rule++) {
            for (Column column : rules.get(rule)) {
                column.mark(partition, 1L << rule, masks);
            }
        }
        return masks;
    }

    /** The sum of the masks of all pairs. */
    long sum() {
        long sum = 0;
        for (int partition = 0; partition < partitions; partition++) {
            for (long mask : masks(partition)) {
                sum += mask;
            }
        }
        return sum;
    }
}
