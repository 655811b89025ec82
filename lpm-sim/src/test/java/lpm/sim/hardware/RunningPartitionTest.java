package lpm.sim.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionState;
import lpm.sim.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a partition writes to disks and to memory, and how it takes part in its own migration. */
class RunningPartitionTest {

    private static final ClientWrites WRITES =
            ClientWrites.builder().perSecond(1_000).depth(16).build();

    /** Issued, stored, acknowledged, under way. */
    private static String told(ClientWrites writes) {
        return "%d %d %d %d".formatted(writes.issued(), writes.stored(), writes.acknowledged(), writes.underWay());
    }

    @ParameterizedTest
    @CsvSource({"0, 0 0 0 0", "16, 16 0 0 16", "17, 17 1 1 16", "2000, 2000 1984 1984 16"})
    void allButWhatIsUnderWayIsStoredAndAcknowledged(long milliseconds, String after) {
        assertThat(told(WRITES.during(milliseconds))).isEqualTo(after);
    }

    @Test
    void withoutDisksNoMoreThanTheDepthIsAskedForAndNothingIsStored() {
        ClientWrites before = WRITES.during(2_000);

        assertThat(told(WRITES.withoutDisks(10))).isEqualTo("10 0 0 10");
        assertThat(told(WRITES.withoutDisks(2_000))).isEqualTo("16 0 0 16");
        assertThat(told(before.withoutDisks(2_000))).isEqualTo("2000 1984 1984 16");
        assertThat(told(before.drained())).isEqualTo("2000 2000 2000 0");
        assertThat(told(before.cut())).isEqualTo("1984 1984 1984 0");
        assertThat(told(before.drained().during(5))).isEqualTo("2005 2000 2000 5");
    }

