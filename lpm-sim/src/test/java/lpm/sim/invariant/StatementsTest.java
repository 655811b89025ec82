package lpm.sim.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

/** How statements are named and told: of states, of endings, and of what is told of those. */
class StatementsTest {

    private static final ImmutableList<Statement> ALL = ImmutableList.<Statement>builder()
            .addAll(Invariants.all())
            .add(
                    new RecoveredToOneSide(),
                    new RecoveryIsRepeatable(),
                    new SameLogEveryTime(),
                    new DecidedByTheFaultNamed())
            .build();

    @Test
    void eachHasANumberOfItsOwn() {
        assertThat(ALL)
                .extracting(Statement::id)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("I[1-9][0-9]*"));
    }

    @Test
    void eachIsASentenceOfItsOwnWithoutAFullStop() {
        assertThat(ALL)
                .extracting(Statement::statement)
                .doesNotHaveDuplicates()
                .allSatisfy(sentence -> assertThat(sentence).matches("[a-z]+( .*)+[^.]"));
    }
}
