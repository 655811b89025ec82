package lpm.sim.explore;

import java.util.Objects;
import java.util.stream.IntStream;
import lpm.sim.Course;
import lpm.sim.hardware.PartitionMemory;
import lpm.sim.state.MoveState;
import org.jspecify.annotations.Nullable;

/** A course as a key: two that differ only in simulated time and in what was counted lead to the same end. */
final class Situation {

    private final Course course;
    private final int hash;

    Situation(Course course) {
        this.course = course;
        MoveState state = course.state();
        this.hash = Objects.hash(
                course.stage(),
                course.taken(),
                course.at(),
                course.done().size(),
                course.recovering(),
                state.owner(),
                state.down(),
                state.conditions(),
                state.memory().missing(),
                state.memory().stale());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Situation that && hash == that.hash && isSame(course, that.course);
    }

    private static boolean isSame(Course one, Course other) {
        return one.stage() == other.stage()
                && one.taken() == other.taken()
                && one.at() == other.at()
                && one.recovering() == other.recovering()
                && one.done().equals(other.done())
                && one.cause().equals(other.cause())
                && one.end().equals(other.end())
                && isSame(one.state(), other.state())
                && isBeside(one, other);
    }

    /** Which of several goes next depends on how far they are apart in time. */
    private static boolean isBeside(Course one, Course other) {
        return one.beside().size() == other.beside().size()
                && IntStream.range(0, one.beside().size())
                        .allMatch(number ->
                                isSame(one.beside().get(number), other.beside().get(number))
                                        && lead(one, number) == lead(other, number));
    }

    private static long lead(Course course, int number) {
        return course.beside().get(number).state().timeMilliseconds()
                - course.state().timeMilliseconds();
    }

    private static boolean isSame(MoveState one, MoveState other) {
        return one.owner() == other.owner()
                && one.runsAtSource() == other.runsAtSource()
                && one.runsAtDestination() == other.runsAtDestination()
                && one.down() == other.down()
                && one.switches().equals(other.switches())
                && one.stream() == other.stream()
                && one.boundAtSource() == other.boundAtSource()
                && one.boundAtDestination() == other.boundAtDestination()
                && one.standing() == other.standing()
                && one.frozenAtMilliseconds().isPresent()
                        == other.frozenAtMilliseconds().isPresent()
                && one.passes().size() == other.passes().size()
                && isSame(one.memory(), other.memory())
                && one.writes().underWay() == other.writes().underWay()
                && one.conditions().equals(other.conditions())
                && one.created().equals(other.created())
                && one.createdFibreChannel().equals(other.createdFibreChannel())
                && one.createdBackingDevices().equals(other.createdBackingDevices())
                && one.estate().equals(other.estate());
    }

    private static boolean isSame(PartitionMemory one, PartitionMemory other) {
        return one.stale() == other.stale()
                && one.missing() == other.missing()
                && one.hotPages() == other.hotPages()
                && one.keptAtSource() == other.keptAtSource()
                && one.dirtyRate().equals(other.dirtyRate());
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
