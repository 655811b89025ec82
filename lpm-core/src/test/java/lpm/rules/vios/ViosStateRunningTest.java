package lpm.rules.vios;

import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.Scenario.VIO2B;
import static lpm.rules.ServerEdits.ofUnknownState;
import static lpm.rules.ServerEdits.stopped;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.id.PartitionId;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.rules.Cost;
import lpm.rules.MigrationMapping;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import org.junit.jupiter.api.Test;

class ViosStateRunningTest {

    private final RuleCheck check = RuleCheck.of(new ViosStateRunning());

    @Test
    void allowsServersThatRun() {
        check.says("holds: vio1a", "holds: vio2a", "holds: vio1b", "holds: vio2b");
        check.singleVios().says("holds: vio1a", "holds: vio1b");
    }

    @Test
    void refusesAStoppedServerOnEitherSide() {
        check.server(VIO2A, stopped())
                .server(VIO2B, stopped())
                .says(
                        "holds: vio1a",
                        "violated: vio2a serves shop (partition 7), but is Not Activated; start it",
                        "holds: vio1b",
                        "violated: vio2b is chosen to serve shop (partition 7), but is Not Activated; start it")
                .offers(
                        "Start vio2a",
                        Cost.ON_LINE,
                        "On the management console: chsysstate -m 9117-MMB*10ABCDE -r lpar -n vio2a -o on")
                .mended()
                .holds();
    }

    @Test
    void ignoresAStoppedServerThatIsNotNeeded() {
        check.singleVios().server(VIO2A, stopped()).server(VIO1B, stopped()).says("holds: vio1a", "holds: vio2b");
    }

    @Test
    void waitsForTheStateOfEachServer() {
        check.singleVios()
                .keeping(VIO1B)
                .server(VIO1B, ofUnknownState())
                .server(Scenario.VIO1A, ofUnknownState())
                .waitsFor(
                        "the state of vio1a is unknown"
                                + " < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)",
                        "the state of vio1b is unknown"
                                + " < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void waitsForAServerThatOnlyTheRequestNames() {
        check.singleVios()
                .mapping(new MigrationMapping(
                        ImmutableList.of(new MigrationMapping.Adapter(
                                Fact.known(new VirtualSlot(4)),
                                Scenario.VIO1A,
                                "vhost1",
                                ViosKey.of(B, "vio9b"),
                                Fact.known(new PartitionId(9)),
                                Fact.unknown(),
                                "vhost0",
                                ImmutableList.of())),
                        ImmutableList.of()))
                .says(
                        "holds: vio1a",
                        "undetermined: vio9b is chosen to serve shop (partition 7), but nobody has captured a Virtual I/O"
                                + " Server of that name on beta (9117-MMC*10FEDCB)"
                                + " < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)");
    }
}
