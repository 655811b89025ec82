package lpm.rules.vios;

import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO2B;

import lpm.fact.Fact;
import lpm.model.OperatingEnvironment;
import lpm.model.id.Release;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ViosLevelIbmiTest {

    private final RuleCheck check = RuleCheck.of(new ViosLevelIbmi());

    @Test
    void allowsTheLeastLevelAndLaterOnes() {
        check.server(VIO1A, v -> v.withIoslevel(Fact.known(new Release("2.2.1.4"))))
                .server(VIO2B, v -> v.withIoslevel(Fact.known(new Release("3.1.4"))))
                .says("holds: vio1a", "holds: vio2a", "holds: vio1b", "holds: vio2b");
    }

    @Test
    void refusesAnEarlierOneOnEitherSide() {
        check.singleVios()
                .server(VIO1A, v -> v.withIoslevel(Fact.known(new Release("2.2.1.3"))))
                .says(
                        "violated: vio1a is at level 2.2.1.3, which cannot take part in the migration of IBM i; update it to"
                                + " 2.2.1.4 or later",
                        "holds: vio1b")
                .offers(
                        "Update vio1a to 2.2.1.4",
                        Cost.VIOS_RESTART,
                        "On vio1a: updateios -commit",
                        "On vio1a: updateios -accept -install -dev <directory of level 2.2.1.4>",
                        "On vio1a: shutdown -restart")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheLevel() {
        check.singleVios()
                .server(VIO1A, v -> v.withIoslevel(Fact.unknown()))
                .says("undetermined: the ioslevel of vio1a is unknown < ioslevel (vio1a)", "holds: vio1b");
    }

    @Test
    void doesNotSpeakOfOtherEnvironmentsNorOfSuspendedPartitions() {
        check.partition(p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)))
                .says("not-applicable: partition 7");
        check.mode(MigrationMode.SUSPENDED).says("not-applicable: partition 7");
    }
}
