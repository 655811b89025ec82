package lpm.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import lpm.sim.MigrationStep;
import lpm.sim.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenesTest {

    @Test
    void whatWasTakenCanBeUndoneTheNewestFirst() {
        Filmed film = Filmed.article();

        assertThat(film.scene("dst_vtd1").undoable())
                .containsExactly(MigrationStep.DST_VTD1, MigrationStep.DST_SHELL, MigrationStep.LOCK);
    }

    @Test
    void nothingCanBeUndoneOnceTheDestinationHasAcquiredThePartition() {
        Filmed film = Filmed.article();

        assertThat(film.scene("release").undoable()).isNotEmpty();
        assertThat(film.scene("acquire").undoable()).isEmpty();
        assertThat(film.panel("acquire").wayBack()).contains("leads forward only");
    }

    @Test
    void aStepThatFailsIsMarkedAndSoIsEachThatIsTakenBack() {
        Filmed film = Filmed.article("SRC_MSP_CRASH@dirty_passes");

        assertThat(film.titles())
                .containsSequence(
                        "first_pass",
                        "fault SRC_MSP_CRASH",
                        "dirty_passes fails",
                        "first_pass is taken back",
                        "bind_dst is taken back");
        Scene end = film.scene("end");
        assertThat(end.marks())
                .containsEntry(MigrationStep.VALIDATE, StepMark.TAKEN)
                .containsEntry(MigrationStep.LOCK, StepMark.UNDONE)
                .containsEntry(MigrationStep.DIRTY_PASSES, StepMark.FAILED)
                .containsEntry(MigrationStep.ASK_OS, StepMark.PENDING);
        assertThat(end.undoable()).isEmpty();
    }

    @Test
    void whatCannotBeTakenBackStaysAndSaysWhatItLacks() {
        Filmed film = Filmed.article("HMC_LOSS@bind_src");

        assertThat(film.titles()).contains("dst_shell cannot be taken back");
        assertThat(film.panel("end").undoable()).contains("dst_shell, but not without the management console");
    }

    @Test
    void aFaultStrikesBeforeTheNextStep() {
        Filmed film = Filmed.article("DIRTY_RATE_HIGH@first_pass");

        assertThat(Timeline.of(film.scenes()).stream()
                        .flatMap(phase -> phase.steps().stream())
                        .filter(tick -> !tick.faults().isEmpty()))
                .singleElement()
                .satisfies(tick -> {
                    assertThat(tick.name()).isEqualTo("first_pass");
                    assertThat(tick.faults()).containsExactly("DIRTY_RATE_HIGH");
                });
    }

    @ParameterizedTest
    @MethodSource("lpm.sim.FaultsTest#everyFaultAtEveryStep")
    void thePartitionIsShownWhereItRunsWhateverFails(Fault fault, MigrationStep step) {
        Filmed film = Filmed.article(fault + "@" + step);

        assertThat(film.scenes()).allSatisfy(scene -> {
            Place place = Place.of(scene.frame().state());
            assertThat(place == Place.SOURCE)
                    .isEqualTo(scene.frame().state().runsAtSource()
                            || (place == Place.SOURCE
                                    && Place.fares(scene.frame().state()).equals("not running")));
            if (scene.frame().state().runsAtDestination()) {
                assertThat(place).isEqualTo(Place.DESTINATION);
            }
            if (scene.frame().state().frozenAtMilliseconds().isPresent()) {
                assertThat(place).isEqualTo(Place.BETWEEN);
            }
        });
    }
}
