package lpm.sim.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TransferRateTest {

    @Test
    void fourGigabytesTakeThirtyFourSecondsAtOneGigabitPerSecond() {
        assertThat(TransferRate.ofBits(1_000_000_000).millisecondsFor(4L << 30)).isEqualTo(34_360);
        assertThat(TransferRate.ofBits(10_000_000_000L).millisecondsFor(4L << 30))
                .isEqualTo(3_436);
    }

    @Test
    void aBegunMillisecondCountsWhole() {
        assertThat(new TransferRate(1_000).millisecondsFor(0)).isZero();
        assertThat(new TransferRate(2_000).millisecondsFor(1)).isEqualTo(1);
        assertThat(new TransferRate(2_000).millisecondsFor(3)).isEqualTo(2);
    }

    @Test
    void countsBytesOfATime() {
        assertThat(new TransferRate(50_000_000).bytesIn(20)).isEqualTo(1_000_000);
    }

    @Test
    void neverOverflows() {
        assertThat(new TransferRate(0).millisecondsFor(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(new TransferRate(Long.MAX_VALUE).bytesIn(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void isNeverNegative() {
        assertThatThrownBy(() -> new TransferRate(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a rate must not be negative, but is -1 bytes per second");
    }
}
