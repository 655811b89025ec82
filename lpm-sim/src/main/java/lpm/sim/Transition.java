package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import lpm.sim.step.Note;

/**
 * What came of one step of a migration, of taking one back, or of stopping.
 *
 * @param course how the migration stands afterwards
 * @param log what happened, in order
 */
public record Transition(Course course, ImmutableList<Happening> log) {

    static Transition to(Course course) {
        return new Transition(course, ImmutableList.of());
    }

    /** Something else happened last. */
    Transition telling(String name, String actor, String text) {
        return telling(name, ImmutableList.of(new Note(course.state().timeMilliseconds(), actor, text)));
    }

    Transition telling(String name, ImmutableList<Note> notes) {
        ImmutableList.Builder<Happening> more =
                ImmutableList.<Happening>builder().addAll(log);
        notes.forEach(note -> more.add(new Happening(name, note)));
        return new Transition(course, more.build());
    }

    /** Goes on from what came of it. */
    Transition then(Function<Course, Transition> next) {
        Transition after = next.apply(course);
        return new Transition(
                after.course(),
                ImmutableList.<Happening>builder()
                        .addAll(log)
                        .addAll(after.log())
                        .build());
    }
}
