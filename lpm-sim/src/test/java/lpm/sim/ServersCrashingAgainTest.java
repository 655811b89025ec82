package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lpm.model.id.ViosKey;
import lpm.sim.fault.ServerCrash;
import lpm.sim.fault.ServerRestart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that crash more than once, while nobody runs, or where there is nothing left to crash. */
class ServersCrashingAgainTest {

    private static final String FIRST_SOURCE = ":sn1054a3bvios1:7895-42X*1054A3B@";
    private static final String FIRST_DESTINATION = ":sn1054a5bvios1:7895-42X*1054A5B@";
    private static final String SECOND_DESTINATION = ":sn1054a5bvios2:7895-42X*1054A5B@";

    @Test
    void theCauseTellsEachCrashOfTheServer() {
        MigrationTrace trace = Article.migrate(
                "VIOS_CRASH" + FIRST_DESTINATION + "dirty_passes",
                "VIOS_RESTART" + FIRST_DESTINATION + "undo_bind_dst",
                "VIOS_CRASH" + FIRST_DESTINATION + "undo_dst_vtd1");

        assertThat(trace.decidingCause().orElseThrow())
                .startsWith("dirty_passes: Virtual I/O Server sn1054a5bvios1 of 7895-42X*1054A5B has crashed"
                        + " (VIOS_CRASH before dirty_passes and again before undo_dst_vtd1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"send_cpu", "release", "acquire"})
    void switchesHearAPartitionThatIsResumedAtItsSource(String step) {
        MigrationTrace trace = Article.migrate("VIOS_CRASH" + FIRST_SOURCE + step);
        MigrationTrace ended = trace.direction().isPresent() ? Migration.recover(trace, Disturbances.NONE) : trace;
        MigrationTrace untouched = Article.migrate("USER_STOP@lock");

        assertThat(ended.outcome()).isEqualTo(MigrationOutcome.ROLLED_BACK);
        assertThat(ended.course().state().repaired().switches())
                .isEqualTo(untouched.course().state().switches());
    }

    @Test
    void anAnnouncementThatGetsOutNowhereTeachesNothing() {
        MigrationTrace trace = Article.migrate(
                "VIOS_CRASH" + FIRST_DESTINATION + "resume_dst", "VIOS_CRASH" + SECOND_DESTINATION + "resume_dst");

        assertThat(trace.events())
                .filteredOn(event -> event.text().startsWith("announces itself"))
                .singleElement()
                .extracting(MigrationEvent::text)
                .asString()
                .contains("no running Virtual I/O Server of 7895-42X*1054A5B carries them")
                .contains("switches still send its frames to ent6 of sn1054a3bvios1");
    }

    @Test
    void nothingHappensToServersOfASystemThatIsDown() {
        ViosKey server = Article.SOURCE_1;
        MigrationTrace trace = Article.migrate("VIOS_CRASH" + FIRST_SOURCE + "close_stream", "SRC_FRAME_DOWN@src_vtd1");
        var state = trace.course().state();

        assertThat(new ServerRestart(server).idle(state)).isEqualTo(Optional.of("7895-42X*1054A3B is down"));
        assertThat(new ServerCrash(server).idle(state)).isEqualTo(Optional.of("7895-42X*1054A3B is down"));
        assertThat(new ServerCrash(Article.DESTINATION_1).idle(state)).isEmpty();
    }
}
