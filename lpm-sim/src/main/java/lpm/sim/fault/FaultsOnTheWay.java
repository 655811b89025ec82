package lpm.sim.fault;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lpm.sim.Course;
import lpm.sim.Engine;
import lpm.sim.Moment;

/** Goes the way of a move to see where faults can strike. */
public final class FaultsOnTheWay {

    private final Engine engine = new Engine();
    private final Course start;

    /**
     * The way of a move.
     *
     * @param start of which no step was taken
     */
    public FaultsOnTheWay(Course start) {
        this.start = start;
    }

    /** Those of the faults with an effect that never strike, as the move under all of them does not come to their moments. */
    public ImmutableList<InjectionPoint> neverStriking(FaultSchedule faults) {
        ImmutableSet.Builder<Moment> moments = ImmutableSet.builder();
        follow(faults, course -> course.moment().ifPresent(moments::add), idle -> {});
        ImmutableSet<Moment> reached = moments.build();
        return faults.points().stream()
                .filter(point -> point.fault().isPossible(start.state()) && !reached.contains(point.moment()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * A fault that has no effect.
     *
     * @param why such as {@code no memory is copied}
     */
    public record Idle(InjectionPoint point, String why) {}

    /** Those of the faults that have no effect whenever they strike. */
    public ImmutableList<Idle> withoutEffect(FaultSchedule faults) {
        return faults.points().stream()
                .filter(point -> !point.fault().isPossible(start.state()))
                .flatMap(point -> point.fault().idle(start.state()).map(why -> new Idle(point, why)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Those of the other faults that find nothing to hit when their moment comes. */
    public ImmutableList<Idle> comingInVain(FaultSchedule faults) {
        ImmutableList.Builder<Idle> idle = ImmutableList.builder();
        follow(faults, course -> {}, idle::add);
        return idle.build();
    }

    /**
     * Draws faults by chance and adds them, each at a moment that the move comes to under those before it, where it changes
     * something; those before it still strike. The same seed draws the same.
     */
    public FaultSchedule drawn(FaultSchedule given, int count, long seed) {
        FaultSchedule faults = given;
        for (int number = 0; number < count; number++) {
            faults = plusOne(faults, Hashing.sipHash24(seed, 0).hashInt(number).asLong());
        }
        return faults;
    }

    /** Takes the fault of the draw, or the next one that keeps none of the others from striking. */
    private FaultSchedule plusOne(FaultSchedule faults, long draw) {
        ImmutableList<InjectionPoint> choice = choice(faults);
        int idle = neverStriking(faults).size();
        return IntStream.range(0, choice.size())
                .mapToObj(next ->
                        choice.get((int) ((Long.remainderUnsigned(draw, choice.size()) + next) % choice.size())))
                .map(point -> plus(faults, point))
                .filter(more -> neverStriking(more).size() == idle)
                .findFirst()
                .orElse(faults);
    }

    private static FaultSchedule plus(FaultSchedule faults, InjectionPoint point) {
        return new FaultSchedule(ImmutableList.<InjectionPoint>builder()
                .addAll(faults.points())
                .add(point)
                .build());
    }

    private ImmutableList<InjectionPoint> choice(FaultSchedule faults) {
        ImmutableList.Builder<InjectionPoint> choice = ImmutableList.builder();
        Consumer<Course> look = course -> {
            Moment moment = course.moment().orElseThrow();
            for (Fault fault : Fault.concerning(start.state())) {
                if (!course.struckBy(fault).equals(course)) {
                    choice.add(new InjectionPoint(fault, moment));
                }
            }
        };
        follow(faults, look, idle -> {});
        return choice.build();
    }

    /** Shows the course at each moment, after the faults that strike then. */
    private void follow(FaultSchedule faults, Consumer<Course> atEachMoment, Consumer<Idle> inVain) {
        Course course = start;
        while (course.moment().isPresent()) {
            Moment moment = course.moment().orElseThrow();
            for (Incident fault : faults.at(moment)) {
                if (fault.isPossible(start.state())) {
                    fault.idle(course.state())
                            .ifPresent(why -> inVain.accept(new Idle(new InjectionPoint(fault, moment), why)));
                }
                course = course.struckBy(fault);
            }
            atEachMoment.accept(course);
            course = engine.next(course).course();
        }
    }
}
