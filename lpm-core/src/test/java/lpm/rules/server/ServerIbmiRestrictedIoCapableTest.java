package lpm.rules.server;

import static lpm.rules.Scenario.B;

import com.google.common.collect.ImmutableMap;
import lpm.fact.Fact;
import lpm.model.MobilityCapability;
import lpm.model.OperatingEnvironment;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ServerIbmiRestrictedIoCapableTest {

    private final RuleCheck check = RuleCheck.of(new ServerIbmiRestrictedIoCapable());

    @Test
    void allowsADestinationThatIsCapable() {
        check.says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void warnsOfADestinationThatIsNot() {
        check.system(B, s -> s.withCapabilities(ImmutableMap.of(MobilityCapability.IBM_I_RESTRICTED_IO, false)))
                .refuses("beta (9117-MMC*10FEDCB) is not capable of IBM i partitions with restricted I/O"
                        + " (ibmi_restrictedio_capable is false); update its firmware")
                .offers("Update the firmware of beta (9117-MMC*10FEDCB)", Cost.FRAME_RESTART)
                .mended()
                .holds();
    }

    @Test
    void waitsForTheCapability() {
        check.system(B, s -> s.withCapabilities(ImmutableMap.of()))
                .waitsFor(
                        "the ibmi restrictedio capable of 9117-MMC*10FEDCB is unknown < lslparmigr -r sys -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void saysNothingOfAnotherOperatingSystem() {
        check.partition(p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)))
                .says("not-applicable: partition 7");
    }
}
