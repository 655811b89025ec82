package lpm.sim.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PartitionMemoryTest {

    private static final PartitionMemory MEMORY =
            PartitionMemory.untouched(1_000 * 4_096, 4_096, new TransferRate(4_096_000), 10);

    @Test
    void everyPageIsStaleBeforeAnythingWasSent() {
        assertThat(MEMORY.stale()).isEqualTo(MEMORY.pages()).isEqualTo(1_000);
    }

    @Test
    void aPassSendsWhatIsStaleAndLeavesWhatWasWrittenMeanwhile() {
        PartitionMemory after = MEMORY.pass(50);

        assertThat(after.sentInPasses()).isEqualTo(1_000);
        assertThat(after.stale()).isEqualTo(50);
    }

    @Test
    void noMoreThanTheHotPagesAreEverDirty() {
        assertThat(MEMORY.pass(60_000).stale()).isEqualTo(100);
        assertThat(MEMORY.pass(60_000).written(60_000).stale()).isEqualTo(100);
    }

    @Test
    void missingPagesArriveOnceEach() {
        PartitionMemory frozen = MEMORY.pass(50).frozen();
        PartitionMemory whole = frozen.arrived(20).arrived(30);

        assertThat(whole.missing()).isZero();
        assertThat(whole.stale()).isZero();
        assertThat(whole.bytesSent()).isEqualTo(1_050 * 4_096);
        assertThatThrownBy(() -> whole.arrived(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 pages are missing, but 1 arrive");
    }

    @Test
    void aPartialPageCountsAsOne() {
        assertThat(PartitionMemory.untouched(4_097, 4_096, new TransferRate(0), 10)
                        .pages())
                .isEqualTo(2);
    }

    @Test
    void noMemoryIsTooLargeToBeCounted() {
        PartitionMemory huge = PartitionMemory.untouched(Long.MAX_VALUE, 1, new TransferRate(Long.MAX_VALUE), 100);

        assertThat(huge.pass(Long.MAX_VALUE).frozen().bytesSent()).isEqualTo(Long.MAX_VALUE);
    }
}
