package lpm.testkit.bench;

import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.Options;

/**
 * Runs {@link ExplorationBenchmark} with the options of JMH's own command line, everything by turns, and prints the rate of
 * each in its quickest turn in times of the peer's. A count that is not the peer's is an error.
 */
public final class ExplorationRatios {

    private static final int TURNS = 3;
    private static final String PEER = "peerWithOneWorker";

    private ExplorationRatios() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Options options = Scores.options(ExplorationBenchmark.class, arguments)
                .addProfiler(ProcessorTime.class)
                .shouldFailOnError(true)
                .build();
        Map<String, DoubleSummaryStatistics> elapsed = new TreeMap<>();
        Map<String, DoubleSummaryStatistics> processor = new TreeMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            for (RunResult result : new Runner(options).run()) {
                String what = Scores.name(result);
                add(elapsed, what, result.getPrimaryResult().getScore());
                add(processor, what, ProcessorTime.of(result));
            }
        }
        print("elapsed", elapsed);
        print("processor time", processor);
    }

    private static void add(Map<String, DoubleSummaryStatistics> times, String what, double milliseconds) {
        times.computeIfAbsent(what, each -> new DoubleSummaryStatistics()).accept(milliseconds);
    }

    private static void print(String clock, Map<String, DoubleSummaryStatistics> times) {
        double peer = times.getOrDefault(PEER, new DoubleSummaryStatistics()).getMin();
        System.out.printf(
                "%n| %s | seconds, least to most | distinct states a second | times the peer's |%n|---|---|---|---|%n",
                clock);
        times.forEach((what, milliseconds) -> System.out.printf(
                "| %s | %.2f to %.2f | %.0f | %.1f |%n",
                what,
                milliseconds.getMin() / 1e3,
                milliseconds.getMax() / 1e3,
                ExplorationBenchmark.STATES / (milliseconds.getMin() / 1e3),
                peer / milliseconds.getMin()));
    }
}
