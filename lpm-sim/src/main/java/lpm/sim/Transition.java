package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import lpm.sim.state.MoveState;
import lpm.sim.step.Note;

/**
 * What came of one step of a migration, of taking one back, or of stopping.
 *
 * @param course how the migration stands afterwards
 * @param log what happened, in order
 * @param changes every change of a state by a step of one of several migrations, in order; empty if there is but one
 */
public record Transition(Course course, ImmutableList<Happening> log, ImmutableList<Changed> changes) {

    /** A state of one migration before and after a step of it, or of another one on the same hardware. */
    public record Changed(MoveState before, MoveState now) {}

    static Transition to(Course course) {
        return new Transition(course, ImmutableList.of(), ImmutableList.of());
    }

    /** Every change of a state on the way from that course. */
    public ImmutableList<Changed> changesFrom(Course from) {
        return changes.isEmpty() ? ImmutableList.of(new Changed(from.state(), course.state())) : changes;
    }

    /** Something else happened last. */
    Transition telling(String name, String actor, String text) {
        return telling(name, ImmutableList.of(new Note(course.state().timeMilliseconds(), actor, text)));
    }

    Transition telling(String name, ImmutableList<Note> notes) {
        if (log.isEmpty() && notes.size() == 1) {
            return new Transition(course, ImmutableList.of(new Happening(name, notes.get(0))), changes);
        }
        ImmutableList.Builder<Happening> more = ImmutableList.builderWithExpectedSize(log.size() + notes.size());
        more.addAll(log);
        notes.forEach(note -> more.add(new Happening(name, note)));
        return new Transition(course, more.build(), changes);
    }

    /** Goes on from what came of it. */
    Transition then(Function<Course, Transition> next) {
        Transition after = next.apply(course);
        return new Transition(after.course(), both(log, after.log()), both(changes, after.changes()));
    }

    private static <T> ImmutableList<T> both(ImmutableList<T> first, ImmutableList<T> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        return ImmutableList.<T>builderWithExpectedSize(first.size() + second.size())
                .addAll(first)
                .addAll(second)
                .build();
    }
}
