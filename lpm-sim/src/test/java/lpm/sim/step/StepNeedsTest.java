package lpm.sim.step;

import static lpm.sim.step.Steps.DONE;
import static lpm.sim.step.Steps.START;
import static lpm.sim.step.Steps.after;
import static lpm.sim.step.Steps.as;
import static lpm.sim.step.Steps.moving;
import static lpm.sim.step.Steps.result;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.OperatingEnvironment;
import lpm.sim.Article;
import lpm.sim.MigrationStep;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each step needs, and what stands in its way once it is lost. */
class StepNeedsTest {

    /** What the console cannot see before it begins. */
    @ParameterizedTest
    @EnumSource
    void theConsoleSeesWhatWasLostBeforeItBegins(Resource resource) {
        MoveState lost = resource == Resource.STREAM
                ? START.withConditions(START.conditions().losingPair("gone"))
                : START.withConditions(START.conditions().losing(resource, "gone"));
        MoveState aix = moving(lost, p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)));

        assertThat(result(MigrationStep.VALIDATE, lost))
                .isEqualTo(
                        switch (resource) {
                            case CONSOLE, CONSENT, PARTITION_RMC -> DONE;
                            default -> "gone";
                        });
        assertThat(result(MigrationStep.VALIDATE, aix))
                .isEqualTo(
                        switch (resource) {
                            case CONSOLE, CONSENT -> DONE;
                            default -> "gone";
                        });
    }

    @ParameterizedTest
    @CsvSource({"VALIDATE, lost", "DST_VTD1, lost", "DST_VTD2, ''", "SRC_VTD1, ''"})
    void aPathThatIsLostStandsInTheWayOfThoseWhoNeedIt(MigrationStep step, String reason) {
        MoveState lost =
                START.withConditions(START.conditions().losingPath(ImmutableList.of(Article.DESTINATION_1), "lost"));
        MoveState shell = after(MigrationStep.DST_SHELL, lost);

        assertThat(result(step, shell)).isEqualTo(reason);
    }

    /** Hands that a step needs; whatever else is lost, it goes on. */
    @ParameterizedTest
    @CsvSource({
        "VALIDATE, CONSOLE",
        "LOCK, CONSOLE",
        "DST_SHELL, CONSOLE DESTINATION_FRAME DESTINATION_MEMORY",
        "DST_VTD1, CONSOLE DESTINATION_FRAME DESTINATION_SERVER_RMC DESTINATION_LUNS",
        "BIND_SRC, CONSOLE STREAM",
        "BIND_DST, CONSOLE STREAM",
        "FIRST_PASS, STREAM",
        "DIRTY_PASSES, STREAM",
        "ASK_OS, CONSOLE STREAM CONSENT",
        "FREEZE, STREAM",
        "SEND_CPU, STREAM",
        "RELEASE, STREAM",
        "ACQUIRE, STREAM",
        "RESUME_DST, ''",
        "SRC_VTD1, CONSOLE SOURCE_FRAME SOURCE_SERVER_RMC",
        "SRC_SHELL, CONSOLE SOURCE_FRAME",
        "PROFILES, CONSOLE",
        "UNLOCK, CONSOLE",
    })
    void aStepNeedsTheseHands(MigrationStep step, String hands) {
        assertThat(step.step().needs(START).stream().map(Enum::name).sorted())
                .containsExactlyElementsOf(Stream.of(hands.split(" ", -1))
                        .filter(hand -> !hand.isEmpty())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"RELEASE, CONSOLE SOURCE_FRAME", "ACQUIRE, CONSOLE DESTINATION_FRAME"})
    void withoutAStreamTheConsoleHandsOver(MigrationStep step, String hands) {
        for (MoveKind kind : ImmutableList.of(MoveKind.INACTIVE, MoveKind.SUSPENDED)) {
            assertThat(step.step().needs(as(kind, START)).stream().map(Enum::name))
                    .containsExactly(hands.split(" ", -1));
        }
    }
}
