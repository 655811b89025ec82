package lpm.testkit.bench;

import static com.google.common.base.Preconditions.checkState;

import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import lpm.testkit.semantics.Bounds;
import lpm.testkit.semantics.StateSpace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Every state of a move under any two faults: the time to visit them all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g", "-XX:+UseParallelGC"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ExplorationBenchmark {

    static final long STATES = 1_264_126;

    private static final long GENERATED = 4_793_837;
    private static final int DEPTH = 34;
    private static final Bounds BOUNDS = new Bounds(3, 2, 2, 2, true, 2);

    /** Each state a plain value. */
    @Benchmark
    @Warmup(iterations = 3)
    @Measurement(iterations = 5)
    public StateSpace whole() {
        return checked(StateSpace.whole(BOUNDS));
    }

    /** One for all that differ only in the names of parts that are alike. */
    @Benchmark
    @Warmup(iterations = 3)
    @Measurement(iterations = 5)
    public StateSpace reduced() {
        return checked(StateSpace.reduced(BOUNDS));
    }

    /** The first time in a process, as the peer does it. */
    @Benchmark
    public StateSpace wholeOnce() {
        return checked(StateSpace.whole(BOUNDS));
    }

    /** The first time in a process, as the peer does it. */
    @Benchmark
    public StateSpace reducedOnce() {
        return checked(StateSpace.reduced(BOUNDS));
    }

    @Benchmark
    public StateSpace peerWithOneWorker() {
        return checked(peer().whole(1));
    }

    @Benchmark
    public StateSpace peerWithTwoWorkers() {
        return checked(peer().whole(2));
    }

    private static StateSpacePeer peer() {
        return ServiceLoader.load(StateSpacePeer.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no peer is on the class path: run exploration.sh"));
    }

    private static StateSpace checked(StateSpace space) {
        checkState(
                space.equals(new StateSpace(STATES, GENERATED, DEPTH, space.kept())),
                "%s is not what TLC found",
                space);
        return space;
    }
}
