package lpm.testkit.bench;

import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/** Runs {@link ValidationBenchmark} with the options of JMH's own command line, and prints each time in times of the floor. */
public final class ValidationRatios {

    private static final int PAIRS = 10_000 * 50;

    private ValidationRatios() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Map<String, Double> times = Scores.byName(Scores.run(ValidationBenchmark.class, arguments));
        double floor = times.getOrDefault("floor", Double.NaN);
        double peer = times.getOrDefault("peer", Double.NaN);
        System.out.println(
                "\n| what | ns per pair | times the floor | of the peer's time, one part in |\n|---|---|---|---|");
        times.forEach((what, milliseconds) -> System.out.printf(
                "| %s | %.0f | %.2f | %.1f |%n",
                what, milliseconds * 1e6 / PAIRS, milliseconds / floor, peer / milliseconds));
    }
}
