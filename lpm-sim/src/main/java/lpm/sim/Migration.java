package lpm.sim;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lpm.model.VirtualIoServer;
import lpm.option.Demand;
import lpm.option.Mover;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationRequest;
import lpm.sim.hardware.MoverPair;
import lpm.sim.hardware.Movers;
import lpm.sim.hardware.PartitionMemory;
import lpm.sim.hardware.TransferRate;
import lpm.sim.state.Conditions;
import lpm.sim.state.Flow;
import lpm.sim.state.MigrationParameters;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;

/**
 * The migration of one partition on simulated hardware. No rule is asked: whether a move can be made is for the
 * hardware to show, so that a refused move can be watched as it fails.
 */
public final class Migration {

    private static final int MEGABYTE_SHIFT = 20;

    private Migration() {}

    /**
     * Carries out a move.
     *
     * @param mapping what the validator has chosen; if it is empty the request's own is taken, else adapters are placed one
     *     by one on the destination servers by id
     * @throws IllegalStateException if the partition is not in the estate
     */
    public static MigrationTrace run(
            SimulatedEstate start, MigrationRequest request, MigrationMapping mapping, MigrationOptions options) {
        return run(new Engine(), start, request, mapping, options);
    }

    static MigrationTrace run(
            Engine engine,
            SimulatedEstate start,
            MigrationRequest request,
            MigrationMapping mapping,
            MigrationOptions options) {
        Course course = begin(start, request, mapping, options);
        return follow(engine, course, options.faults(), new Recorder(start.estate(), Rehearsal.NONE));
    }

    /**
     * The course of a move of which no step was taken.
     *
     * @param mapping as {@link #run} takes it
     * @throws IllegalStateException if the partition is not in the estate
     */
    public static Course begin(
            SimulatedEstate start, MigrationRequest request, MigrationMapping mapping, MigrationOptions options) {
        return begin(Planner.plan(start.estate(), request, mapping), request, options);
    }

    /**
     * The course of a move of which no step was taken, with those of others that begin at the same time on the same hardware.
     * They are planned one after the other, so that no two have one partition id of a destination.
     *
     * @throws IllegalStateException if a partition is not in the estate
     */
    public static Course begin(
            SimulatedEstate start, RequestedMove move, ImmutableList<RequestedMove> beside, MigrationOptions options) {
        ImmutableList<RequestedMove> moves =
                ImmutableList.<RequestedMove>builder().add(move).addAll(beside).build();
        ImmutableList<MovePlan> plans = Planner.plans(start.estate(), moves);
        ImmutableList<Course> courses = IntStream.range(0, plans.size())
                .mapToObj(number -> begin(
                        plans.get(number).withOthers(without(plans, number)),
                        moves.get(number).request(),
                        options))
                .collect(ImmutableList.toImmutableList());
        return courses.get(0).withBeside(without(courses, 0));
    }

