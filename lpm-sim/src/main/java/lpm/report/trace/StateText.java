package lpm.report.trace;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.model.id.ViosKey;
import lpm.model.storage.VirtualTargetDevice;
import lpm.report.TextLines;
import lpm.report.html.DifferenceView;
import lpm.report.html.EventView;
import lpm.report.html.PanelView;
import lpm.report.html.Panels;
import lpm.sim.MigrationFrame;
import lpm.sim.state.MoveState;

/** How a migration stands, one text after each thing that happens. */
public final class StateText {

    private final MoveState state;
    private final PanelView panel;
    private final TextLines out = new TextLines();

    private StateText(MigrationFrame frame, PanelView panel) {
        this.state = frame.state();
        this.panel = panel;
    }

    /** One text for each frame, from before the first step to the end. */
    public static ImmutableList<String> of(List<MigrationFrame> frames) {
        List<PanelView> panels = Panels.ofFrames(frames);
        return IntStream.range(0, frames.size())
                .mapToObj(n -> new StateText(frames.get(n), panels.get(n)).text())
                .collect(ImmutableList.toImmutableList());
    }

    private String text() {
        out.line("== " + panel.title() + ", " + panel.time());
        for (EventView event : panel.events()) {
            out.folded("  ", "      ", event.actor() + ": " + event.text());
        }
        for (DifferenceView change : panel.differences()) {
            out.folded("    " + change.sign() + " ", change.what());
        }
        out.folded("  partition    ", panel.standing());
        out.folded("  shell        ", shell());
        out.folded(
                "  source       ",
                adapters(state.plan().adapters().stream()
                        .map(plan -> adapter(plan.source(), plan.sourceAdapter()))
                        .flatMap(Optional::stream)));
        out.folded("  destination  ", adapters(destinationAdapters()));
        out.folded(
                "  memory       ",
                String.format(
                        Locale.ROOT,
                        "%,d pages only at the source, %,d missing",
                        state.memory().stale(),
                        state.memory().missing()));
        panel.trouble().forEach(trouble -> out.folded("  trouble      ", trouble));
        out.folded(
                "  way back     ", panel.undoable().isEmpty() ? panel.wayBack() : String.join(", ", panel.undoable()));
        return out.toString();
    }

    private String shell() {
        return state.plan()
                .target()
                .map(key -> state.estate().partitions().containsKey(key)
                        ? "%s is defined".formatted(key)
                        : "not defined at the destination")
                .orElse("the destination is unknown");
    }

    private Stream<String> destinationAdapters() {
        return state.created().stream()
                .map(created -> adapter(created.server(), created.adapter()))
                .flatMap(Optional::stream);
    }

    private static String adapters(Stream<String> adapters) {
        String all = adapters.collect(Collectors.joining(", "));
        return all.isEmpty() ? "no adapter of the partition" : all;
    }

    private Optional<String> adapter(ViosKey key, String name) {
        return state.estate()
                .virtualIoServers()
                .get(key)
                .flatMap(server -> server.serverAdapter(name))
                .map(adapter -> "%s on %s (%s)"
                        .formatted(
                                name,
                                key,
                                adapter.targetDevices().stream()
                                        .map(VirtualTargetDevice::name)
                                        .collect(Collectors.joining(" "))));
    }
}
