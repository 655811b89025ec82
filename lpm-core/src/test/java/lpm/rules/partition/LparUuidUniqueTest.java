package lpm.rules.partition;

import java.util.List;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import org.junit.jupiter.api.Test;

class LparUuidUniqueTest {

    private final RuleCheck check = RuleCheck.of(new LparUuidUnique());
    private final RuleCheck twin = check.estate(e -> e.updating(
            Scenario.BANK, bank -> bank.withUuid(e.partition(Scenario.SHOP).uuid())));

    @Test
    void allowsAUuidThatNobodyHas() {
        check.holds();
    }

    @Test
    void refusesOneThatAPartitionOfTheDestinationHas() {
        twin.refuses(
                        "bank (partition 3) of beta (9117-MMC*10FEDCB) has the UUID of shop (partition 7); let the move give"
                                + " it another")
                .offers("Move shop (partition 7) with --uuid 2", Cost.ON_LINE)
                .mended()
                .says("not-applicable: partition 7");
    }

    @Test
    void comparesNoneWhereTheConsoleKnowsOfNone() {
        check.partition(p -> p.withUuid(Fact.known(Optional.empty())))
                .estate(e -> e.updating(Scenario.BANK, bank -> bank.withUuid(Fact.unknown())))
                .holds();
    }

    @Test
    void waitsForTheListAndForEachUuid() {
        check.system(Scenario.B, s -> s.withPartitions(Listing.unknown()))
                .waitsFor(
                        "the partitions of 9117-MMC*10FEDCB are unknown < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)");
        check.estate(e -> e.updating(Scenario.BANK, bank -> bank.withUuid(Fact.unknown())))
                .waitsFor(
                        "the UUID of partition 3 is unknown < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)");
        check.partition(p -> p.withUuid(Fact.unknown()))
                .waitsFor(
                        "the UUID of partition 7 is unknown < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void needsNoneOnAnEmptyDestination() {
        check.partition(p -> p.withUuid(Fact.unknown()))
                .estate(e -> e.withPartitions(e.partitions().without(Scenario.BANK)))
                .system(Scenario.B, s -> s.withPartitions(Listing.complete(List.of())))
                .holds();
    }
}
