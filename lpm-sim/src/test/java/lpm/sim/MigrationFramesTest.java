package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.util.List;
import java.util.stream.Stream;
import lpm.sim.fault.Fault;
import lpm.sim.state.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationFramesTest {

    @Test
    void everyStepThatIsTakenIsOnePicture() {
        MigrationTrace trace = Article.migrate();

        assertThat(names(trace))
                .containsExactlyElementsOf(Iterables.concat(
                        List.of("start"),
                        Stream.of(MigrationStep.values())
                                .map(MigrationStep::toString)
                                .toList(),
                        List.of("end")));
    }

    @Test
    void aFaultAStepThatFailsAndWhatIsTakenBackAreOnePictureEach() {
        MigrationTrace trace = Article.migrate("SRC_MSP_CRASH@bind_dst");

        assertThat(names(trace))
                .containsSubsequence(
                        "bind_src", "SRC_MSP_CRASH", "bind_dst", "undo_bind_src", "undo_dst_vtd2", "undo_lock", "end");
    }

    @Test
    void aPictureShowsTheStateThatWasReached() {
        MigrationTrace trace = Article.migrate();

        assertThat(frame(trace, "release").state().owner()).isEqualTo(Owner.FLIGHT);
        assertThat(frame(trace, "acquire").state().owner()).isEqualTo(Owner.DST);
        assertThat(frame(trace, "end").state().estate()).isEqualTo(trace.after().estate());
    }

    @ParameterizedTest
    @MethodSource("lpm.sim.FaultsTest#everyFaultAtEveryStep")
    void everyEventIsInOnePicture(Fault fault, MigrationStep step) {
        MigrationTrace trace = Article.migrate(fault + "@" + step);

        assertThat(trace.frames().stream().flatMap(frame -> frame.events().stream()))
                .containsExactlyElementsOf(trace.events());
        assertThat(names(trace)).endsWith("end");
    }

    private static List<String> names(MigrationTrace trace) {
        return trace.frames().stream().map(MigrationFrame::name).toList();
    }

    private static MigrationFrame frame(MigrationTrace trace, String name) {
        return trace.frames().stream()
                .filter(frame -> frame.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
