package lpm.sim.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.ProcessorAllocation;
import lpm.model.SharedProcessorPool;
import lpm.model.id.PartitionId;
import lpm.model.id.ProcessingUnits;
import lpm.option.ProcessorPool;
import lpm.sim.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessorPoolsTest {

    /** A partition of 0.3 units is in the pool, and one that nobody captured; the one to join has 0.2. */
    private static final SharedProcessorPool POOL = SharedProcessorPool.builder()
            .id(2)
            .name(Fact.known("test"))
            .maximumUnits(Fact.known(ProcessingUnits.parse("1")))
            .reservedUnits(Fact.known(ProcessingUnits.parse("0.5")))
            .partitions(Listing.complete(ImmutableList.of(new PartitionId(8), new PartitionId(9))))
            .build();

    private static String refusal(ProcessorPool wanted, Listing<SharedProcessorPool> pools) {
        LogicalPartition member = LogicalPartition.builder()
                .system(Article.DESTINATION)
                .id(new PartitionId(8))
                .processors(Fact.known(ProcessorAllocation.builder()
                        .units(ProcessingUnits.parse("0.3"))
                        .build()))
                .build();
        return new Hypervisor(
                        Article.estate()
                                .with(member)
                                .updating(Article.DESTINATION, system -> system.withProcessorPools(pools)),
                        Article.DESTINATION)
                .refusalToJoin(wanted, Article.estate().partition(Article.CLIENT))
                .orElse("");
    }

    private static String refusal(ProcessorPool wanted, SharedProcessorPool... pools) {
        return refusal(wanted, Listing.complete(ImmutableList.copyOf(pools)));
    }

    static Stream<ProcessorPool> wanted() {
        return Stream.of(new ProcessorPool.Named("test"), new ProcessorPool.Numbered(2));
    }

    @ParameterizedTest
    @MethodSource("wanted")
    void aPoolIsFilledUpToItsMaximumWithItsReserveAndItsPartitions(ProcessorPool wanted) {
        SharedProcessorPool small = POOL.withMaximumUnits(Fact.known(ProcessingUnits.parse("0.99")));

        assertThat(refusal(wanted, POOL)).isEmpty();
        assertThat(refusal(wanted, small))
                .isEqualTo(
                        "the shared processor pool test of 7895-42X*1054A5B holds no more than 0.99 processing units,"
                                + " and would have 1.0 with ibmi1 (partition 5)");
        assertThat(refusal(new ProcessorPool.Numbered(2), small.withName(Fact.unknown())))
                .contains("pool with id 2 of");
        assertThat(refusal(wanted, small.withReservedUnits(Fact.unknown()))).isEmpty();
    }

    @Test
    void aPoolThatIsNotThereCannotBeJoinedIfAllAreKnown() {
        ProcessorPool named = new ProcessorPool.Named("other");
        SharedProcessorPool nameless = POOL.withName(Fact.unknown());

        assertThat(refusal(named, POOL))
                .isEqualTo("7895-42X*1054A5B has no shared processor pool other for ibmi1 (partition 5) to join");
        assertThat(refusal(new ProcessorPool.Numbered(3), POOL))
                .isEqualTo("7895-42X*1054A5B has no shared processor pool with id 3 for ibmi1 (partition 5) to join");
        assertThat(refusal(named, nameless)).isEmpty();
        assertThat(refusal(named, Listing.unknown())).isEmpty();
    }

    @Test
    void theDefaultPoolIsAlwaysThere() {
        assertThat(refusal(new ProcessorPool.Numbered(0))).isEmpty();
        assertThat(refusal(new ProcessorPool.Named("DefaultPool"))).isEmpty();
        assertThat(refusal(new ProcessorPool.Numbered(1))).isNotEmpty();
    }
}
