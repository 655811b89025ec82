package lpm.report.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.sim.MigrationStep;
import lpm.sim.state.CopyPass;
import lpm.sim.state.MoveState;

/** What of the memory is still missing at the destination, from the first pass until all is there or the move is given up. */
final class MemoryCurve {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 170;
    private static final int LEFT = 62;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 26;
    private static final int LABEL = 9;

    /** So many MB remain at that time. */
    private record Point(long time, double megabytes) {}

    private final List<Scene> scenes;
    private final List<Point> points = new ArrayList<>();
    private final ImmutableList.Builder<PassView> passes = ImmutableList.builder();

    private MemoryCurve(List<Scene> scenes) {
        this.scenes = scenes;
        int first = copying();
        if (first > 0) {
            passes(scenes.get(first - 1).frame().state(), lastBeforeTheFreeze(first));
            scenes.stream().skip(first).filter(this::isOnTheCurve).forEach(scene -> {
                MoveState state = scene.frame().state();
                points.add(new Point(state.timeMilliseconds(), remaining(state)));
            });
        }
    }

    static MemoryCurve of(List<Scene> scenes) {
        return new MemoryCurve(scenes);
    }

    private int copying() {
        return Iterables.indexOf(
                scenes,
                scene -> scene.kind() == SceneKind.TAKEN && scene.step().equals(Optional.of(MigrationStep.FIRST_PASS)));
    }

    private MoveState lastBeforeTheFreeze(int first) {
        return scenes.stream()
                .skip(first)
                .filter(scene -> scene.kind() == SceneKind.TAKEN)
                .filter(scene ->
                        scene.step().stream().allMatch(step -> step.compareTo(MigrationStep.DIRTY_PASSES) <= 0))
                .reduce((one, other) -> other)
                .orElseThrow()
                .frame()
                .state();
    }

    private void passes(MoveState start, MoveState copied) {
        List<CopyPass> all = copied.passes();
        long time = start.timeMilliseconds();
        for (int n = 0; n < all.size(); n++) {
            CopyPass pass = all.get(n);
            long left = n + 1 < all.size()
                    ? all.get(n + 1).pages()
                    : copied.memory().stale();
            points.add(new Point(time, Memory.megabytes(start, pass.pages())));
            time += pass.milliseconds();
            passes.add(new PassView(
                    n + 1,
                    Memory.bytes(start, pass.pages()),
                    milliseconds(pass.milliseconds()),
                    Memory.bytes(start, left)));
        }
    }

    /** After the passes, until it is given up. */
    private boolean isOnTheCurve(Scene scene) {
        return scene.kind() == SceneKind.TAKEN
                && scene.step().stream()
                        .allMatch(step -> step.compareTo(MigrationStep.DIRTY_PASSES) >= 0
                                && step.compareTo(MigrationStep.CLOSE_STREAM) <= 0);
    }

    private static double remaining(MoveState state) {
        return Memory.megabytes(state, state.memory().stale());
    }

    /** Where a scene is on the curve. */
    ImmutableList<Integer> cursor(Scene scene) {
        if (points.isEmpty()) {
            return ImmutableList.of(LEFT, TOP);
        }
        long time = scene.frame().state().timeMilliseconds();
        Point at = points.get(0);
        for (Point point : points) {
            at = point.time() <= time ? point : at;
        }
        return ImmutableList.of(x(at), y(at.megabytes()));
    }

    MemoryView view() {
        if (points.isEmpty()) {
            return new MemoryView(WIDTH, HEIGHT, "", ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
        }
        return new MemoryView(
                WIDTH,
                HEIGHT,
                "M"
                        + points.stream()
                                .map(point -> x(point) + " " + y(point.megabytes()))
                                .collect(Collectors.joining("L")),
                levels(),
                ImmutableList.of(end("start", LEFT, first()), end("finish", WIDTH - RIGHT, last())),
                passes.build());
    }

    private ImmutableList<LabelView> levels() {
        ImmutableList.Builder<LabelView> levels = ImmutableList.builder();
        for (double level = 1; level < most(); level *= 10) {
            levels.add(level(level));
        }
        return levels.add(level(0)).build();
    }

    private LabelView level(double megabytes) {
        String text = Memory.megabytes(megabytes);
        String plain = megabytes == 1 ? "1 MB" : text;
        return new LabelView("", "level", LEFT, y(megabytes), plain, plain);
    }

    private static LabelView end(String css, int x, long time) {
        return new LabelView("", css, x, HEIGHT - LABEL, milliseconds(time), milliseconds(time));
    }

    private static String milliseconds(long time) {
        return String.format(Locale.ROOT, "%,d ms", time);
    }

    private long first() {
        return points.get(0).time();
    }

    private long last() {
        return points.get(points.size() - 1).time();
    }

    private double most() {
        return points.stream().mapToDouble(Point::megabytes).max().orElse(1);
    }

    private int x(Point point) {
        long span = Math.max(1, last() - first());
        return LEFT + Math.toIntExact(Math.round((double) (point.time() - first()) * (WIDTH - LEFT - RIGHT) / span));
    }

    private int y(double megabytes) {
        double part = Math.log10(1 + megabytes) / Math.log10(1 + Math.max(most(), 1));
        return HEIGHT - BOTTOM - Math.toIntExact(Math.round(part * (HEIGHT - TOP - BOTTOM)));
    }
}
