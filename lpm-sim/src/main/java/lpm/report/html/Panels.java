package lpm.report.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.sim.MigrationEvent;
import lpm.sim.MigrationFrame;
import lpm.sim.MigrationStep;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Resource;
import lpm.sim.step.Undo;

/** Puts into words what each scene shows. */
public final class Panels {

    private Panels() {}

    /** One panel for each frame, in order from before the first step to the end. */
    public static ImmutableList<PanelView> ofFrames(List<MigrationFrame> frames) {
        return of(Scenes.of(frames));
    }

    static ImmutableList<PanelView> of(List<Scene> scenes) {
        return IntStream.range(0, scenes.size())
                .mapToObj(n -> panel(n, scenes.get(Math.max(0, n - 1)), scenes.get(n)))
                .collect(ImmutableList.toImmutableList());
    }

    private static PanelView panel(int number, Scene before, Scene scene) {
        MoveState state = scene.frame().state();
        return new PanelView(
                number,
                title(scene),
                scene.kind().name().toLowerCase(Locale.ROOT),
                time(state.timeMilliseconds()),
                standing(state),
                scene.frame().events().stream().map(Panels::event).collect(ImmutableList.toImmutableList()),
                Differences.between(before.frame().state(), state),
                trouble(state),
                wayBack(scene),
                scene.undoable().stream().map(step -> undoable(step, state)).collect(ImmutableList.toImmutableList()));
    }

    static String title(Scene scene) {
        MigrationFrame frame = scene.frame();
        return switch (scene.kind()) {
            case START -> "before the first step";
            case TAKEN -> frame.name();
            case FAILED -> frame.name() + " fails";
            case UNDONE -> step(scene) + " is taken back";
            case KEPT -> step(scene) + " cannot be taken back";
            case FAULT -> "fault " + frame.name();
            case OTHER -> frame.name().replace('_', ' ');
            case END -> "end";
        };
    }

    private static String step(Scene scene) {
        return scene.step().map(MigrationStep::toString).orElse("");
    }

    private static EventView event(MigrationEvent event) {
        return new EventView(time(event.timeMilliseconds()), event.actor(), event.text());
    }

    static String time(long milliseconds) {
        return String.format(Locale.ROOT, "%,d ms", milliseconds);
    }

    static String standing(MoveState state) {
        String where = switch (Place.of(state)) {
            case SOURCE -> " at the source";
            case BETWEEN -> " between source and destination";
            case DESTINATION -> " at the destination";
        };
        return Place.fares(state) + where + ", owned by " + Place.holder(state);
    }

    private static ImmutableList<String> trouble(MoveState state) {
        return Streams.concat(
                        Arrays.stream(Resource.values())
                                .flatMap(resource ->
                                        state
                                                .missing(resource)
                                                .map(reason -> "no " + resource + ": " + reason)
                                                .stream()),
                        state.conditions().lostPaths().values().stream(),
                        state.conditions().downServers().values().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static String wayBack(Scene scene) {
        if (scene.frame().state().owner() == Owner.DST) {
            return "Nothing: the destination has acquired the partition. The way leads forward only.";
        }
        return scene.undoable().isEmpty() ? "Nothing is left to be taken back." : "";
    }

    private static String undoable(MigrationStep step, MoveState state) {
        return Stream.concat(
                        step.step().undo().map(Undo::needs).stream()
                                .flatMap(needs -> needs.stream())
                                .filter(need -> state.missing(need).isPresent())
                                .map(Resource::toString),
                        step.step().servers(state.plan()).stream()
                                .filter(server ->
                                        state.conditions().down(server).isPresent())
                                .map(server -> "Virtual I/O Server " + server))
                .findFirst()
                .map(need -> step + ", but not without " + need)
                .or(() -> Optional.of(step.toString()))
                .orElseThrow();
    }
}
