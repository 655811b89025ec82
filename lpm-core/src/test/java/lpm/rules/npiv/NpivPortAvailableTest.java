package lpm.rules.npiv;

import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2B;

import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class NpivPortAvailableTest {

    private final RuleCheck check = NpivScenario.of(new NpivPortAvailable());

    @Test
    void allowsPortsWithAConnectionToSpare() {
        check.says("holds: fcs0 on vio1b", "holds: fcs0 on vio2b");
    }

    @Test
    void takesWhatServersTellOfTheirOwnEnds() {
        check.partition(p -> p.withFibreChannelAdapters(Listing.unknown()))
                .says("holds: fcs0 on vio1b", "holds: fcs0 on vio2b");
    }

    @Test
    void refusesAServerWhosePortsAreFull() {
        full(0).says(
                        "holds: fcs0 on vio1b",
                        "violated: fcs0 of vio2b has 0 virtual connections to spare, but is to carry vfchost0;"
                                + " map other clients to other ports")
                .offers(
                        "Map clients of fcs0 on vio2b to other ports",
                        Cost.ON_LINE,
                        "On vio2b: vfcmap -vadapter <vfchost of another client> -fcp <other port>")
                .mended()
                .holds();
    }

    private RuleCheck full(int available) {
        return check.server(
                VIO2B, NpivScenario.ports(NpivScenario.port("fcs0", "B").withAvailablePorts(Fact.known(available))));
    }

    @Test
    void waitsForThePorts() {
        check.server(VIO2B, v -> v.withFibreChannelPorts(Listing.unknown()))
                .says(
                        "holds: fcs0 on vio1b",
                        "undetermined: whether a Fibre Channel port of vio2b can carry vfchost0 is unknown"
                                + " < lsnports (vio2b)");
    }

    @Test
    void waitsForWhoServesAnAdapterBeforeItSaysWhoTakesItOver() {
        check.partition(p -> p.withFibreChannelAdapters(p.fibreChannelAdapters()
                        .replacing(a -> a.slot().number() == 9, a -> a.withServer(Fact.unknown()))))
                .says(
                        "holds: fcs0 on vio1b",
                        "undetermined: which Virtual I/O Server serves the virtual Fibre Channel adapter in slot 9 is unknown, and"
                                + " with it which one is to take it over"
                                + " < lshwres -r virtualio --rsubtype fc --level lpar -m 9117-MMB*10ABCDE"
                                + " (the management console)");
    }

    @Test
    void refusesNoServerWhileThereMayBeABetterOne() {
        full(0).system(B, s -> s.withVirtualIoServers(Listing.unknown()))
                .says(
                        "holds: fcs0 on vio1b",
                        "undetermined: which Virtual I/O Servers beta (9117-MMC*10FEDCB) has is unknown, and with it what would be"
                                + " chosen < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void isSilentOnAServerWithoutACapablePort() {
        check.server(VIO2B, NpivScenario.ports(NpivScenario.port("fcs0", "B").withFabric(Fact.known(false))))
                .says("holds: fcs0 on vio1b");
    }

    @Test
    void countsEveryAdapterThatIsToGoThroughThePort() {
        RuleCheck both = check.attributes("virtual_fc_mappings=8//1//fcs0,9//1//fcs0");
        both.server(VIO1B, NpivScenario.ports(NpivScenario.port("fcs0", "A").withAvailablePorts(Fact.known(1))))
                .says(
                        "violated: fcs0 of vio1b has 1 virtual connections to spare, but is to carry vfchost0;"
                                + " map other clients to other ports",
                        "violated: fcs0 of vio1b has 1 virtual connections to spare, but is to carry vfchost0;"
                                + " map other clients to other ports");
        both.says("holds: fcs0 on vio1b", "holds: fcs0 on vio1b");
    }

    @Test
    void countsNoAdapterOfAnotherPort() {
        check.attributes("virtual_fc_mappings=8//1//fcs0,9//1//fcs1")
                .server(
                        VIO1B,
                        NpivScenario.ports(
                                NpivScenario.port("fcs0", "A").withAvailablePorts(Fact.known(1)),
                                NpivScenario.port("fcs1", "B").withAvailablePorts(Fact.known(1))))
                .says("holds: fcs0 on vio1b", "holds: fcs1 on vio1b");
    }

    @Test
    void saysNothingOfAPortThatDoesNotExist() {
        check.attributes("virtual_fc_mappings=8//1//fcs7").says("holds: fcs0 on vio2b");
    }

    @Test
    void waitsForThePortThatIsAskedFor() {
        check.attributes("virtual_fc_mappings=8//1//fcs7")
                .server(VIO1B, v -> v.withFibreChannelPorts(Listing.unknown()))
                .says(
                        "undetermined: whether a Fibre Channel port of vio1b can carry vfchost0 is unknown"
                                + " < lsnports (vio1b)",
                        "holds: fcs0 on vio2b");
    }

    @Test
    void waitsForTheNumberOfConnections() {
        check.attributes("virtual_fc_mappings=8//1//fcs0")
                .server(VIO1B, NpivScenario.ports(NpivScenario.port("fcs0", "A").withAvailablePorts(Fact.unknown())))
                .says(
                        "undetermined: whether a Fibre Channel port of vio1b can carry vfchost0 is unknown"
                                + " < lsnports (vio1b)",
                        "holds: fcs0 on vio2b");
    }

    @Test
    void needsNoSourceServerWhereTheRequestNamesTheDestination() {
        check.partition(p -> p.withFibreChannelAdapters(p.fibreChannelAdapters()
                        .replacing(a -> a.slot().number() == 9, a -> a.withServer(Fact.unknown()))))
                .attributes("virtual_fc_mappings=9//2//fcs0")
                .says("holds: fcs0 on vio1b", "holds: fcs0 on vio2b");
    }
}
