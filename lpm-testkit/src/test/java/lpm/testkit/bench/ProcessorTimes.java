package lpm.testkit.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Prints how many times longer than its floors each reader keeps a processor busy, the three by turns in one process: other work of
 * the machine, which elapsed time counts, disturbs little. What collects garbage has threads of its own and is not counted.
 */
public final class ProcessorTimes {

    private static final long WARM_UP_NANOSECONDS = 1_500_000_000L;
    private static final long TURN_NANOSECONDS = 100_000_000L;
    private static final int TURNS = 5;

    private ProcessorTimes() {}

    /** Measures the workloads that are named, or all. */
    public static void main(String[] names) {
        List<Workload> workloads = names.length == 0
                ? List.of(Workload.values())
                : Arrays.stream(names).map(Workload::valueOf).toList();
        System.out.println(
                "| workload | KB | floor us | records us | reader us | times the floor | times the records |");
        System.out.println("|---|---|---|---|---|---|---|");
        workloads.forEach(ProcessorTimes::print);
    }

    private static void print(Workload workload) {
        String text = workload.source().text();
        List<Supplier<?>> works = List.of(
                () -> workload.floor().walk(text), () -> workload.floor().keep(text), workload::read);
        works.forEach(work -> nanoseconds(work, WARM_UP_NANOSECONDS));
        double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.min(best[i], nanoseconds(works.get(i), TURN_NANOSECONDS));
            }
        }
        System.out.printf(
                "| %s | %d | %.0f | %.0f | %.0f | %.1f | %.1f |%n",
                workload,
                text.length() / 1024,
                best[0] / 1e3,
                best[1] / 1e3,
                best[2] / 1e3,
                best[2] / best[0],
                best[2] / best[1]);
    }

    /** The time of one run of the work, which is repeated for so long. */
    private static double nanoseconds(Supplier<?> work, long atLeast) {
        long start = now();
        long spent = 0;
        int runs = 0;
        int sum = 0;
        while (spent < atLeast) {
            sum += System.identityHashCode(work.get());
            runs++;
            spent = now() - start;
        }
        if (sum == 0) {
            throw new IllegalStateException("nothing was done");
        }
        return (double) spent / runs;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
