package lpm.sim.state;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import lpm.model.id.ViosKey;

/**
 * What two steps do, one after the other: the console sees to one server first, then to all others.
 *
 * @param first what is on the first server
 * @param others what is on any other
 */
public record Stages<A>(ImmutableList<A> first, ImmutableList<A> others) {

    static <A> Stages<A> of(ImmutableList<A> all, Function<A, Optional<ViosKey>> server, Optional<ViosKey> first) {
        if (all.isEmpty()) {
            return new Stages<>(all, all);
        }
        ImmutableList.Builder<A> onFirst = ImmutableList.builder();
        ImmutableList.Builder<A> onOthers = ImmutableList.builder();
        for (A each : all) {
            (first.equals(server.apply(each)) ? onFirst : onOthers).add(each);
        }
        return new Stages<>(onFirst.build(), onOthers.build());
    }

    /** One of the two, by its number: 1 or 2. */
    public ImmutableList<A> stage(int number) {
        checkArgument(number == 1 || number == 2, "there are two stages, and no stage %s", number);
        return number == 1 ? first : others;
    }
}
