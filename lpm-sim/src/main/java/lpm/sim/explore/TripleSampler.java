package lpm.sim.explore;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws schedules of three faults: each draw is a function of the seed and its number. */
final class TripleSampler {

    /** How often a fault is drawn anew that cannot strike. */
    private static final int TRIES = 20;

    private final Schedules schedules;
    private final ImmutableList<Schedules.First> firsts;
    private final long seed;

    TripleSampler(Schedules schedules, ImmutableList<Schedules.First> firsts, long seed) {
        this.schedules = schedules;
        this.firsts = firsts;
        this.seed = seed;
    }

    /** The triple of that number, empty if after its first faults nothing more can strike. */
    Optional<ImmutableList<Schedules.Strike>> draw(int number) {
        Schedules.First first = firsts.get((int) Long.remainderUnsigned(random(number, 0), firsts.size()));
        Schedules.Strike one = first.strike();
        return further(one, first.struck(), number, 1)
                .flatMap(two -> further(two.strike(), two.struck(), number, 1 + TRIES)
                        .map(three -> ImmutableList.of(one, two.strike(), three.strike())));
    }

    private Optional<Schedules.Further> further(Schedules.Strike last, Node struck, int number, int draw) {
        return IntStream.range(draw, draw + TRIES)
                .mapToObj(again -> schedules.drawn(last, struck, random(number, again)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private long random(int number, int draw) {
        return Hashing.sipHash24(seed, draw).hashInt(number).asLong();
    }
}
