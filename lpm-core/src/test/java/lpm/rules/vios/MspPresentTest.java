package lpm.rules.vios;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.Scenario.VIO2B;
import static lpm.rules.ServerEdits.mover;
import static lpm.rules.ServerEdits.ofUnknownState;
import static lpm.rules.ServerEdits.stopped;

import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

/** The same question of either system. */
class MspPresentTest {

    private static final Fact<Boolean> YES = Fact.known(true);
    private static final Fact<Boolean> NO = Fact.known(false);
    private static final String UNKNOWN = "the mover service partition of 9117-MMC*10FEDCB is unknown"
            + " < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)";

    private final RuleCheck source = RuleCheck.of(new MspSourcePresent());
    private final RuleCheck destination = RuleCheck.of(new MspDestinationPresent());

    @Test
    void allowsAMoverOnEachSide() {
        source.says("holds: 9117-MMB*10ABCDE");
        destination.says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void allowsOneMoverOfTwoServers() {
        source.server(VIO1A, mover(NO)).holds();
        destination.server(VIO2B, mover(NO)).holds();
    }

    @Test
    void refusesASourceWithoutAMover() {
        source.server(VIO1A, mover(NO))
                .server(VIO2A, mover(NO))
                .refuses("no Virtual I/O Server of alpha (9117-MMB*10ABCDE) is a mover service partition that runs"
                        + " (vio1a is none, vio2a is none); make vio1a a mover service partition")
                .offers(
                        "Make vio1a a mover service partition",
                        Cost.ON_LINE,
                        "On the management console: chsyscfg -m 9117-MMB*10ABCDE -r lpar -i \"name=vio1a,msp=1\"")
                .mended()
                .holds();
    }

    @Test
    void refusesADestinationWithoutAMover() {
        destination
                .server(VIO1B, mover(NO))
                .server(VIO2B, mover(NO))
                .refuses("no Virtual I/O Server of beta (9117-MMC*10FEDCB) is a mover service partition that runs"
                        + " (vio1b is none, vio2b is none); make vio1b a mover service partition")
                .mended()
                .holds();
    }

    @Test
    void doesNotCountAMoverThatIsStopped() {
        destination
                .singleVios()
                .server(VIO1B, stopped())
                .server(VIO2B, mover(NO))
                .refuses("no Virtual I/O Server of beta (9117-MMC*10FEDCB) is a mover service partition that runs"
                        + " (vio1b is one, but Not Activated, vio2b is none); make vio2b a mover service partition")
                .mended()
                .holds();
    }

    @Test
    void startsAServerWhereNoneRuns() {
        RuleCheck stopped = source.singleVios()
                .server(VIO1A, v -> stopped().apply(v).withServerAdapters(Listing.complete(List.of())))
                .server(VIO2A, stopped());
        stopped.refuses("no Virtual I/O Server of alpha (9117-MMB*10ABCDE) is a mover service partition that runs"
                        + " (vio1a is one, but Not Activated, vio2a is one, but Not Activated); start vio1a")
                .mended()
                .holds();
        stopped.server(VIO1A, mover(NO)).mended().holds();
        stopped.server(VIO1A, mover(NO))
                .server(VIO2A, mover(NO))
                .offers(
                        "Start vio1a and make it a mover service partition",
                        Cost.ON_LINE,
                        "On the management console: chsysstate -m 9117-MMB*10ABCDE -r lpar -n vio1a -o on",
                        "On the management console: chsyscfg -m 9117-MMB*10ABCDE -r lpar -i \"name=vio1a,msp=1\"")
                .mended()
                .holds();
    }

    @Test
    void leavesTheStateOfServersOfThePartitionToAnotherRule() {
        source.server(VIO1A, stopped()).server(VIO2A, ofUnknownState()).holds();
        destination.server(VIO1B, stopped()).server(VIO2B, ofUnknownState()).holds();
    }

    @Test
    void waitsForFlagsStatesAndServers() {
        RuleCheck none = destination.server(VIO1B, mover(NO)).server(VIO2B, mover(NO));
        none.server(VIO2B, mover(Fact.unknown())).waitsFor(UNKNOWN);
        none.withServerListOpen().waitsFor(UNKNOWN);
        destination
                .singleVios()
                .server(VIO1B, mover(NO))
                .server(VIO2B, ofUnknownState())
                .waitsFor(UNKNOWN);
        none.toUnknownSystem()
                .waitsFor("the mover service partition of the system of vio1b and vio2b is unknown"
                        + " < lssyscfg -r lpar -m SYSTEM (the system of vio1b and vio2b)");
    }

    @Test
    void isSilentOnASystemWithoutAServer() {
        destination.keeping().isSilent();
        source.estate(e -> e.withVirtualIoServers(
                        e.virtualIoServers().without(VIO1A).without(VIO2A)))
                .system(A, s -> s.withVirtualIoServers(Listing.complete(List.of())))
                .isSilent();
    }

    @Test
    void needsAMoverForAnActiveMigrationOnly() {
        destination
                .mode(MigrationMode.INACTIVE)
                .server(VIO1B, mover(NO))
                .server(VIO2B, mover(NO))
                .says("not-applicable: partition 7");
        source.mode(MigrationMode.SUSPENDED).says("not-applicable: partition 7");
        destination.server(VIO1B, mover(YES)).server(VIO2B, mover(NO)).holds();
    }
}
