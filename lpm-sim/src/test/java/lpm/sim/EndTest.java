package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EndTest {

    private static final Cause TURNED = Cause.of("send_cpu: no link");
    private static final Cause LEFT = TURNED.leaving("undo_lock: no console");

    private static End end(MigrationOutcome outcome, Optional<Cause> cause) {
        return new End(outcome, Optional.empty(), Health.OK, cause);
    }

    @ParameterizedTest
    @EnumSource
    void isDecidedByWhatMadeItTurnBackUnlessItNeedsARecoveryOfWhatWasLeft(MigrationOutcome outcome) {
        boolean isLeft = outcome == MigrationOutcome.NEEDS_RECOVER;

        assertThat(end(outcome, Optional.of(LEFT)).decisive())
                .hasValue(isLeft ? "undo_lock: no console" : "send_cpu: no link");
        assertThat(end(outcome, Optional.of(TURNED)).decisive()).hasValue("send_cpu: no link");
        assertThat(end(outcome, Optional.empty()).decisive()).isEmpty();
    }

    @Test
    void tellsBothWhatTurnedItBackAndTheFirstThatWasLeft() {
        assertThat(LEFT.leaving("undo_dst_shell: no console")).hasToString("send_cpu: no link; undo_lock: no console");
        assertThat(TURNED).hasToString("send_cpu: no link");
    }

    @ParameterizedTest
    @CsvSource({
        "NEEDS_RECOVER, true",
        "PARTITION_FAILED, true",
        "REFUSED, false",
        "COMPLETED, false",
        "ROLLED_BACK, false"
    })
    void callsForARecoveryWhereSomethingIsLeft(MigrationOutcome outcome, boolean calls) {
        assertThat(end(outcome, Optional.of(TURNED)).callsForRecovery()).isEqualTo(calls);
    }

    @ParameterizedTest
    @CsvSource({"SRC, SRC", "DST, DST", "NOWHERE, -"})
    void tablesTellInOneWordWhereThePartitionRuns(RunsAt runsAt, String word) {
        assertThat(runsAt).hasToString(word);
    }
}
