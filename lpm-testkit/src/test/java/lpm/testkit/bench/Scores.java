package lpm.testkit.bench;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What JMH measures of one class of benchmarks. */
final class Scores {

    private Scores() {}

    /** All benchmarks of a class, with the options of JMH's own command line. */
    static ChainedOptionsBuilder options(Class<?> benchmarks, String... arguments) throws CommandLineOptionException {
        return new OptionsBuilder().parent(new CommandLineOptions(arguments)).include(benchmarks.getName());
    }

    static Collection<RunResult> run(Class<?> benchmarks, String... arguments)
            throws RunnerException, CommandLineOptionException {
        return new Runner(options(benchmarks, arguments).build()).run();
    }

    /** The time of each benchmark by the name of its method. */
    static Map<String, Double> byName(Collection<RunResult> results) {
        Map<String, Double> times = new TreeMap<>();
        results.forEach(
                result -> times.put(name(result), result.getPrimaryResult().getScore()));
        return times;
    }

    /** The name of the method that was measured. */
    static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }
}