    private static <T> ImmutableList<T> without(ImmutableList<T> all, int number) {
        return IntStream.range(0, all.size())
                .filter(each -> each != number)
                .mapToObj(all::get)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Carries out a move while others begin at the same time on the same hardware. Faults strike it, and others as far as they
     * use the part that is hit; events of another are named after its partition.
     *
     * @throws IllegalStateException if a partition is not in the estate
     */
    public static MigrationTrace run(
            SimulatedEstate start, RequestedMove move, ImmutableList<RequestedMove> beside, MigrationOptions options) {
        return follow(
                new Engine(),
                begin(start, move, beside, options),
                options.faults(),
                new Recorder(start.estate(), Rehearsal.NONE));
    }

    static Course begin(MovePlan plan, MigrationRequest request, MigrationOptions options) {
        boolean redundant = options.redundantMovers()
                || request.options().redundantMovers() != Demand.NOT_NEEDED
                || !request.options().redundantMoverPairs().isEmpty();
        Conditions conditions =
                Conditions.builder().pairs(pairs(plan, redundant)).build();
        return new Engine().begin(MoveState.initial(plan, flow(plan, options.parameters()), conditions));
    }

    static Flow flow(MovePlan plan, MigrationParameters parameters) {
        return Flow.initial(parameters, memory(plan, parameters));
    }

    /**
     * Recovers a migration once all that went wrong is repaired, as {@code migrlpar -o r} does: what is left is finished if
     * the destination owns the partition, else taken back. Where nothing is left to recover the trace has no events.
     *
     * @param faults what goes wrong during the recovery; a fault that interrupts it leaves another recovery to call for
     */
    public static MigrationTrace recover(MigrationTrace trace, Disturbances faults) {
        return recover(new Engine(), trace, faults);
    }

    static MigrationTrace recover(Engine engine, MigrationTrace trace, Disturbances faults) {
        return follow(engine, beginRecovery(engine, trace), faults, new Recorder(trace));
    }

    /** The course of a recovery of which no step was taken, once all that went wrong is repaired. */
    public static Course beginRecovery(MigrationTrace trace) {
        return beginRecovery(new Engine(), trace);
    }

    private static Course beginRecovery(Engine engine, MigrationTrace trace) {
        return engine.recover(trace.course().repaired());
    }

    static MigrationTrace follow(Engine engine, Course start, Disturbances faults, Recorder recorder) {
        Course course = start;
        for (Optional<Moment> next = course.moment(); next.isPresent(); next = course.moment()) {
            Moment moment = next.orElseThrow();
            if (moment instanceof Moment.BeforeStep before) {
                recorder.enter(before.step());
            }
            for (Disturbance fault : faults.at(moment)) {
                if (!fault.concerns(course.state())) {
                    continue;
                }
                Course struck = course.struckBy(fault);
                recorder.strikes(fault, moment, course, struck);
                recorder.changed(course.state(), struck.state());
                recorder.check(course.state(), struck.state(), moment);
                course = struck;
            }
            Transition transition = engine.next(course);
            recorder.happened(transition.log());
            recorder.changed(course.state(), transition.course().state());
            for (Transition.Changed changed : transition.changesFrom(course)) {
                recorder.check(changed.before(), changed.now(), moment);
            }
            course = transition.course();
        }
        return recorder.trace(course);
    }

    private static PartitionMemory memory(MovePlan plan, MigrationParameters parameters) {
        long megabytes = plan.partition()
                .memory()
                .map(memory -> memory.currentMegabytes())
                .value()
                .orElse(parameters.assumedMemoryMegabytes());
        PartitionMemory memory = PartitionMemory.untouched(
                LongMath.saturatedMultiply(megabytes, 1L << MEGABYTE_SHIFT),
                parameters.pageBytes(),
                new TransferRate(parameters.dirtyBytesPerSecond()),
                parameters.hotPercent());
        return plan.kind().copiesMemory() ? memory : memory.empty();
    }

    private static ImmutableList<MoverPair> pairs(MovePlan plan, boolean redundant) {
        if (!plan.kind().copiesMemory()) {
            return ImmutableList.of();
        }
        List<VirtualIoServer> sources = meant(
                plan.movers().source(),
                Movers.of(plan.initial(), Optional.of(plan.partition().system())));
        List<VirtualIoServer> destinations =
                meant(plan.movers().destination(), Movers.of(plan.initial(), plan.destination()));
        int count = Math.min(redundant ? 2 : 1, Math.min(sources.size(), destinations.size()));
        return IntStream.range(0, count)
                .mapToObj(n -> MoverPair.whole(
                        sources.get(n).key(), destinations.get(n).key()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The movers that may be the one that was asked for; another stands in where it is none. */
    private static List<VirtualIoServer> meant(Mover wanted, ImmutableList<VirtualIoServer> movers) {
        List<VirtualIoServer> meant = movers.stream()
                .filter(mover -> wanted.server()
                        .map(reference -> !reference.means(mover).isKnownAnd(means -> !means))
                        .orElse(true))
                .toList();
        return meant.isEmpty() ? movers : meant;
    }
}
