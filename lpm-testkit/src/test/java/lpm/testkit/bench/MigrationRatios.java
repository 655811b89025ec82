package lpm.testkit.bench;

import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link MigrationBenchmark} with the options of JMH's own command line, and prints each time in times of the floor. */
public final class MigrationRatios {

    private static final int MOVES = 1_000;

    private MigrationRatios() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .include(MigrationBenchmark.class.getName())
                .build();
        Map<String, Double> times = new TreeMap<>();
        for (RunResult result : new Runner(options).run()) {
            String benchmark = result.getParams().getBenchmark();
            times.put(
                    benchmark.substring(benchmark.lastIndexOf('.') + 1),
                    result.getPrimaryResult().getScore());
        }
        double floor = times.getOrDefault("floor", Double.NaN);
        System.out.println("\n| what | us a migration | times the floor |\n|---|---|---|");
        times.forEach((what, milliseconds) ->
                System.out.printf("| %s | %.1f | %.1f |%n", what, milliseconds * 1e3 / MOVES, milliseconds / floor));
    }
}
