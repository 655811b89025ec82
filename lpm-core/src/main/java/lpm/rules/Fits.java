package lpm.rules;

import java.util.function.Function;
import lpm.fact.Fact;

/**
 * What the partition needs fits in what the system has left. What needs nothing fits into anything.
 *
 * @param need as a number of the unit in which {@code room} is, on a system that hands it out in blocks of so many
 * @param block the size of the block in which the system hands it out
 * @param room what the system has left
 */
public record Fits<P, S>(
        Need<? super P> need, Function<? super S, Fact<Integer>> block, Function<? super S, Fact<Long>> room)
        implements PairCondition<P, S> {

    /** What a partition needs of systems that hand it out in blocks of that size. */
    @FunctionalInterface
    public interface Need<P> {
        Amount of(P partition, int block);
    }

    /** For what every system hands out in the same way. */
    public static <P, S> Fits<P, S> of(Function<? super P, Amount> need, Function<? super S, Fact<Long>> room) {
        return new Fits<>((partition, block) -> need.apply(partition), system -> Fact.known(1), room);
    }

    @Override
    public Fact<Boolean> holds(P partition, S system) {
        return amount(partition, system)
                .flatMap(needed -> needed.equals(Amount.nothing())
                        ? Fact.known(true)
                        : room.apply(system).flatMap(left -> fits(needed, left)));
    }

    /** What the partition needs on that system; unknown if the size of its blocks is. */
    public Fact<Amount> amount(P partition, S system) {
        return block.apply(system).map(size -> need.of(partition, size));
    }

    private static Fact<Boolean> fits(Amount needed, long left) {
        if (needed.least() > left) {
            return Fact.known(false);
        }
        return needed.most() <= left ? Fact.known(true) : Fact.unknown();
    }
}
