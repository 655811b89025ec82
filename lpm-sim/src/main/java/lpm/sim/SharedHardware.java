package lpm.sim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.model.Estate;
import lpm.model.id.ViosKey;

/**
 * Several migrations on the same hardware. What one does to the estate all others find, and they share movers and links.
 * Whichever is behind in simulated time goes next, so that one order of steps comes of one start.
 */
record SharedHardware(Engine engine) {

    /** Takes the next step of a migration, after those of others that come before it in time; at its end they go to theirs. */
    Transition next(Course course) {
        Transition so = Transition.to(course);
        for (Optional<Integer> other = behind(course); other.isPresent(); other = behind(so.course())) {
            so = so.then(step(other.orElseThrow()));
        }
        so = so.then(this::step);
        if (so.course().end().isEmpty()) {
            return so;
        }
        for (Optional<Integer> other = first(so.course()); other.isPresent(); other = first(so.course())) {
            so = so.then(step(other.orElseThrow()));
        }
        return so;
    }

    /** The next step of the migration itself. */
    Transition step(Course course) {
        Course sharing = course.withState(course.state().withStreamsBeside(streams(course.beside().stream())));
        Transition alone = engine.alone(sharing);
        Course shared = shared(alone.course(), alone.course().state().estate());
        return new Transition(shared, alone.log(), changes(course, shared));
    }

    /** The next step of one of the others. */
    Function<Course, Transition> step(int number) {
        return course -> {
            Course other = course.beside().get(number);
            Stream<Course> others =
                    Stream.concat(Stream.of(course), course.beside().stream().filter(each -> each != other));
            Transition alone = engine.alone(other.withState(other.state().withStreamsBeside(streams(others))));
            ImmutableList<Course> beside = IntStream.range(0, course.beside().size())
                    .mapToObj(each ->
                            each == number ? alone.course() : course.beside().get(each))
                    .collect(ImmutableList.toImmutableList());
            Course shared =
                    shared(course.withBeside(beside), alone.course().state().estate());
            return new Transition(shared, named(other, alone.log()), changes(course, shared));
        };
    }

    /** Which of the others is the first that is behind. */
    private static Optional<Integer> behind(Course course) {
        return first(course).filter(number -> time(course.beside().get(number)) < time(course));
    }

    /** Which of the others goes next, if one has not ended. */
    private static Optional<Integer> first(Course course) {
        return IntStream.range(0, course.beside().size())
                .boxed()
                .filter(number -> course.beside().get(number).end().isEmpty())
                .min(Comparator.comparingLong(number -> time(course.beside().get(number))));
    }

    private static long time(Course course) {
        return course.state().timeMilliseconds();
    }

    private static Course shared(Course course, Estate estate) {
        return course.withState(course.state().withEstate(estate))
                .withBeside(course.beside().stream()
                        .map(other -> other.withState(other.state().withEstate(estate)))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The movers that others are bound to. */
    private static ImmutableMultiset<ViosKey> streams(Stream<Course> others) {
        return others.map(Course::state)
                .flatMap(state -> state.conditions().pairInUse().stream()
                        .flatMap(pair -> Stream.concat(
                                state.boundAtSource() ? Stream.of(pair.source()) : Stream.empty(),
                                state.boundAtDestination() ? Stream.of(pair.destination()) : Stream.empty())))
                .collect(ImmutableMultiset.toImmutableMultiset());
    }

    private static ImmutableList<Transition.Changed> changes(Course before, Course now) {
        return Stream.concat(
                        Stream.of(new Transition.Changed(before.state(), now.state())),
                        IntStream.range(0, now.beside().size())
                                .mapToObj(number -> new Transition.Changed(
                                        before.beside().get(number).state(),
                                        now.beside().get(number).state())))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Happening> named(Course other, ImmutableList<Happening> log) {
        String label = other.state().plan().partition().label();
        return log.stream()
                .map(happening -> new Happening(label + ": " + happening.name(), happening.note()))
                .collect(ImmutableList.toImmutableList());
    }
}
