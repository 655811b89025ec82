package lpm.testkit;

import com.google.common.collect.ImmutableSortedSet;
import java.util.function.UnaryOperator;
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

    @Override
    public String toString() {
        return name;
    }
}
