package lpm.testkit.bench;

import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/** Runs {@link MigrationBenchmark} with the options of JMH's own command line, and prints each time in times of the floor. */
public final class MigrationRatios {

    private static final int MOVES = 1_000;

    private MigrationRatios() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Map<String, Double> times = Scores.byName(Scores.run(MigrationBenchmark.class, arguments));
        double floor = times.getOrDefault("floor", Double.NaN);
        System.out.println("\n| what | us a migration | times the floor |\n|---|---|---|");
        times.forEach((what, milliseconds) ->
                System.out.printf("| %s | %.1f | %.1f |%n", what, milliseconds * 1e3 / MOVES, milliseconds / floor));
    }
}
