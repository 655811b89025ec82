package lpm.report.html;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lpm.sim.MigrationPhase;
import lpm.sim.MigrationStep;

/** The steps of a plan by phase, with the faults that strike before them. */
final class Timeline {

    private final List<Scene> scenes;
    private final ImmutableList<MigrationStep> planned;

    private Timeline(List<Scene> scenes) {
        this.scenes = scenes;
        this.planned = MigrationStep.of(scenes.get(0).frame().state().plan());
    }

    static ImmutableList<PhaseView> of(List<Scene> scenes) {
        Timeline line = new Timeline(scenes);
        return IntStream.range(0, line.planned.size())
                .filter(line::beginsAPhase)
                .mapToObj(line::phase)
                .collect(ImmutableList.toImmutableList());
    }

    private boolean beginsAPhase(int number) {
        return number == 0
                || planned.get(number).phase() != planned.get(number - 1).phase();
    }

    /** How each step stands in a scene, one letter for each. */
    static String marks(Scene scene) {
        return MigrationStep.of(scene.frame().state().plan()).stream()
                .map(step -> scene.marks().getOrDefault(step, StepMark.PENDING))
                .map(mark -> mark.name().substring(0, 1))
                .collect(Collectors.joining());
    }

    /** The phase that begins with a step: one that is left and entered again is two. */
    private PhaseView phase(int first) {
        MigrationPhase phase = planned.get(first).phase();
        return new PhaseView(
                phase.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                IntStream.range(first, planned.size())
                        .takeWhile(n -> planned.get(n).phase() == phase)
                        .mapToObj(this::tick)
                        .collect(ImmutableList.toImmutableList()));
    }

    private TickView tick(int number) {
        MigrationStep step = planned.get(number);
        int frame = IntStream.range(0, scenes.size())
                .filter(n -> isOf(scenes.get(n), step, SceneKind.TAKEN) || isOf(scenes.get(n), step, SceneKind.FAILED))
                .findFirst()
                .orElse(scenes.size() - 1);
        return new TickView(
                number,
                step.toString(),
                frame,
                scenes.stream()
                        .filter(scene -> isOf(scene, step, SceneKind.FAULT))
                        .map(scene -> scene.frame().name())
                        .collect(ImmutableList.toImmutableList()),
                step == MigrationStep.ACQUIRE);
    }

    private static boolean isOf(Scene scene, MigrationStep step, SceneKind kind) {
        return scene.kind() == kind && scene.step().equals(Optional.of(step));
    }
}
