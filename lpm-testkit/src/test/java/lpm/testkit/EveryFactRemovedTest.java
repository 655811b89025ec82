package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.origin.Origins;
import lpm.rules.Outcome;
import lpm.rules.Rule;
import lpm.rules.RuleId;
import lpm.rules.Verdict;
import lpm.rules.catalog.RuleCatalog;
import lpm.rules.catalog.Validator;
import lpm.testkit.edited.EditedExample;
import lpm.testkit.edited.EditedExamples;
import lpm.testkit.fixtures.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For each rule and single facts of its example what {@link KnowledgeProperties} samples of all rules together. Takes every 31st fact,
 * from another one on for each rule; all of them with {@code -Dlpm.facts=all}, which takes minutes. Looks at whole reports only where the rule
 * itself leaves the move to others, as for want of a server they speak of.
 */
class EveryFactRemovedTest {

    private static final int STRIDE = 31;

    static Stream<EditedExample> examples() {
        return EditedExamples.ofEveryRule();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noMoveThatIsRefusedPassesForWantOfAFact(EditedExample example) {
        Rule rule = RuleCatalog.standard().rule(new RuleId(example.name())).orElseThrow();

        boolean refused = EditedExamplesTest.validate(example.scenario()).verdict() != Verdict.PASSED;

        assertThat(chosen(example)
                        .filter(removal -> refused && passes(rule, removal.after()))
                        .map(FactRemoval::toString))
                .as("facts without which %s passes", example)
                .isEmpty();
    }

    private static Stream<FactRemoval> chosen(EditedExample example) {
        ImmutableList<FactRemoval> all = FactRemoval.each(example.scenario()).collect(ImmutableList.toImmutableList());
        int stride = Objects.equals(System.getProperty("lpm.facts"), "all") ? 1 : STRIDE;
        return IntStream.iterate(
                        Math.floorMod(example.name().hashCode(), stride), at -> at < all.size(), at -> at + stride)
                .mapToObj(all::get);
    }

    private static boolean passes(Rule rule, Scenario scenario) {
        ImmutableSet<Outcome> outcomes = new Validator(RuleCatalog.of(ImmutableList.of(rule)), Origins.none())
                .validate(scenario.estate(), scenario.request()).results().stream()
                        .flatMap(result -> result.findings().stream())
                        .map(finding -> finding.outcome())
                        .collect(ImmutableSet.toImmutableSet());
        boolean open = outcomes.contains(Outcome.VIOLATED) || outcomes.contains(Outcome.UNDETERMINED);
        return !open && EditedExamplesTest.validate(scenario).verdict() == Verdict.PASSED;
    }
}