    @Test
    void writesAreNeverNegative() {
        ClientWrites none = WRITES.withPerSecond(0).withDepth(0);

        assertThat(told(none.during(1_000))).isEqualTo("0 0 0 0");
        assertThatThrownBy(() -> WRITES.withPerSecond(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("writes must not be negative, but -1 a second and 16 on their way were given");
        assertThatThrownBy(() -> WRITES.withDepth(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("writes must not be negative, but 1000 a second and -1 on their way were given");
    }

    private static final PartitionMemory MEMORY =
            PartitionMemory.untouched(1_000 * 4_096, 4_096, new TransferRate(4_096_000), 10);

    @Test
    void aPartitionWritesAsFastAsItsRateAndNoMoreThanItsHotPages() {
        PartitionMemory sent = MEMORY.pass(0);

        assertThat(MEMORY.hotPages()).isEqualTo(100);
        assertThat(sent.stale()).isZero();
        assertThat(sent.written(1).stale()).isEqualTo(1);
        assertThat(sent.written(99).stale()).isEqualTo(99);
        assertThat(sent.written(101).stale()).isEqualTo(100);
        assertThat(MEMORY.written(1).stale()).isEqualTo(1_000);
        assertThat(sent.written(30).written(20).stale()).isEqualTo(50);
    }

    @Test
    void pagesThatArriveAreNeitherStaleNorMissingAndAreCounted() {
        PartitionMemory frozen = MEMORY.pass(50).frozen();
        PartitionMemory later = frozen.arrived(20);

        assertThat(frozen.missing()).isEqualTo(50);
        assertThat(later.missing()).isEqualTo(30);
        assertThat(later.stale()).isEqualTo(30);
        assertThat(later.sentAfterFreeze()).isEqualTo(20);
        assertThat(later.bytesSent()).isEqualTo(1_020 * 4_096);
        assertThat(later.lost().missing()).isZero();
        assertThat(later.lost().stale()).isZero();
        assertThat(MEMORY.keptAtSource()).isTrue();
        assertThat(MEMORY.empty().keptAtSource()).isFalse();
        assertThat(MEMORY.empty().stale()).isZero();
    }

    @Test
    void noMorePagesAreStaleThanThereAreAndNoneLessThanNone() {
        assertThat(MEMORY.withStale(0).withStale(1_000).stale()).isEqualTo(1_000);
        for (long stale : new long[] {-1, 1_001}) {
            assertThatThrownBy(() -> MEMORY.withStale(stale))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("stale pages must be 0 to 1000, but are " + stale);
        }
        assertThatThrownBy(() -> MEMORY.withMissing(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(MEMORY.withPageBytes(1).bytes(3)).isEqualTo(3);
        assertThatThrownBy(() -> MEMORY.withPageBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a page must have at least one byte, but has 0");
    }

    @Test
    void aPairOfMoversKeepsTheReasonThatBrokeItFirst() {
        MoverPair pair = MoverPair.whole(Article.SOURCE_1, Article.DESTINATION_1);

        assertThat(pair.isWhole()).isTrue();
        assertThat(pair.broken("first").isWhole()).isFalse();
        assertThat(pair.broken("first").broken("second").broken()).hasValue("first");
        assertThat(pair.uses(Article.SOURCE_1)).isTrue();
        assertThat(pair.uses(Article.DESTINATION_1)).isTrue();
        assertThat(pair.uses(Article.SOURCE_2)).isFalse();
        assertThat(pair).hasToString("sn1054a3bvios1 -> sn1054a5bvios1");
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID, 0, ENABLED",
        "ENABLED, 1, ABORTED SUSPENDING",
        "ABORTED, 2, INVALID",
        "SUSPENDING, 3, ABORTED SUSPENDED",
        "SUSPENDED, 4, ABORTED RESUMED",
        "RESUMED, 5, COMPLETED",
        "COMPLETED, 6, ''",
    })
    void aStreamGoesFromStateToState(StreamState state, int number, String next) {
        StringBuilder leads = new StringBuilder();
        for (StreamState other : StreamState.values()) {
            leads.append(state.leadsTo(other) ? " " + other.name() : "");
        }

        assertThat(leads.toString().strip()).isEqualTo(next);
        assertThat(state).hasToString(state.name() + " (" + number + ")");
    }

    @ParameterizedTest
    @CsvSource({
        "ORCHESTRATOR, 1",
        "VSP_SOURCE, 2",
        "PARTITION_FIRMWARE, 3",
        "PLATFORM_FIRMWARE, 4",
        "VSP_TARGET, 5",
        "MIGRATING_PARTITION, 6",
    })
    void whoHasCancelledIsToldWithTheNumberThatLinuxHasForIt(AbortedBy entity, int number) {
        assertThat(entity.number()).isEqualTo(number);
        assertThat(entity).hasToString(entity.name() + " (" + number + ")");
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, live, true, Running",
        "INACTIVE, inactive, false, Not Activated",
        "SUSPENDED, suspended, false, Suspended"
    })
    void onlyAPartitionThatRunsHasItsMemoryCopied(MoveKind kind, String word, boolean copies, String state) {
        assertThat(kind).hasToString(word);
        assertThat(kind.copiesMemory()).isEqualTo(copies);
        assertThat(kind.state()).isEqualTo(new PartitionState(state));
    }

    @Test
    void anOperatingSystemOfWhichNobodyKnowsAgreesWithoutAWordMore() {
        LogicalPartition partition = Article.estate().partition(Article.CLIENT);

        assertThat(GuestDriver.of(partition.withEnvironment(Fact.unknown())))
                .isEqualTo(new GuestDriver("is asked to get ready, and agrees to be suspended", Optional.empty()));
        assertThat(GuestDriver.of(partition).asked())
                .isEqualTo("is asked to get ready by its hypervisor, and agrees to be suspended");
        assertThat(GuestDriver.of(partition.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)))
                        .finished())
                .hasValue("finds all of its memory there (AIX logs CLIENT_PMIG_DONE)");
    }

    @ParameterizedTest
    @CsvSource({"true, one, other, true", "true, one, one, false", "false, one, other, false", "true, one, '', false"})
    void aTrustedPlatformModuleIsReadByTheKeyThatEncryptedItAlone(
            boolean has, String source, String destination, boolean refused) {
        ManagedSystem from = Article.estate().managedSystem(Article.SOURCE).withTrustedSystemKey(Fact.known(source));
        ManagedSystem to = Article.estate()
                .managedSystem(Article.DESTINATION)
                .withTrustedSystemKey(destination.isEmpty() ? Fact.unknown() : Fact.known(destination));
        LogicalPartition partition =
                Article.estate().partition(Article.CLIENT).withVirtualTrustedPlatformModule(Fact.known(has));

        assertThat(MobilityFirmware.otherKey(from, to, partition))
                .isEqualTo(
                        refused
                                ? Optional.of(
                                        "7895-42X*1054A5B cannot read the virtual Trusted Platform Module of"
                                                + " ibmi1 (partition 5): 7895-42X*1054A3B has encrypted it by another trusted system key")
                                : Optional.empty());
    }
}
