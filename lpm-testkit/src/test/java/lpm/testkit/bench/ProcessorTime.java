package lpm.testkit.bench;

import com.google.common.collect.ImmutableList;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.Optional;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.ScalarResult;

/** Adds to each benchmark how long all threads of its process, those of the compiler and the collector too, had a processor. */
public final class ProcessorTime implements InternalProfiler {

    private static final String LABEL = "processor";

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long before;

    /** What it has added, in milliseconds. */
    static double of(RunResult result) {
        return Optional.ofNullable(result.getSecondaryResults().get(LABEL))
                .orElseThrow(() -> new IllegalStateException("the profiler did not run"))
                .getScore();
    }

    @Override
    public String getDescription() {
        return "processor time of the process";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = system.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double milliseconds = (system.getProcessCpuTime() - before) / 1e6;
        return ImmutableList.of(new ScalarResult(LABEL, milliseconds, "ms", AggregationPolicy.AVG));
    }
}
