package lpm.rules.processor;

import static lpm.rules.Scenario.B;

import java.util.List;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ManagedSystem;
import lpm.model.SharedProcessorPool;
import lpm.model.id.PartitionId;
import lpm.model.id.ProcessingUnits;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ProcSharedPoolExistsTest {

    private final RuleCheck check = RuleCheck.of(new ProcSharedPoolExists());

    @Test
    void saysNothingUnlessThePoolIsNamed() {
        check.says("not-applicable: partition 7");
    }

    @Test
    void findsThePoolByNameAndById() {
        RuleCheck pool = check.system(B, withPool(new ProcessingUnits(400)));
        pool.attributes("shared_proc_pool_name=prod").says("holds: 9117-MMC*10FEDCB");
        pool.attributes("shared_proc_pool_id=3").says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void knowsThatEverySystemHasTheDefaultPool() {
        check.system(B, s -> s.withProcessorPools(Listing.unknown()))
                .attributes("shared_proc_pool_name=DefaultPool")
                .says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesAPoolThatIsNotThere() {
        check.attributes("shared_proc_pool_name=prod")
                .refuses(
                        "beta (9117-MMC*10FEDCB) has no shared processor pool prod, but DefaultPool; name one of those, or"
                                + " configure it")
                .offersNothing();
        check.attributes("shared_proc_pool_id=3")
                .refuses(
                        "beta (9117-MMC*10FEDCB) has no shared processor pool with id 3, but DefaultPool; name one of those,"
                                + " or configure it");
    }

    @Test
    void waitsForThePools() {
        check.system(B, s -> s.withProcessorPools(Listing.unknown()))
                .attributes("shared_proc_pool_id=3")
                .waitsFor("the processor pools of 9117-MMC*10FEDCB are unknown"
                        + " < lshwres -r procpool -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void concludesNothingFromAPoolWithoutAName() {
        check.system(
                        B,
                        s -> s.withProcessorPools(Listing.complete(
                                List.of(SharedProcessorPool.builder().id(3).build()))))
                .attributes("shared_proc_pool_name=prod")
                .waitsFor("the processor pools of 9117-MMC*10FEDCB are unknown"
                        + " < lshwres -r procpool -m 9117-MMC*10FEDCB (the management console)");
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
