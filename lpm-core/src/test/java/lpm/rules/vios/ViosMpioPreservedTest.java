package lpm.rules.vios;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.SHOP;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.Scenario.VIO2B;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.option.Demand;
import lpm.rules.RuleCheck;
import lpm.rules.ScenarioServers;
import lpm.rules.Severity;
import org.junit.jupiter.api.Test;

class ViosMpioPreservedTest {

    private static final String SPLIT = "\"virtual_scsi_mappings=4/vio1b//,5/vio2b//,6/vio1b//\"";
    private static final String APART =
            "the paths of 00c7cd9e5f1b6b13 (hdisk4 on vio1a, hdisk4 on vio2a) would not stay"
                    + " apart: that through vio1a to vio1b, that through vio2a to vio1b; map the adapters of each server to one of"
                    + " its own on beta (9117-MMC*10FEDCB), or do without (--mpio 2)";

    private final RuleCheck check = RuleCheck.of(new ViosMpioPreserved());

    @Test
    void allowsTwoPathsThatStayApart() {
        check.says("holds: hdisk3 on vio1a", "holds: hdisk4 on vio1a");
        twoAdaptersOnVio2a().holds();
    }

    @Test
    void refusesPathsOfALunThatMeetInOneServer() {
        twoAdaptersOnVio2a()
                .attributes(SPLIT)
                .says("holds: hdisk3 on vio1a", "violated: " + APART)
                .mended()
                .holds();
    }

    @Test
    void warnsWhereTheRequestSaysSo() {
        RuleCheck split = twoAdaptersOnVio2a().attributes(SPLIT).options(o -> o.withMultipath(Demand.IF_POSSIBLE));
        assertThat(split.findings())
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void leavesOneServerForTwoToAnotherRuleUnlessThatDoesNotAsk() {
        check.keeping(VIO1B).isSilent();
        check.keeping(VIO1B)
                .options(o -> o.withRedundantVios(Demand.NOT_NEEDED))
                .says("violated: " + APART.replace("6b13", "2a40").replace("hdisk4", "hdisk3"), "violated: " + APART);
    }

    @Test
    void waitsForASecondServerOfTheDestination() {
        String may = "would stay apart is unknown: beta (9117-MMC*10FEDCB) may have another Virtual I/O Server that"
                + " nobody has captured < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)";
        check.estate(e -> e.withVirtualIoServers(e.virtualIoServers().without(VIO2B)))
                .options(o -> o.withRedundantVios(Demand.NOT_NEEDED))
                .waitsFor(
                        "whether the paths of 00c7cd9e5f1b2a40 (hdisk3 on vio1a, hdisk3 on vio2a) " + may,
                        "whether the paths of 00c7cd9e5f1b6b13 (hdisk4 on vio1a, hdisk4 on vio2a) " + may);
    }

    @Test
    void hasNothingToSayOfSinglePaths() {
        check.singleVios().isSilent();
    }

    @Test
    void waitsForTheServersThatMayServeIt() {
        check.system(A, s -> s.withVirtualIoServers(Listing.unknown()))
                .says(
                        "undetermined: the virtual I/O servers of 9117-MMB*10ABCDE are unknown"
                                + " < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)",
                        "holds: hdisk3 on vio1a",
                        "holds: hdisk4 on vio1a");
    }

    /** The second LUN comes through an adapter of its own on vio2a. */
    private RuleCheck twoAdaptersOnVio2a() {
        return check.server(VIO2A, ViosMpioPreservedTest::split)
                .partition(p -> p.withScsiAdapters(p.scsiAdapters()
                        .plus(VirtualScsiClientAdapter.builder()
                                .slot(new VirtualSlot(6))
                                .server(Fact.known(new PartitionId(2)))
                                .serverSlot(Fact.known(new VirtualSlot(13)))
                                .build())));
    }

    private static VirtualIoServer split(VirtualIoServer server) {
        return server.withServerAdapters(server.serverAdapters()
                .replacing(
                        adapter -> true,
                        adapter -> adapter.withTargetDevices(adapter.targetDevices()
                                .minus(device -> device.name().equals("vtscsi1"))))
                .plus(VirtualScsiServerAdapter.builder()
                        .name("vhost2")
                        .slot(new VirtualSlot(13))
                        .client(Fact.known(Optional.of(SHOP.id())))
                        .clientSlot(Fact.known(Optional.of(new VirtualSlot(6))))
                        .targetDevices(Listing.complete(List.of(ScenarioServers.device("vtscsi1", 1, "hdisk4"))))
                        .build()));
    }
}
