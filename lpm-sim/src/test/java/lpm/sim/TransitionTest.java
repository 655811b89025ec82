package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import lpm.sim.step.Note;
import org.junit.jupiter.api.Test;

class TransitionTest {

    private static final Course COURSE = Article.migrate().course();

    private static List<String> log(Transition transition) {
        return transition.log().stream()
                .map(happening -> happening.name() + ": " + happening.note().text())
                .toList();
    }

    @Test
    void tellsOneThingAfterTheOther() {
        Transition told = Transition.to(COURSE)
                .telling("lock", "console", "locks")
                .telling("unlock", "console", "unlocks")
                .telling("end", ImmutableList.of(new Note(1, "console", "rests"), new Note(2, "console", "sleeps")));

        assertThat(log(told)).containsExactly("lock: locks", "unlock: unlocks", "end: rests", "end: sleeps");
        assertThat(log(Transition.to(COURSE).telling("end", ImmutableList.of())))
                .isEmpty();
    }

    @Test
    void goesOnWithWhatCameOfItAndKeepsWhatWasTold() {
        Transition both = Transition.to(COURSE)
                .telling("lock", "console", "locks")
                .then(course -> Transition.to(course.withTaken(1)).telling("unlock", "console", "unlocks"));

        assertThat(log(both)).containsExactly("lock: locks", "unlock: unlocks");
        assertThat(both.course().taken()).isEqualTo(1);
        assertThat(both.changesFrom(COURSE))
                .containsExactly(
                        new Transition.Changed(COURSE.state(), both.course().state()));
    }
}
