package lpm.rules.npiv;

import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2B;

import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class NpivDestinationPortCapableTest {

    private final RuleCheck check = NpivScenario.of(new NpivDestinationPortCapable());

    @Test
    void allowsServersWithACapablePort() {
        check.says("holds: vio1b", "holds: vio2b");
    }

    @Test
    void refusesAServerWithoutOne() {
        check.server(VIO2B, NpivScenario.ports(NpivScenario.port("fcs0", "B").withFabric(Fact.known(false))))
                .says(
                        "holds: vio1b",
                        "violated: vio2b, which is to host vfchost0, has no Fibre Channel port"
                                + " on a switch that supports virtual ports")
                .offers("Connect fcs0 of vio2b to a switch with NPIV, and enable it there", Cost.ON_LINE)
                .mended()
                .holds();
    }

    @Test
    void hasNoRemedyForAServerWithoutPorts() {
        check.server(VIO2B, NpivScenario.ports()).offersNothing();
    }

    @Test
    void waitsForThePorts() {
        check.server(VIO2B, v -> v.withFibreChannelPorts(Listing.unknown()))
                .says(
                        "holds: vio1b",
                        "undetermined: whether a Fibre Channel port of vio2b can carry vfchost0 is unknown"
                                + " < lsnports (vio2b)");
    }

    @Test
    void refusesThePortThatIsAskedForWhateverOthersCan() {
        RuleCheck asked = check.attributes("virtual_fc_mappings=8//1//fcs1");
        asked.server(
                        VIO1B,
                        NpivScenario.ports(
                                NpivScenario.port("fcs0", "A"),
                                NpivScenario.port("fcs1", "B").withFabric(Fact.known(false))))
                .says(
                        "violated: vio1b, which is to host vfchost0, has no Fibre Channel port fcs1"
                                + " on a switch that supports virtual ports",
                        "holds: vio2b")
                .offers("Connect fcs1 of vio1b to a switch with NPIV, and enable it there", Cost.ON_LINE)
                .mended()
                .holds();
        asked.says("holds: vio1b", "holds: vio2b");
    }

    @Test
    void cannotConnectAPortThatDoesNotExist() {
        check.attributes("virtual_fc_mappings=8//1//fcs7")
                .says(
                        "violated: vio1b, which is to host vfchost0, has no Fibre Channel port fcs7"
                                + " on a switch that supports virtual ports",
                        "holds: vio2b")
                .offersNothing();
    }

    @Test
    void waitsForWhatThePortIsConnectedTo() {
        check.attributes("virtual_fc_mappings=8//1//fcs1")
                .server(
                        VIO1B,
                        NpivScenario.ports(
                                NpivScenario.port("fcs0", "A"),
                                NpivScenario.port("fcs1", "B").withFabric(Fact.unknown())))
                .says(
                        "undetermined: whether a Fibre Channel port of vio1b can carry vfchost0 is unknown"
                                + " < lsnports (vio1b)",
                        "holds: vio2b");
    }
}
