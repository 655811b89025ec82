package lpm.testkit.bench;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import lpm.Lpm;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationRequest;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationTrace;
import lpm.sim.PreparedMove;
import lpm.sim.SimulatedEstate;
import lpm.sim.state.MigrationParameters;
import lpm.testkit.fixtures.Fixtures;
import lpm.testkit.fixtures.Scenario;

/**
 * Moves of the article's partition, each from the same start with numbers of its own: how fast it writes memory, to how much of it,
 * and what the link carries. They need one to eight passes over the memory.
 *
 * @param numbers those of each move
 */
record Moves(
        SimulatedEstate start,
        MigrationRequest request,
        MigrationMapping mapping,
        ImmutableList<MigrationParameters> numbers) {

    private static final long GIGABIT = 1_000_000_000L;
    private static final int MOST_MEGABYTES_WRITTEN = 150;
    private static final int MOST_GIGABITS = 25;
    private static final int MOST_HOT_PERCENT = 30;

    /** The thousand moves that are measured. */
    static Moves thousand() {
        return of(1_000, 42);
    }

    static Moves of(int count, long seed) {
        Scenario article = Fixtures.pureFlexTwoChassis();
        SplitMix64 draw = new SplitMix64(seed);
        return new Moves(
                SimulatedEstate.of(article.estate()),
                article.request(),
                Lpm.of(article.estate()).validate(article.request()).mapping(),
                IntStream.range(0, count).mapToObj(number -> drawn(draw)).collect(ImmutableList.toImmutableList()));
    }

    private static MigrationParameters drawn(SplitMix64 draw) {
        return MigrationParameters.builder()
                .linkBitsPerSecond(GIGABIT * (1 + draw.below(MOST_GIGABITS)))
                .dirtyBytesPerSecond((long) draw.below(MOST_MEGABYTES_WRITTEN) << 20)
                .hotPercent(draw.below(MOST_HOT_PERCENT))
                .build();
    }

    /** Carries all of them out, one after the other, each with its full trace; what they have in common is prepared once. */
    ImmutableList<MigrationTrace> carriedOut() {
        MigrationOptions defaults = MigrationOptions.defaults();
        PreparedMove move = PreparedMove.of(start, request, mapping, defaults);
        return numbers.stream()
                .map(parameters -> move.run(defaults.withParameters(parameters)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The same, but each is planned and has its hardware changed as if it were the only one. */
    ImmutableList<MigrationTrace> carriedOutAnew() {
        MigrationOptions defaults = MigrationOptions.defaults();
        return numbers.stream()
                .map(parameters -> Migration.run(start, request, mapping, defaults.withParameters(parameters)))
                .collect(ImmutableList.toImmutableList());
    }
}
