package lpm.rules.vios;

import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.VirtualSlot;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ViosVirtualSlotsFreeTest {

    private final RuleCheck check = RuleCheck.of(new ViosVirtualSlotsFree());

    @Test
    void allowsServersWithASlotForEachAdapter() {
        check.says("holds: vio1b", "holds: vio2b");
        check.singleVios().says("holds: vio1b");
    }

    @Test
    void allowsTheLastSlot() {
        free(check.keeping(VIO1B).singleVios(), 1).says("holds: vio1b");
    }

    @Test
    void refusesAFullServerAndRaisesItsMaximum() {
        free(check.keeping(VIO1B).singleVios(), 0)
                .refuses("vio1b has none of 64 virtual slots free, but is to host 1 more adapter of shop (partition 7);"
                        + " raise its maximum to 65")
                .offers(
                        "Let vio1b have 65 virtual slots, and restart it",
                        Cost.VIOS_RESTART,
                        "On the management console: chsyscfg -m 9117-MMC*10FEDCB -r prof"
                                + " -i \"name=<profile>,lpar_name=vio1b,max_virtual_slots=65\"",
                        "On the management console: chsysstate -m 9117-MMC*10FEDCB -r lpar -n vio1b -o shutdown",
                        "On the management console: chsysstate -m 9117-MMC*10FEDCB -r lpar -n vio1b -o on -f <profile>")
                .mended()
                .holds();
    }

    @Test
    void countsTheAdaptersOfBothSourceServers() {
        free(check.keeping(VIO1B), 1)
                .refuses("vio1b has 1 of 64 virtual slots free, but is to host 2 more adapters of shop (partition 7);"
                        + " raise its maximum to 65")
                .mended()
                .holds();
    }

    @Test
    void hasNoRemedyWhereTheSystemAllowsNoMore() {
        free(check.keeping(VIO1B).singleVios(), 0)
                .system(B, s -> s.withMaximumVirtualSlots(Fact.known(64)))
                .refuses(
                        "vio1b has none of 64 virtual slots free, but is to host 1 more adapter of shop (partition 7),"
                                + " and no partition of beta (9117-MMC*10FEDCB) may have more; remove adapters that nobody uses")
                .offersNothing();
    }

    @Test
    void raisesTheMaximumToTheHighestThatTheSystemAllows() {
        free(check.keeping(VIO1B).singleVios(), 0)
                .system(B, s -> s.withMaximumVirtualSlots(Fact.known(65)))
                .mended()
                .holds();
    }

    @Test
    void raisesTheMaximumWhereTheLimitOfTheSystemIsUnknown() {
        free(check.keeping(VIO1B).singleVios(), 0)
                .system(B, s -> s.withMaximumVirtualSlots(Fact.unknown()))
                .mended()
                .holds();
    }

    @Test
    void waitsForTheMaximumAndForWhatIsTaken() {
        String maximum = "the maximum virtual slots of vio1b are unknown"
                + " < lshwres -r virtualio --rsubtype slot --level lpar -m 9117-MMC*10FEDCB (the management console)";
        String taken = "the other virtual slots of vio1b are unknown"
                + " < lshwres -r virtualio --rsubtype slot --level slot -m 9117-MMC*10FEDCB (the management console)";
        RuleCheck one = check.keeping(VIO1B).singleVios();
        one.server(VIO1B, v -> v.withMaximumVirtualSlots(Fact.unknown())).waitsFor(maximum);
        one.server(VIO1B, v -> v.withOtherVirtualSlots(Listing.unknown())).waitsFor(taken);
        one.server(
                        VIO1B,
                        v -> v.withMaximumVirtualSlots(Fact.unknown())
                                .withSharedEthernetAdapters(
                                        Listing.of(v.sharedEthernetAdapters().items(), Coverage.open())))
                .waitsFor(maximum, taken);
    }

    @Test
    void isSilentWithoutADestinationServer() {
        check.keeping().isSilent();
        check.estate(e -> e.withVirtualIoServers(
                        e.virtualIoServers().without(VIO1A).without(VIO2A)))
                .isSilent();
    }

    @Test
    void prefersTheServerThatHasASlot() {
        free(check.singleVios(), 0).says("holds: vio2b");
    }

    /** Other adapters take all but some slots of vio1b. */
    private static RuleCheck free(RuleCheck check, int free) {
        List<VirtualSlot> others = IntStream.range(0, 64)
                .filter(slot -> slot != 10 && slot != 20)
                .mapToObj(VirtualSlot::new)
                .collect(ImmutableList.toImmutableList());
        return check.server(
                VIO1B, v -> v.withOtherVirtualSlots(Listing.complete(others.subList(0, others.size() - free))));
    }
}
