package lpm.sim.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.MobilityCapability;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.sim.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HypervisorTest {

    private final LogicalPartition shell =
            Article.estate().partition(Article.CLIENT).withSystem(Article.DESTINATION);

    @Test
    void definingAndDeletingLeavesNothingBehind() {
        Estate defined = done(new Hypervisor(Article.estate(), Article.DESTINATION).define(shell, MoveKind.ACTIVE));

        assertThat(defined).isNotEqualTo(Article.estate());
        assertThat(new Hypervisor(defined, Article.DESTINATION).delete(shell.key()))
                .isEqualTo(Article.estate());
    }

    @Test
    void holdsNoTwoPartitionsOfOneName() {
        Estate estate = Article.estate()
                .with(LogicalPartition.builder()
                        .system(Article.DESTINATION)
                        .id(new PartitionId(8))
                        .name(Fact.known("ibmi1"))
                        .build());

        assertThat(new Hypervisor(estate, Article.DESTINATION).define(shell, MoveKind.ACTIVE))
                .isEqualTo(Attempt.failed("7895-42X*1054A5B already holds ibmi1 (partition 8),"
                        + " and cannot define ibmi1 (partition 5) beside it"));
    }

    /** What a partition cannot let go of, as far as it moves so. */
    static Stream<Arguments> boundParts() {
        return Stream.of(
                bound(p -> p.withHostEthernetPorts(Fact.known(1)), MoveKind.ACTIVE, MoveKind.INACTIVE),
                bound(p -> p.withFixedLogicalPorts(Fact.known(1)), MoveKind.ACTIVE, MoveKind.INACTIVE),
                bound(p -> p.withHugePages(Fact.known(1)), MoveKind.ACTIVE),
                bound(p -> p.withBsrArrays(Fact.known(1)), MoveKind.ACTIVE),
                bound(p -> p.withPersistentMemoryVolumes(Fact.known(1)), MoveKind.ACTIVE));
    }

    private static Arguments bound(UnaryOperator<LogicalPartition> edit, MoveKind... kinds) {
        return Arguments.of(edit, ImmutableList.copyOf(kinds));
    }

    @ParameterizedTest
    @MethodSource("boundParts")
    void cannotTakeAPartitionThatHoldsPartsOfItsFrame(UnaryOperator<LogicalPartition> edit, List<MoveKind> kinds) {
        Estate estate = Article.estate()
                .updating(
                        Article.DESTINATION,
                        system -> system.withCapabilities(
                                ImmutableMap.of(MobilityCapability.PERSISTENT_MEMORY_MOBILITY, false)));

        assertThat(Arrays.stream(MoveKind.values())
                        .filter(kind -> new Hypervisor(estate, Article.DESTINATION).define(edit.apply(shell), kind)
                                instanceof Attempt.Failed))
                .containsExactlyElementsOf(kinds);
    }

    @Test
    void givesTheLowestIdThatNeitherAPartitionNorAServerHas() {
        Estate estate = Article.estate().with(shell);

        assertThat(new Hypervisor(estate, Article.DESTINATION).freeId(new PartitionId(6)))
                .isEqualTo(new PartitionId(6));
        assertThat(new Hypervisor(estate, Article.DESTINATION).freeId(new PartitionId(5)))
                .isEqualTo(new PartitionId(3));
    }

    @Test
    void keepsTheListOfPartitionsInOrder() {
        ImmutableList<PartitionId> listed = ImmutableList.of(new PartitionId(3), new PartitionId(8));
        Estate estate = Article.estate()
                .updating(Article.DESTINATION, system -> system.withPartitions(Listing.complete(listed)));
        Estate defined = done(new Hypervisor(estate, Article.DESTINATION).define(shell, MoveKind.ACTIVE));

        assertThat(defined.managedSystem(Article.DESTINATION).partitions().items())
                .containsExactly(new PartitionId(3), new PartitionId(5), new PartitionId(8));
        assertThat(new Hypervisor(defined, Article.DESTINATION)
                        .delete(shell.key())
                        .managedSystem(Article.DESTINATION)
                        .partitions())
                .isEqualTo(Listing.complete(listed));
        assertThat(new Hypervisor(estate, Article.DESTINATION).freeId(new PartitionId(8)))
                .isEqualTo(new PartitionId(4));
    }

    @Test
    void neverHasMoreFreeThanThereIs() {
        Estate estate = Article.estate()
                .updating(
                        Article.SOURCE,
                        system -> system.withAvailableMemoryMegabytes(system.configurableMemoryMegabytes()));
        PartitionKey key = Article.CLIENT;

        assertThat(new Hypervisor(estate, Article.SOURCE)
                        .delete(key)
                        .managedSystem(Article.SOURCE)
                        .availableMemoryMegabytes())
                .isEqualTo(Fact.known(262_144L));
    }

    private static Estate done(Attempt<Estate> attempt) {
        return ((Attempt.Done<Estate>) attempt).value();
    }
}
