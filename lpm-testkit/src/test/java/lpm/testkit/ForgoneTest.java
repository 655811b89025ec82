package lpm.testkit;

import static lpm.testkit.assertions.LpmAssertions.assertThat;

import java.util.function.UnaryOperator;
import lpm.option.Demand;
import lpm.option.RequestOptions;
import lpm.testkit.edited.EditedExamples;
import lpm.testkit.fixtures.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a request does without stops neither the validation nor the hardware. */
class ForgoneTest {

    /** An example of a rule, and the option that makes do without what is missing there. */
    enum Without {
        BRIDGED_VLANS("net-vlan-bridged", options -> options.withVlanBridge(Demand.IF_POSSIBLE)),
        BACKING_DEVICES("net-vnic-backing", options -> options.withVnicConfiguration(Demand.IF_POSSIBLE)),
        FURTHER_BACKING_DEVICES(
                "net-vnic-redundant-backing", options -> options.withRedundantVnicBacking(Demand.IF_POSSIBLE));

        private final String rule;

        @SuppressWarnings("ImmutableEnumChecker") // functions without state
        private final UnaryOperator<RequestOptions> option;

        Without(String rule, UnaryOperator<RequestOptions> option) {
            this.rule = rule;
            this.option = option;
        }

        Scenario scenario() {
            Scenario violated = EditedExamples.all()
                    .filter(example -> example.name().equals(rule))
                    .findFirst()
                    .orElseThrow()
                    .scenario();
            return new Scenario(
                    violated.estate(),
                    violated.request()
                            .withOptions(option.apply(violated.request().options())));
        }
    }

    @ParameterizedTest
    @EnumSource(Without.class)
    void aMovePassesAndCompletesWithoutIt(Without without) {
        Scenario scenario = without.scenario();

        assertThat(EditedExamplesTest.validate(scenario)).isPassed();
        assertThat(EditedExamplesTest.force(scenario)).completed();
    }
}
