package lpm.rules.processor;

import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.BANK;

import java.util.List;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ManagedSystem;
import lpm.model.ProcessorAllocation;
import lpm.model.SharedProcessorPool;
import lpm.model.id.PartitionId;
import lpm.model.id.ProcessingUnits;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ProcSharedPoolReserveTest {

    private final RuleCheck check = RuleCheck.of(new ProcSharedPoolReserve());

    @Test
    void saysNothingUnlessAPoolIsNamed() {
        check.says("not-applicable: partition 7");
        check.attributes("shared_proc_pool_id=0").says("not-applicable: partition 7");
    }

    @Test
    void allowsAPoolWithRoom() {
        named(400).says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void warnsOfAPoolWithout() {
        named(200)
                .says(
                        "violated: with shop (partition 7) the shared processor pool prod of beta (9117-MMC*10FEDCB) would have"
                                + " 2.5 processing units, but its maximum is 2.0; raise it")
                .offers(
                        "Raise the maximum of the shared processor pool prod of beta (9117-MMC*10FEDCB)",
                        Cost.ON_LINE,
                        "On the management console: chhwres -r procpool -m 9117-MMC*10FEDCB -o s --poolid 3 -a"
                                + " max_pool_proc_units=3.0")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheUnitsOfThePartitionsInIt() {
        named(400)
                .estate(e -> e.updating(BANK, p -> p.withProcessors(Fact.unknown())))
                .waitsFor("the units of partitions of 9117-MMC*10FEDCB are unknown"
                        + " < lshwres -r proc --level lpar -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void looksAtTheProfileOfAPartitionThatDoesNotRun() {
        RuleCheck more = named(300)
                .profile(profile -> profile.withDesiredVirtualProcessors(Fact.known(2))
                        .withDesiredProcessingUnits(Fact.known(ProcessingUnits.parse("1.01"))));

        more.holds();
        more.mode(MigrationMode.INACTIVE).mended().holds();
        more.inactiveByUnknownPolicy()
                .waitsFor("the inactive partition mobility policy of 9117-MMB*10ABCDE is unknown"
                        + " < lslparmigr -r sys -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void leavesAPoolThatIsNotThereToAnotherRule() {
        check.attributes("shared_proc_pool_id=7").isSilent();
    }

    private RuleCheck named(int maximum) {
        return check.system(B, withPool(new ProcessingUnits(maximum), BANK.id()))
                .estate(e -> e.updating(
                        BANK,
                        p -> p.withProcessors(Fact.known(ProcessorAllocation.builder()
                                .units(ProcessingUnits.parse("1.5"))
                                .build()))))
                .attributes("shared_proc_pool_name=prod");
    }

    private static UnaryOperator<ManagedSystem> withPool(ProcessingUnits maximum, PartitionId... partitions) {
        return system -> system.withProcessorPools(system.processorPools()
                .plus(SharedProcessorPool.builder()
                        .id(3)
                        .name(Fact.known("prod"))
                        .maximumUnits(Fact.known(maximum))
                        .reservedUnits(Fact.known(new ProcessingUnits(50)))
                        .partitions(Listing.complete(List.of(partitions)))
                        .build()));
    }
}
