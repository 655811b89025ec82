package lpm.rules.server;

import static lpm.model.MobilityCapability.ACTIVE_MOBILITY;
import static lpm.model.MobilityCapability.IBM_I_MOBILITY;
import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;

import com.google.common.collect.ImmutableMap;
import lpm.fact.Fact;
import lpm.model.OperatingEnvironment;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ServerIbmiMobilityCapableTest {

    private final RuleCheck check = RuleCheck.of(new ServerIbmiMobilityCapable());

    @Test
    void allowsTwoCapableSystems() {
        check.says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesADestinationThatIsNotCapable() {
        check.system(B, s -> s.withCapabilities(ImmutableMap.of(ACTIVE_MOBILITY, true, IBM_I_MOBILITY, false)))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "violated: beta (9117-MMC*10FEDCB) is not capable of IBM i partition mobility"
                                + " (ibmi_lpar_mobility_capable is false); update its firmware to 730_087, 740_088 or later")
                .offers(
                        "Update the firmware of beta (9117-MMC*10FEDCB) to 730_087, 740_088 or later",
                        Cost.FRAME_RESTART)
                .mended()
                .holds();
    }

    @Test
    void refusesASourceThatIsNotCapable() {
        check.system(A, s -> s.withCapabilities(ImmutableMap.of(IBM_I_MOBILITY, false)))
                .says(
                        "violated: alpha (9117-MMB*10ABCDE) is not capable of IBM i partition mobility"
                                + " (ibmi_lpar_mobility_capable is false); update its firmware to 730_087, 740_088 or later",
                        "holds: 9117-MMC*10FEDCB")
                .mended()
                .holds();
    }

    @Test
    void doesNotConcludeFromAnotherCapability() {
        check.system(A, s -> s.withCapabilities(ImmutableMap.of(ACTIVE_MOBILITY, true)))
                .says(
                        "undetermined: the ibmi lpar mobility capable of 9117-MMB*10ABCDE is unknown"
                                + " < lslparmigr -r sys -m 9117-MMB*10ABCDE (the management console)",
                        "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void waitsForTheSystemOfTheDestinationServers() {
        check.toUnknownSystem()
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "undetermined: the ibmi lpar mobility capable of the system of vio1b and vio2b is unknown"
                                + " < lslparmigr -r sys -m SYSTEM (the system of vio1b and vio2b)");
    }

    @Test
    void isNotAskedOfAixOrLinux() {
        check.partition(p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)))
                .says("not-applicable: partition 7");
    }
}
