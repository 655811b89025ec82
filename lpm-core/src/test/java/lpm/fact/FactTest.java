package lpm.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactTest {

    private static final Fact<Integer> TWO = Fact.known(2);
    private static final Fact<Integer> UNKNOWN = Fact.unknown();

    @Test
    void aQuestionAskedOfAnUnknownFactHasAnUnknownAnswer() {
        assertThat(UNKNOWN.map(n -> n + 1)).isEqualTo(Fact.unknown());
        assertThat(UNKNOWN.flatMap(n -> TWO)).isEqualTo(Fact.unknown());
        assertThat(TWO.flatMap(n -> UNKNOWN)).isEqualTo(Fact.unknown());
        assertThat(UNKNOWN.with(TWO, Integer::sum)).isEqualTo(Fact.unknown());
        assertThat(TWO.with(UNKNOWN, Integer::sum)).isEqualTo(Fact.unknown());
        assertThat(UNKNOWN.isKnownAnd(n -> true)).isFalse();
        assertThat(UNKNOWN.value()).isEmpty();
    }

    @Test
    void twoUnknownsNeverAgree() {
        assertThat(UNKNOWN.equalTo(Fact.unknown())).isEqualTo(Fact.unknown());
        assertThat(TWO.equalTo(UNKNOWN)).isEqualTo(Fact.unknown());
        assertThat(TWO.equalTo(Fact.known(2))).isEqualTo(Fact.known(true));
        assertThat(TWO.equalTo(Fact.known(3))).isEqualTo(Fact.known(false));
    }

    @Test
    void knownFactsAreComputedWith() {
        assertThat(TWO.map(n -> n + 1)).isEqualTo(Fact.known(3));
        assertThat(TWO.with(TWO, Integer::sum)).isEqualTo(Fact.known(4));
        assertThat(TWO.isKnownAnd(n -> n == 2)).isTrue();
        assertThat(TWO.or(Fact.known(9))).isEqualTo(TWO);
        assertThat(UNKNOWN.or(TWO)).isEqualTo(TWO);
        assertThat(Fact.ofOptional(Optional.of(2))).isEqualTo(TWO);
        assertThat(Fact.ofOptional(Optional.empty())).isEqualTo(UNKNOWN);
        assertThat(List.of(TWO, UNKNOWN)).hasToString("[2, unknown]");
    }
}
