package lpm.rules.partition;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.BANK;

import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.rules.Cost;
import lpm.rules.Destination;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparNameUniqueTest {

    private static final String PARTITIONS_UNKNOWN = "the partitions of 9117-MMC*10FEDCB are unknown"
            + " < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)";

    private final RuleCheck check = RuleCheck.of(new LparNameUnique());

    @Test
    void allowsANameThatNoOtherHas() {
        check.says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesANameThatIsTaken() {
        taken().refuses("beta (9117-MMC*10FEDCB) has a partition of the name of shop (partition 7): shop (partition 3);"
                        + " rename one of them")
                .offers(
                        "Rename shop (partition 7) to shop_2",
                        Cost.ON_LINE,
                        "On the management console: chsyscfg -m 9117-MMB*10ABCDE -r lpar"
                                + " -i \"lpar_id=7,new_name=shop_2\"")
                .mended()
                .holds();
    }

    @Test
    void refusesItEvenIfOtherPartitionsMayExist() {
        taken().system(B, s -> s.withPartitions(Listing.unknown()))
                .refuses(
                        "beta (9117-MMC*10FEDCB) has a partition of the name of shop (partition 7): shop (partition 3);"
                                + " rename one of them");
    }

    @Test
    void offersANameThatIsFreeOnBothSides() {
        taken().estate(e -> e.with(partition(A, 8, "shop_2")).with(partition(B, 9, "shop_3")))
                .offers(
                        "Rename shop (partition 7) to shop_4",
                        Cost.ON_LINE,
                        "On the management console: chsyscfg -m 9117-MMB*10ABCDE -r lpar"
                                + " -i \"lpar_id=7,new_name=shop_4\"");
    }

    @Test
    void offersANameThatAConsoleTakes() {
        String longest = "x".repeat(31);
        check.partition(p -> p.withName(Fact.known(longest)))
                .estate(e -> e.updating(BANK, p -> p.withName(Fact.known(longest))))
                .offers(
                        "Rename " + longest + " (partition 7) to " + "x".repeat(29) + "_2",
                        Cost.ON_LINE,
                        "On the management console: chsyscfg -m 9117-MMB*10ABCDE -r lpar -i \"lpar_id=7,new_name="
                                + "x".repeat(29) + "_2\"");
    }

    @Test
    void waitsForTheListOfPartitions() {
        check.system(B, s -> s.withPartitions(Listing.unknown())).waitsFor(PARTITIONS_UNKNOWN);
        check.toUnknownSystem()
                .waitsFor("the partitions of the system of vio1b and vio2b are unknown"
                        + " < lssyscfg -r lpar -m SYSTEM (the system of vio1b and vio2b)");
    }

    @Test
    void waitsForTheNamesOfThoseThatAreListed() {
        check.system(B, s -> s.withPartitions(Listing.complete(List.of(BANK.id(), new PartitionId(4)))))
                .waitsFor("the name of partition 4 is unknown"
                        + " < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void waitsForTheNameItselfUnlessThereIsNoOther() {
        RuleCheck nameless = check.partition(p -> p.withName(Fact.unknown()));
        nameless.waitsFor("the name of partition 7 is unknown"
                + " < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
        nameless.system(B, s -> s.withPartitions(Listing.complete(List.of()))).says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void leavesTheSameSystemToAnotherRule() {
        check.to(Destination.of(A)).says("holds: 9117-MMB*10ABCDE");
    }

    private RuleCheck taken() {
        return check.estate(e -> e.updating(BANK, p -> p.withName(Fact.known("shop"))));
    }

    private static LogicalPartition partition(MachineTypeModelSerial system, int id, String name) {
        return LogicalPartition.builder()
                .system(system)
                .id(new PartitionId(id))
                .name(Fact.known(name))
                .build();
    }
}
