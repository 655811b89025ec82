package lpm.sim;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere", "undo_validate", "undo_acquire", "undo_", "Stopped"})
    void namesEveryStepThoseThatAreTakenBackAndTheStop(String name) {
        assertThatThrownBy(() -> Moment.parse(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no step '" + name + "'; there are"
                        + " validate, lock, dst_shell, dst_vtd1, dst_vtd2, bind_src, bind_dst, first_pass, dirty_passes,"
                        + " ask_os, freeze, send_cpu, release, acquire, resume_dst, fetch, push_rest, close_stream,"
                        + " src_vtd1, src_vtd2, src_shell, profiles, unlock,"
                        + " undo_lock, undo_dst_shell, undo_dst_vtd1, undo_dst_vtd2, undo_bind_src, undo_bind_dst,"
                        + " undo_first_pass, undo_freeze, undo_release, stopped");
    }
}
