package lpm.testkit.bench;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.TimeUnit;
import lpm.sim.MigrationOutcome;
import lpm.sim.MigrationTrace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A thousand migrations with their full traces: the time for all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class MigrationBenchmark {

    private final Moves moves = Moves.thousand();
    private final int events = MoveFloor.of(moves).log().size();

    /** Straight code. */
    @Benchmark
    public MoveFloor floor() {
        MoveFloor floor = MoveFloor.of(moves);
        check(floor.log().size());
        return floor;
    }

    /** The simulator, with what all have in common prepared once. */
    @Benchmark
    public ImmutableList<MigrationTrace> migrations() {
        return checked(moves.carriedOut());
    }

    /** The simulator, with each migration planned anew. */
    @Benchmark
    public ImmutableList<MigrationTrace> migrationsAnew() {
        return checked(moves.carriedOutAnew());
    }

    private ImmutableList<MigrationTrace> checked(ImmutableList<MigrationTrace> traces) {
        int told = 0;
        for (MigrationTrace trace : traces) {
            checkState(trace.outcome() == MigrationOutcome.COMPLETED, "a migration ended as %s", trace.outcome());
            told += trace.events().size();
        }
        check(told);
        return traces;
    }

    private void check(int told) {
        checkState(told == events, "%s events were told, not %s", told, events);
    }
}
