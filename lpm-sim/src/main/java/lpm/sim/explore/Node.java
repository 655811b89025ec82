package lpm.sim.explore;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.sim.Course;

/** One situation, and what was found out of it: each is found out once, and is the same whoever finds it out. */
final class Node {

    /**
     * Where a situation leads next.
     *
     * @param breaches what did not hold on the way
     */
    record Edge(Node to, ImmutableList<Breach> breaches) {}

    /**
     * Where a situation leads in the end.
     *
     * @param end the situation in which the migration has ended
     * @param breaches what did not hold on the way, the first of each
     */
    record Fate(Node end, ImmutableList<Breach> breaches) {}

    /**
     * What a recovery makes of an end.
     *
     * @param words such as {@code ROLLED_BACK/OK}, empty if no recovery is called for
     */
    record Recovery(String words, ImmutableList<Breach> breaches) {
        static final Recovery NONE = new Recovery("", ImmutableList.of());
    }

    private final Course course;
    private volatile Optional<Edge> edge = Optional.empty();
    private volatile Optional<Fate> fate = Optional.empty();
    private volatile Optional<Recovery> recovery = Optional.empty();

    Node(Course course) {
        this.course = course;
    }

    Course course() {
        return course;
    }

    boolean hasEnded() {
        return course.end().isPresent();
    }

    Optional<Edge> edge() {
        return edge;
    }

    void found(Edge next) {
        edge = Optional.of(next);
    }

    Optional<Fate> fate() {
        return fate;
    }

    void found(Fate end) {
        fate = Optional.of(end);
    }

    Optional<Recovery> recovery() {
        return recovery;
    }

    void found(Recovery recovered) {
        recovery = Optional.of(recovered);
    }
}
