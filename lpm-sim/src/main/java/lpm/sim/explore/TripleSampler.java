package lpm.sim.explore;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.util.Optional;

/** Draws schedules of three faults: each draw is a function of the seed and its number. */
final class TripleSampler {

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
        Optional<Schedules.First> first = pick(firsts, number, 1);
        Optional<Schedules.Further> second =
                first.flatMap(one -> pick(schedules.furthers(one.strike(), one.struck()), number, 2));
        Optional<Schedules.Further> third =
                second.flatMap(two -> pick(schedules.furthers(two.strike(), two.struck()), number, 3));
        return third.map(three -> ImmutableList.of(
                first.orElseThrow().strike(), second.orElseThrow().strike(), three.strike()));
    }

    private <T> Optional<T> pick(ImmutableList<T> choices, int number, int draw) {
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        long hash = Hashing.sipHash24(seed, draw).hashInt(number).asLong();
        return Optional.of(choices.get((int) Long.remainderUnsigned(hash, choices.size())));
    }
}
