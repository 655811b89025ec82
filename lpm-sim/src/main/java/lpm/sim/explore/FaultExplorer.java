package lpm.sim.explore;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lpm.sim.Course;
import lpm.sim.Engine;
import lpm.sim.fault.Fault;
import lpm.sim.fault.Incident;

/**
 * Explores one move under every single fault at every moment, under every pair of faults, and under triples by sampling.
 * Every invariant is looked at on every way, and every end that calls for a recovery is recovered, also with interruptions.
 */
public final class FaultExplorer {

    private FaultExplorer() {}

    /** Explores a move from before its first step. */
    public static Exploration explore(Course start, ExplorationOptions options, ExplorationProgress progress) {
        return explore(new Engine(), start, options, progress);
    }

    /**
     * Explores a move that an engine of the caller's carries out.
     *
     * @throws IllegalStateException if the thread is interrupted
     */
    public static Exploration explore(
            Engine engine, Course start, ExplorationOptions options, ExplorationProgress progress) {
        return explore(engine, start, Fault.concerning(start.state()), options, progress);
    }

    /**
     * Explores a move under incidents of the caller's choice in place of all faults; each strikes where it has something to hit.
     *
     * @throws IllegalStateException if the thread is interrupted
     */
    public static Exploration explore(
            Course start,
            ImmutableList<? extends Incident> incidents,
            ExplorationOptions options,
            ExplorationProgress progress) {
        return explore(new Engine(), start, incidents, options, progress);
    }

    private static Exploration explore(
            Engine engine,
            Course start,
            ImmutableList<? extends Incident> incidents,
            ExplorationOptions options,
            ExplorationProgress progress) {
        Situations situations = new Situations(engine);
        Schedules schedules = new Schedules(situations, start, ImmutableList.copyOf(incidents));
        ImmutableList<Schedules.First> firsts = schedules.firsts();
        ImmutableList.Builder<Callable<Findings>> parts = ImmutableList.builder();
        parts.add(schedules::withoutFault);
        firsts.forEach(first -> parts.add(() -> schedules.single(first)));
        if (options.faults() >= 2) {
            firsts.forEach(first -> parts.add(() -> schedules.pairs(first)));
        }
        if (options.faults() >= ExplorationOptions.MOST_FAULTS) {
            TripleSampler sampler = new TripleSampler(schedules, firsts, options.seed());
            ImmutableList<ImmutableList<Schedules.Strike>> triples = IntStream.range(0, options.samples())
                    .mapToObj(sampler::draw)
                    .flatMap(drawn -> drawn.stream())
                    .distinct()
                    .collect(ImmutableList.toImmutableList());
            triples.forEach(triple -> parts.add(() -> schedules.of(triple)));
        }
        Findings all = inOrder(parts.build(), options.threads(), progress);
        return new Exploration(start, schedules.endWithoutFault(), all.schedules(), situations.size(), all.broken());
    }

    private static Findings inOrder(
            ImmutableList<Callable<Findings>> parts, int threads, ExplorationProgress progress) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicInteger done = new AtomicInteger();
        try {
            List<Future<Findings>> found = new ArrayList<>();
            for (Callable<Findings> part : parts) {
                found.add(pool.submit(() -> {
                    Findings findings = part.call();
                    progress.done(done.incrementAndGet(), parts.size());
                    return findings;
                }));
            }
            Findings all = new Findings();
            for (Future<Findings> part : found) {
                all.addAll(part.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the exploration was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a schedule could not be explored: " + e.getCause(), e);
        } finally {
            pool.shutdownNow();
        }
    }
}
