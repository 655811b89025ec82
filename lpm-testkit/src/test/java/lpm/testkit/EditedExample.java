package lpm.testkit;

import com.google.common.collect.ImmutableSortedSet;
import java.util.function.UnaryOperator;
import lpm.rules.Explanation;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;
import lpm.rules.catalog.RuleCatalog;
import lpm.testkit.fixtures.Fixtures;
import lpm.testkit.fixtures.Scenario;

/**
 * A copy of the PureFlex example with one thing wrong.
 *
 * @param rules the rules that this violates, all others being satisfied
 * @param device what the message and the failing step must name
 * @param hasPhysicalConsequence whether hardware that is forced notices
 */
record EditedExample(
        String name,
        ImmutableSortedSet<String> rules,
        String device,
        boolean hasPhysicalConsequence,
        UnaryOperator<Scenario> edit) {

    Scenario scenario() {
        return edit.apply(Fixtures.pureFlexTwoChassis());
    }

    /** What the rule that it is an example of says of itself. */
    RuleDescription rule() {
        return RuleCatalog.standard().rule(new RuleId(name)).orElseThrow().description();
    }

    /** Whether the rule knows of something that mends it. */
    boolean hasRemedy() {
        return rule().remedy() instanceof Explanation.Given;
    }

    @Override
    public String toString() {
        return name;
    }
}
