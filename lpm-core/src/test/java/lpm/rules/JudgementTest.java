package lpm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedSet;
import lpm.fact.Fact;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.server.ServerDistinct;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final RuleDescription RULE = RuleDescription.of("vios-state-running", "vios")
            .statement("The servers run")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .source("nobody")
            .noRemedy("an example has none")
            .build();
    private static final Subject VIO1A = Subject.of(Scenario.VIO1A);
    private static final Missing CAPTURE = new Missing("lssyscfg -r lpar -m A", "the management console");

    private final Judgement judgement = Judgement.of(RULE, VIO1A, "state", CAPTURE);

    @Test
    void holdsWhenTheKnownValuePasses() {
        assertThat(judge(Fact.known(8))).isEqualTo(RULE.holds(VIO1A));
    }

    @Test
    void isWhatTheRuleSaysWhenTheKnownValueFails() {
        assertThat(judge(Fact.known(3))).isEqualTo(RULE.violated(VIO1A, "3 is too few", new FactRef(VIO1A, "state")));
    }

    @Test
    void isUndeterminedForWantOfTheCaptureWhenTheValueIsUnknown() {
        Finding undetermined = judge(Fact.unknown());
        assertThat(undetermined.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(undetermined.message()).isEqualTo("the state of vio1a is unknown");
        assertThat(undetermined.missing()).contains(CAPTURE);
        assertThat(undetermined.facts()).containsExactly(new FactRef(VIO1A, "state"));
    }

    @Test
    void waitsOnlyForWhatIsUnknown() {
        assertThat(judgement.unlessKnown(Fact.known(false))).isEmpty();
        assertThat(judgement.unlessKnown(Fact.unknown())).containsExactly(judgement.undetermined());
    }

    @Test
    void namesTheDestinationByItsServersUntilTheSystemIsKnown() {
        RuleCheck check = RuleCheck.of(new ServerDistinct());
        assertThat(destination(check)).isEqualTo("9117-MMC*10FEDCB");
        assertThat(destination(check.toUnknownSystem())).isEqualTo("the system of vio1b and vio2b");
        assertThat(destination(check.to(Destination.unknownSystem()))).isEqualTo("the unknown destination");
    }

    @Test
    void refusesAFindingThatIsUndeterminedForNoReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.holds(VIO1A).withOutcome(Outcome.UNDETERMINED))
                .withMessage("vios-state-running: a finding names what is missing exactly when it is undetermined,"
                        + " but is undetermined");
        assertThatIllegalArgumentException().isThrownBy(() -> RULE.holds(VIO1A).withMissing(CAPTURE));
    }

    private Finding judge(Fact<Integer> value) {
        return judgement.judge(value, known -> known > 5, known -> judgement.violated(known + " is too few"));
    }

    private static String destination(RuleCheck check) {
        return Judgement.destination(Move.of(check.estate(), check.request())).toString();
    }
}
