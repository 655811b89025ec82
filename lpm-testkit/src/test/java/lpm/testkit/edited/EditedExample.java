package lpm.testkit.edited;

import com.google.common.collect.ImmutableSortedSet;
import java.util.function.UnaryOperator;
import lpm.model.Estate;
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
public record EditedExample(
        String name,
        ImmutableSortedSet<String> rules,
        String device,
        boolean hasPhysicalConsequence,
        UnaryOperator<Scenario> edit) {

    static EditedExample only(String rule, String device, boolean physical, UnaryOperator<Estate> edit) {
        return example(rule, device, physical, scenario -> scenario.withEstate(edit.apply(scenario.estate())));
    }

    static EditedExample example(String rule, String device, boolean physical, UnaryOperator<Scenario> edit) {
        return new EditedExample(rule, ImmutableSortedSet.of(rule), device, physical, edit);
    }

    /** With rules that go together with the one that it is named for. */
    static EditedExample bound(
            String rule, ImmutableSortedSet<String> rules, String device, UnaryOperator<Estate> edit) {
        return new EditedExample(
                rule, rules, device, true, scenario -> scenario.withEstate(edit.apply(scenario.estate())));
    }

    /** The example with its one thing wrong. */
    public Scenario scenario() {
        return edit.apply(Fixtures.pureFlexTwoChassis());
    }

    /** What the rule that it is an example of says of itself. */
    public RuleDescription rule() {
        return RuleCatalog.standard().rule(new RuleId(name)).orElseThrow().description();
    }

    /** Whether the rule knows of something that mends it. */
    public boolean hasRemedy() {
        return rule().remedy() instanceof Explanation.Given;
    }

    @Override
    public String toString() {
        return name;
    }
}
