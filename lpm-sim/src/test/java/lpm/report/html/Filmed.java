package lpm.report.html;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import lpm.sim.Article;
import lpm.sim.MigrationTrace;

/** The article's move as scenes. */
record Filmed(MigrationTrace trace, ImmutableList<Scene> scenes, Equipment equipment) {

    static Filmed of(MigrationTrace trace) {
        return new Filmed(trace, Scenes.of(trace.frames()), EquipmentOf.frames(trace.frames()));
    }

    static Filmed article(String... faults) {
        return of(Article.migrate(faults));
    }

    int number(String name) {
        return IntStream.range(0, scenes.size())
                .filter(n -> scenes.get(n).frame().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Scene scene(String name) {
        return scenes.get(number(name));
    }

    Lights lights(String name) {
        return Lights.of(equipment, scene(name).frame().state());
    }

    PanelView panel(String name) {
        return Panels.of(scenes).get(number(name));
    }

    List<String> titles() {
        return Panels.of(scenes).stream().map(PanelView::title).toList();
    }
}
