package lpm.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The states of a move are as many as TLC finds of {@code src/bench/tlc/Migration.tla}, and no invariant is broken in any. */
class StateSpaceTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1, true, 0, 60, 75, 23",
        "1, 1, 1, 1, true, 1, 1447, 2733, 26",
        "1, 1, 1, 1, true, 2, 14094, 38792, 27",
        "2, 1, 2, 2, true, 1, 4906, 11284, 29",
        "2, 2, 2, 2, true, 1, 17943, 45497, 31",
        "2, 1, 1, 2, false, 2, 49720, 154035, 30",
        "3, 1, 2, 2, true, 2, 168461, 578660, 31",
    })
    void hasAsManyStatesAsTlcFinds(
            int pages,
            int versions,
            int pairs,
            int servers,
            boolean asked,
            int faults,
            long states,
            long generated,
            int depth) {
        Bounds bounds = new Bounds(pages, versions, pairs, servers, asked, faults);

        StateSpace whole = StateSpace.whole(bounds);
        StateSpace reduced = StateSpace.reduced(bounds);

        assertThat(whole).isEqualTo(new StateSpace(states, generated, depth, (int) states));
        assertThat(reduced).isEqualTo(new StateSpace(states, generated, depth, reduced.kept()));
    }
}
