package lpm.rules.npiv;

import static lpm.rules.Scenario.VIO1B;

import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class NpivFabricPreservedTest {

    private final RuleCheck check = NpivScenario.of(new NpivFabricPreserved());

    @Test
    void allowsPortsOnTheSameFabric() {
        check.says("holds: fcs0 on vio1b", "holds: fcs0 on vio2b");
    }

    @Test
    void warnsOfAPortOnAnother() {
        check.attributes("virtual_fc_mappings=8//1//fcs1")
                .says(
                        "violated: vfchost0 is on the fabric A, but fcs1 of vio1b, to which it is mapped, on B;"
                                + " map it to a port on its own",
                        "holds: fcs0 on vio2b")
                .offers("Leave virtual_fc_mappings to lpm", Cost.ON_LINE)
                .mended()
                .holds();
    }

    @Test
    void connectsAPortWhereNoOtherIsOnTheFabric() {
        check.server(VIO1B, NpivScenario.ports(NpivScenario.port("fcs0", "C")))
                .says(
                        "violated: vfchost0 is on the fabric A, but fcs0 of vio1b, to which it is mapped, on C;"
                                + " map it to a port on its own",
                        "holds: fcs0 on vio2b")
                .offers("Connect fcs0 of vio1b to the fabric A", Cost.ON_LINE)
                .mended()
                .holds();
    }

    @Test
    void waitsForTheNamesOfTheFabrics() {
        check.server(VIO1B, NpivScenario.ports(NpivScenario.port("fcs0", "A").withFabricName(Fact.unknown())))
                .says(
                        "undetermined: whether fcs0 of vio1b is on the fabric of vfchost0 is unknown"
                                + " < fabric_name in fibre_channel_ports of an estate document (the fabrics of the ports)",
                        "holds: fcs0 on vio2b");
    }

    @Test
    void waitsForThePorts() {
        check.server(VIO1B, v -> v.withFibreChannelPorts(Listing.unknown()))
                .says(
                        "undetermined: whether a Fibre Channel port of vio1b can carry vfchost0 is unknown"
                                + " < lsnports (vio1b)",
                        "holds: fcs0 on vio2b");
    }

    @Test
    void connectsThePortThatIsAskedForWhereNoOtherIsOnTheFabric() {
        check.attributes("virtual_fc_mappings=8//1//fcs1")
                .server(VIO1B, NpivScenario.ports(NpivScenario.port("fcs0", "B"), NpivScenario.port("fcs1", "B")))
                .says(
                        "violated: vfchost0 is on the fabric A, but fcs1 of vio1b, to which it is mapped, on B;"
                                + " map it to a port on its own",
                        "holds: fcs0 on vio2b")
                .offers("Connect fcs1 of vio1b to the fabric A", Cost.ON_LINE);
    }
}
