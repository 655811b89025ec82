package lpm.report.html;

import com.google.common.collect.ImmutableList;
import gg.jte.generated.precompiled.JtepageGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import lpm.report.Words;
import lpm.sim.MigrationTrace;
import lpm.sim.state.MoveState;

/** A simulated migration as one page that plays it, forwards and backwards; it needs nothing but a browser. */
public final class MigrationHtml {

    private MigrationHtml() {}

    /**
     * The page.
     *
     * @param trace a migration with its frames
     */
    public static String of(MigrationTrace trace) {
        StringOutput out = new StringOutput();
        JtepageGenerated.render(new OwaspHtmlTemplateOutput(out), null, view(trace));
        return out.toString().replace("\r\n", "\n").stripLeading();
    }

    static PageView view(MigrationTrace trace) {
        ImmutableList<Scene> scenes = Scenes.of(trace.frames());
        MoveState first = trace.frames().get(0).state();
        String partition = first.plan().partition().label();
        String route = "from %s to %s"
                .formatted(first.plan().sourceLabel(), first.plan().destinationLabel());
        Equipment equipment = EquipmentOf.frames(trace.frames());
        MemoryCurve curve = MemoryCurve.of(scenes);
        String title = partition + " " + route + ": chassis, Virtual I/O Servers, virtual devices and paths to LUNs";
        return new PageView(
                partition,
                first.plan().kind().toString(),
                route,
                outcome(trace),
                trace.decidingCause().orElse(""),
                ImmutableList.of(
                        Drawing.of(
                                equipment,
                                Measures.WIDE,
                                partition,
                                first.conditions().pairs(),
                                title),
                        Drawing.of(
                                equipment,
                                Measures.NARROW,
                                partition,
                                first.conditions().pairs(),
                                title)),
                Timeline.of(scenes),
                curve.view(),
                Panels.of(scenes),
                Lights.of(equipment, first).on(),
                FilmJson.of(partition, scenes, equipment, curve).toScriptText(),
                resource("player.css"),
                resource("player.js"));
    }

    private static String outcome(MigrationTrace trace) {
        String direction = trace.direction().map(d -> " " + Words.of(d)).orElse("");
        return Words.of(trace.outcome()) + direction + ", health " + Words.of(trace.health());
    }

    private static String resource(String name) {
        // asked by this class itself: other modules do not see what is beside it
        try (InputStream stream = MigrationHtml.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing beside " + MigrationHtml.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
