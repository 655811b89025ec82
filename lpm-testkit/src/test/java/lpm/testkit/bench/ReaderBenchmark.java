package lpm.testkit.bench;

import java.util.concurrent.TimeUnit;
import lpm.origin.Capture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each reader, from text to facts, and the floor of its text: the time for all of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReaderBenchmark {

    /** What is read. */
    @Param
    public Workload workload = Workload.LSPV;

    @Benchmark
    public int floor() {
        return workload.floor().walk(workload.source().text());
    }

    @Benchmark
    public Capture reader() {
        return workload.read();
    }
}
