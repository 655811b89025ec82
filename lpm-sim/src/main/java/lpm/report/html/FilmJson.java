package lpm.report.html;

import com.google.common.collect.ImmutableList;
import java.util.List;
import lpm.sim.MigrationStep;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the script needs to know of each frame.
 *
 * @param partition as it is read out
 */
record FilmJson(String partition, List<FrameJson> frames) {

    /**
     * One frame.
     *
     * @param title as it is read out
     * @param place which column the partition is in
     * @param fares how the partition fares
     * @param owner who may run it
     * @param on the keys of what is there
     * @param lost the keys of what does not work
     * @param marks how each step stands, one letter for each
     * @param current the step of this frame, -1 if there is none
     * @param cursor where this is on the curve of memory
     * @param noReturn whether the point of no return is passed
     */
    record FrameJson(
            String title,
            String time,
            String place,
            String fares,
            String owner,
            List<String> on,
            List<String> lost,
            String marks,
            int current,
            List<Integer> cursor,
            boolean noReturn) {}

    static FilmJson of(String partition, List<Scene> scenes, Equipment equipment, MemoryCurve curve) {
        return new FilmJson(
                partition,
                scenes.stream().map(scene -> frame(scene, equipment, curve)).collect(ImmutableList.toImmutableList()));
    }

    private static FrameJson frame(Scene scene, Equipment equipment, MemoryCurve curve) {
        MoveState state = scene.frame().state();
        Lights lights = Lights.of(equipment, state);
        return new FrameJson(
                Panels.title(scene),
                Panels.time(state.timeMilliseconds()),
                Place.of(state).toString(),
                Place.fares(state),
                Place.holder(state),
                lights.on().asList(),
                lights.lost().asList(),
                Timeline.marks(scene),
                scene.step().map(MigrationStep.of(state.plan())::indexOf).orElse(-1),
                curve.cursor(scene),
                state.owner() == Owner.DST);
    }

    /** As it may stand inside an element of a page: no character in it ends a script or begins a comment. */
    String toScriptText() {
        return JsonMapper.builder(JsonFactory.builder()
                        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                        .characterEscapes(new ScriptEscapes())
                        .build())
                .build()
                .writeValueAsString(this);
    }
}
