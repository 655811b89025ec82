package lpm.report.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lpm.sim.MigrationFrame;
import lpm.sim.MigrationStep;
import lpm.sim.state.Owner;

/** Looks at frames one after the other, and remembers what was taken and taken back. */
final class Scenes {

    private static final String UNDO = "undo_";

    /** How the console begins to tell that a step could not be taken, or not be taken back. */
    private static final ImmutableList<String> NOT_DONE =
            ImmutableList.of("cannot be taken", "fails: ", "cannot take it back", "refuses: ");

    private final ImmutableList<MigrationStep> planned;
    private final Map<MigrationStep, StepMark> marks = new EnumMap<>(MigrationStep.class);
    private final Deque<MigrationStep> undoable = new ArrayDeque<>();

    private Scenes(List<MigrationFrame> frames) {
        planned = MigrationStep.of(frames.get(0).state().plan());
        planned.forEach(step -> marks.put(step, StepMark.PENDING));
    }

    static ImmutableList<Scene> of(List<MigrationFrame> frames) {
        Scenes scenes = new Scenes(frames);
        return frames.stream().map(scenes::next).collect(ImmutableList.toImmutableList());
    }

    private Scene next(MigrationFrame frame) {
        SceneKind kind = kind(frame);
        Optional<MigrationStep> step = switch (kind) {
            case TAKEN, FAILED, UNDONE, KEPT -> named(frame);
            case FAULT, OTHER ->
                planned.stream().filter(s -> marks.get(s) == StepMark.PENDING).findFirst();
            case START, END -> Optional.empty();
        };
        step.ifPresent(s -> happened(kind, s));
        if (frame.state().owner() == Owner.DST) {
            undoable.clear();
        }
        return new Scene(frame, kind, step, ImmutableMap.copyOf(marks), ImmutableList.copyOf(undoable));
    }

    private void happened(SceneKind kind, MigrationStep step) {
        switch (kind) {
            case TAKEN -> {
                marks.put(step, StepMark.TAKEN);
                if (step.step().undo().isPresent()) {
                    undoable.push(step);
                }
            }
            case FAILED -> marks.put(step, StepMark.FAILED);
            case UNDONE -> {
                marks.put(step, StepMark.UNDONE);
                undoable.remove(step);
            }
            case START, KEPT, FAULT, OTHER, END -> {}
        }
    }

    private static SceneKind kind(MigrationFrame frame) {
        if (frame.name().equals(MigrationFrame.START)) {
            return SceneKind.START;
        }
        if (frame.name().equals(MigrationFrame.END)) {
            return SceneKind.END;
        }
        if (named(frame).isEmpty()) {
            return frame.events().stream().anyMatch(event -> event.actor().equals("fault"))
                    ? SceneKind.FAULT
                    : SceneKind.OTHER;
        }
        boolean done =
                frame.events().stream().noneMatch(event -> NOT_DONE.stream().anyMatch(event.text()::startsWith));
        if (frame.name().startsWith(UNDO)) {
            return done ? SceneKind.UNDONE : SceneKind.KEPT;
        }
        return done ? SceneKind.TAKEN : SceneKind.FAILED;
    }

    private static Optional<MigrationStep> named(MigrationFrame frame) {
        String name = frame.name().startsWith(UNDO) ? frame.name().substring(UNDO.length()) : frame.name();
        return Arrays.stream(MigrationStep.values())
                .filter(step -> step.toString().equals(name))
                .findFirst();
    }
}
