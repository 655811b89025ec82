package lpm.testkit.bench;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import lpm.rules.PairCondition;
import lpm.testkit.bench.Fleet.Partition;
import lpm.testkit.bench.Fleet.Server;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The twelve rules of W-VAL for all pairs of a partition and a server: the time for all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ValidationBenchmark {

    private static final long SUM = 496_650_064;

    private final ImmutableList<ImmutableList<PairCondition<Partition, Server>>> rules =
            Arrays.stream(FleetRule.values()).map(FleetRule::conditions).collect(ImmutableList.toImmutableList());
    private Fleet fleet = new Fleet(ImmutableList.of(), ImmutableList.of());
    private ViolatedRules columns = masks();

    @Setup
    public void draw() {
        fleet = Fleet.large();
        columns = masks();
    }

    private ViolatedRules masks() {
        return ViolatedRules.of(rules, fleet.partitions(), fleet.servers());
    }

    /** Straight code on objects. */
    @Benchmark
    public long floor() {
        return checked(FleetFloor.sum(fleet));
    }

    /** Masks from the objects, each side read anew. */
    @Benchmark
    public long masksFromObjects() {
        return checked(masks().sum());
    }

    /** Masks from columns that are there. */
    @Benchmark
    public long masksFromColumns() {
        return checked(columns.sum());
    }

    /** Every finding of every pair, one pair after the other. */
    @Benchmark
    public long findings() {
        long sum = 0;
        for (Partition partition : fleet.partitions()) {
            for (Server server : fleet.servers()) {
                for (FleetFinding finding : FleetFinding.of(partition, server)) {
                    sum += 1L << finding.rule().ordinal();
                }
            }
        }
        return checked(sum);
    }

    /** The peer in one stateful session; its first runs do not count. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public long peer(PeerSession session) {
        return checked(session.peer.sum(fleet));
    }

    /** The peer with its rules compiled. */
    @State(Scope.Benchmark)
    public static class PeerSession {
        private final Peer peer = ServiceLoader.load(Peer.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no peer is on the class path: run validation.sh"));
    }

    private static long checked(long sum) {
        checkState(sum == SUM, "the sum of the masks is %s, not %s", sum, SUM);
        return sum;
    }
}
