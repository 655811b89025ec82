package lpm.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lpm.model.id.ViosKey;
import lpm.sim.Article;
import lpm.sim.MigrationStep;
import lpm.sim.Moment;
import org.junit.jupiter.api.Test;

class InjectionPointTest {

    @Test
    void readsAFaultAndItsStep() {
        InjectionPoint point = InjectionPoint.parse("SRC_MSP_CRASH@dirty_passes");

        assertThat(point).isEqualTo(new InjectionPoint(Fault.SRC_MSP_CRASH, MigrationStep.DIRTY_PASSES));
        assertThat(point).hasToString("SRC_MSP_CRASH@dirty_passes");
    }

    @Test
    void readsAFaultOnTheWayBackAndAfterAStop() {
        assertThat(InjectionPoint.parse("HMC_LOSS@undo_lock").moment())
                .isEqualTo(new Moment.BeforeUndo(MigrationStep.LOCK));
        assertThat(InjectionPoint.parse("SRC_FRAME_DOWN@stopped").moment()).isEqualTo(new Moment.Stopped());
    }

    @Test
    void refusesTheWayBackOverAStepThatLeavesNothingBehind() {
        assertThatThrownBy(() -> InjectionPoint.parse("HMC_LOSS@undo_acquire"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no step 'undo_acquire'; there are validate, ");
    }

    @Test
    void listsTheChoicesForAnUnknownFault() {
        assertThatThrownBy(() -> InjectionPoint.parse("NO_SUCH@dirty_passes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no fault 'NO_SUCH'; there are SRC_MSP_CRASH, DST_MSP_CRASH, ")
                .hasMessageEndingWith(", DST_FRAME_DOWN, VIOS_CRASH:SERVER, VIOS_RESTART:SERVER");
    }

    @Test
    void readsTheCrashOfAServerAsItIsPrinted() {
        for (ViosKey server :
                List.of(Article.SOURCE_1, ViosKey.of(Article.SOURCE, "a:b@c"), ViosKey.ofUnknownSystem("a:b"))) {
            for (Incident incident : List.of(new ServerCrash(server), new ServerRestart(server))) {
                InjectionPoint point = new InjectionPoint(incident, MigrationStep.FREEZE);

                assertThat(InjectionPoint.parse(point.toString())).isEqualTo(point);
            }
        }
        assertThat(InjectionPoint.parse("VIOS_CRASH:sn1054a3bvios1:7895-42X*1054A3B@freeze"))
                .isEqualTo(new InjectionPoint(new ServerCrash(Article.SOURCE_1), MigrationStep.FREEZE));
        assertThatThrownBy(() -> InjectionPoint.parse("VIOS_CRASH:@freeze"))
                .hasMessage(
                        "VIOS_CRASH is written with a Virtual I/O Server, such as VIOS_CRASH:vios1, but 'VIOS_CRASH:'"
                                + " was found");
    }

    @Test
    void listsTheChoicesForAnUnknownStep() {
        assertThatThrownBy(() -> InjectionPoint.parse("USER_STOP@no_such_step"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no step 'no_such_step'; there are validate, lock, ");
    }

    @Test
    void showsTheFormWhenThereIsNoStep() {
        assertThatThrownBy(() -> InjectionPoint.parse("USER_STOP"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a fault is written FAULT@STEP, such as SRC_MSP_CRASH@dirty_passes, but 'USER_STOP' was found");
    }

    @Test
    void readsEveryFaultAtEveryMoment() {
        List<String> moments = Stream.concat(
                        Arrays.stream(MigrationStep.values())
                                .flatMap(step -> step.step().undo().isPresent()
                                        ? Stream.of(step.toString(), "undo_" + step)
                                        : Stream.of(step.toString())),
                        Stream.of("stopped"))
                .toList();

        for (Fault fault : Fault.values()) {
            assertThat(moments)
                    .allSatisfy(moment -> assertThat(InjectionPoint.parse(fault + "@" + moment))
                            .hasToString(fault + "@" + moment));
        }
        assertThatThrownBy(() -> InjectionPoint.parse("HMC_LOSS@"))
                .hasMessageContainingAll(moments.toArray(String[]::new));
    }
}
