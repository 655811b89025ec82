package lpm.testkit.bench;

import com.google.common.collect.ImmutableList;
import lpm.rules.Among;
import lpm.rules.Offer;

/**
 * What each partition needs, and which systems lack it.
 *
 * @param needed the numbers of what each partition needs
 * @param lacking a bit for each system that lacks an element, in so many words for each number
 */
record AmongColumn(int[][] needed, long[] lacking, int words) implements Column {

    static <P, S, E> AmongColumn of(Among<P, S, E> condition, ImmutableList<P> partitions, ImmutableList<S> systems) {
        Numbering<E> numbers = new Numbering<>();
        int[][] needed = new int[partitions.size()][];
        for (int i = 0; i < needed.length; i++) {
            needed[i] =
                    numbers(numbers, condition.needs().apply(partitions.get(i)).items());
        }
        int words = (systems.size() + Long.SIZE - 1) / Long.SIZE;
        AmongColumn column = new AmongColumn(needed, new long[numbers.end() * words], words);
        for (int s = 0; s < systems.size(); s++) {
            Offer<E> offer = condition.offers().apply(systems.get(s));
            if (offer instanceof Offer.Whole<E> whole) {
                column.goThrough(whole, numbers, s);
            } else {
                column.ask(offer, numbers, s);
            }
        }
        return column;
    }

    private static <E> int[] numbers(Numbering<E> numbers, ImmutableList<E> needs) {
        int[] needed = new int[needs.size()];
        for (int n = 0; n < needed.length; n++) {
            needed[n] = numbers.add(needs.get(n));
        }
        return needed;
    }

    /** What is offered and nobody needs has number zero, of which nobody asks. */
    private <E> void goThrough(Offer.Whole<E> offer, Numbering<E> numbers, int system) {
        int word = system / Long.SIZE;
        long bit = 1L << system;
        for (int place = word; place < lacking.length; place += words) {
            lacking[place] |= bit;
        }
        for (E element : offer.elements()) {
            lacking[numbers.get(element) * words + word] &= ~bit;
        }
    }

    private <E> void ask(Offer<E> offer, Numbering<E> numbers, int system) {
        int place = system / Long.SIZE;
        for (E element : numbers.elements()) {
            place += words;
            if (offer.has(element).isKnownAnd(offered -> !offered)) {
                lacking[place] |= 1L << system;
            }
        }
    }

    @Override
    public void mark(int partition, long bit, long[] masks) {
        for (int word = 0; word < words; word++) {
            long refused = 0;
            for (int element : needed[partition]) {
                refused |= lacking[element * words + word];
            }
            for (; refused != 0; refused &= refused - 1) {
                masks[word * Long.SIZE + Long.numberOfTrailingZeros(refused)] |= bit;
            }
        }
    }
}
