package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.rules.MigrationMode;
import lpm.sim.hardware.AbortedBy;
import lpm.sim.hardware.StreamState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a partition that moves sees of it: the state of its stream, and who has cancelled it. */
class StreamTest {

    @Test
    void theStreamGoesThroughTheStatesThatOperatingSystemsKnow() {
        assertThat(states(Article.migrate()))
                .containsExactly(
                        StreamState.INVALID,
                        StreamState.ENABLED,
                        StreamState.SUSPENDING,
                        StreamState.SUSPENDED,
                        StreamState.RESUMED,
                        StreamState.COMPLETED);
        assertThat(states(Article.migrate("OS_REFUSES@ask_os")))
                .containsExactly(StreamState.INVALID, StreamState.ENABLED, StreamState.ABORTED, StreamState.INVALID);
    }

    @ParameterizedTest
    @EnumSource(names = {"INACTIVE", "SUSPENDED"})
    void aPartitionThatDoesNotRunHasNoStream(MigrationMode mode) {
        assertThat(states(Article.migrate(mode))).containsExactly(StreamState.INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "OS_REFUSES, ask_os, MIGRATING_PARTITION",
        "WAIT_BUDGET_SPENT, ask_os, ORCHESTRATOR",
        "USER_STOP, first_pass, ORCHESTRATOR",
        "SRC_MSP_CRASH, dirty_passes, VSP_SOURCE",
        "MSP_LINK_LOSS, freeze, VSP_SOURCE",
        "DST_LUN_GONE, acquire, VSP_TARGET",
    })
    void theOutcomeNamesWhoHasCancelled(String fault, String step, AbortedBy by) {
        assertThat(Article.migrate(fault + "@" + step).abortedBy()).hasValue(by);
    }

    @ParameterizedTest
    @CsvSource({"USER_STOP, dst_shell", "OS_REFUSES, freeze", "SRC_MSP_CRASH, fetch"})
    void nobodyHasCancelledWhatHadNoStreamOrWasNotTakenBack(String fault, String step) {
        assertThat(Article.migrate(fault + "@" + step).abortedBy()).isEmpty();
    }

    @Test
    void anOperatingSystemTellsWhatItDoesForItsMigration() {
        assertThat(told(Article.estate(), MigrationStep.ASK_OS))
                .containsExactly("is asked to get ready by its hypervisor, and agrees to be suspended");
        assertThat(told(Article.aix(), MigrationStep.ASK_OS))
                .containsExactly(
                        "is asked through RMC: drmgr gets it ready, and it agrees to be suspended (AIX logs CLIENT_PMIG_STARTED)");
        assertThat(told(Article.aix(), MigrationStep.CLOSE_STREAM))
                .last()
                .isEqualTo("finds all of its memory there (AIX logs CLIENT_PMIG_DONE)");
    }

    private static ImmutableList<String> told(Estate estate, MigrationStep step) {
        return Article.run(estate, MigrationOptions.defaults()).events().stream()
                .filter(event -> event.name().equals(step.toString()))
                .map(MigrationEvent::text)
                .collect(ImmutableList.toImmutableList());
    }

    /** Each state when the stream comes to it. */
    private static ImmutableList<StreamState> states(MigrationTrace trace) {
        ImmutableList<StreamState> all =
                trace.frames().stream().map(frame -> frame.state().stream()).collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<StreamState> changes = ImmutableList.builder();
        changes.add(all.get(0));
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i) != all.get(i - 1)) {
                changes.add(all.get(i));
            }
        }
        return changes.build();
    }
}
