package lpm.testkit.bench;

import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/** Runs {@link ReaderBenchmark} with the options of JMH's own command line, and prints each reader's time in times of its floor. */
public final class Ratios {

    private Ratios() {}

    /** Runs all workloads, or those of {@code -p workload=…}. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Map<Workload, Double> floors = new TreeMap<>();
        Map<Workload, Double> readers = new TreeMap<>();
        for (RunResult result : Scores.run(ReaderBenchmark.class, arguments)) {
            Workload workload = Workload.valueOf(result.getParams().getParam("workload"));
            (Scores.name(result).equals("floor") ? floors : readers)
                    .put(workload, result.getPrimaryResult().getScore());
        }
        System.out.println("\n| workload | KB | floor MB/s | reader MB/s | times the floor |\n|---|---|---|---|---|");
        floors.forEach((workload, floor) -> {
            double reader = readers.getOrDefault(workload, Double.NaN);
            int characters = workload.source().text().length();
            System.out.printf(
                    "| %s | %d | %.0f | %.0f | %.1f |%n",
                    workload, characters / 1024, characters / floor, characters / reader, reader / floor);
        });
    }
}
