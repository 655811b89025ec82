package lpm.report.html;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import lpm.model.Bay;
import lpm.model.id.ViosKey;
import lpm.sim.hardware.MoverPair;

/** Draws all that takes part in a move, for a width. */
final class Drawing {

    private final Equipment equipment;
    private final Measures measures;
    private final Sheet sheet = new Sheet();
    private final PathDrawing paths = new PathDrawing();
    /** Where a mover is reached: the middle of the upper edge of its box. */
    private final Map<ViosKey, int[]> doors = new LinkedHashMap<>();

    private Drawing(Equipment equipment, Measures measures) {
        this.equipment = equipment;
        this.measures = measures;
    }

    /**
     * The picture.
     *
     * @param pairs the movers that a stream may run between
     */
    static PictureView of(
            Equipment equipment, Measures measures, String partition, ImmutableList<MoverPair> pairs, String title) {
        return new Drawing(equipment, measures).draw(partition, pairs, title);
    }

    private PictureView draw(String partition, ImmutableList<MoverPair> pairs, String title) {
        console();
        int bottom = equipment.sides().stream().mapToInt(this::side).max().orElseThrow();
        equipment.sides().forEach(side -> frame(side, bottom));
        pairs.stream().limit(1).forEach(this::stream);
        int fabric = bottom + Measures.PADDING;
        LunDrawing luns = new LunDrawing(equipment.luns(), measures, fabric + paths.height());
        luns.draw(sheet);
        paths.draw(luns, fabric, sheet);
        int warning = luns.top() + luns.height() + Measures.LINE - 4;
        sheet.label(
                Lights.LUNS, "trouble", 0, warning, measures.width(), "\u2715 a LUN is not visible at the destination");
        return new PictureView(
                measures.name(),
                title,
                measures.width(),
                warning + Measures.PADDING,
                sheet.frames.build(),
                sheet.wires.build(),
                sheet.boxes.build(),
                sheet.labels.build(),
                new BoxView("", "partition", 0, 0, Measures.TILE_WIDTH, Measures.TILE_HEIGHT),
                LabelView.fitting("", "strong", 10, Measures.LINE, Measures.TILE_WIDTH - 2 * 10, partition),
                ImmutableList.of(
                        tileLeft(Place.SOURCE),
                        (measures.width() - Measures.TILE_WIDTH) / 2,
                        tileLeft(Place.DESTINATION)),
                ImmutableList.of(measures.upperLane(), measures.lowerLane()));
    }

    private void console() {
        int width = 2 * Measures.TILE_WIDTH;
        int left = (measures.width() - width) / 2;
        sheet.label("", "quiet console", left, Measures.LINE, width / 2 + width / 4, equipment.console());
        sheet.label(Lights.CONSOLE, "trouble", left + width / 2 + width / 5, Measures.LINE, width / 3, "\u2715 lost");
    }

    private int tileLeft(Place place) {
        return measures.left(place) + (measures.sideWidth() - Measures.TILE_WIDTH) / 2;
    }

    /** Draws what is inside a side, and says how far down it reaches. */
    private int side(Side side) {
        int x = measures.left(side.place());
        head(side, x + Measures.PADDING, measures.sideWidth() - 2 * Measures.PADDING);
        int tile = tileLeft(side.place());
        String definition = Lights.definition(side.place());
        sheet.box(
                definition,
                "definition",
                tile - 3,
                measures.upperLane() - 3,
                Measures.TILE_WIDTH + 6,
                Measures.TILE_HEIGHT + 6);
        sheet.label(
                definition,
                "quiet",
                tile + Measures.PADDING,
                measures.upperLane() + Measures.LINE,
                Measures.TILE_WIDTH,
                "partition defined here");
        int top = measures.serversTop();
        for (int n = 0; n < side.servers().size(); n += measures.serversAbreast()) {
            top = row(
                    side.servers()
                            .subList(
                                    n,
                                    Math.min(
                                            n + measures.serversAbreast(),
                                            side.servers().size())),
                    x,
                    top);
        }
        return top;
    }

    private int row(ImmutableList<Server> servers, int x, int top) {
        int height = servers.stream().mapToInt(ServerDrawing::height).max().orElseThrow();
        for (int n = 0; n < servers.size(); n++) {
            int left = x + n * measures.cellWidth();
            int width = measures.cellWidth() - Measures.PADDING;
            ServerDrawing.draw(servers.get(n), left, top, width, height, sheet, paths);
            doors.put(servers.get(n).id(), new int[] {left + (width + Measures.GUTTER) / 2, top});
        }
        return top + height + Measures.PADDING;
    }

    private void head(Side side, int x, int room) {
        int line = Measures.CONSOLE_HEIGHT + Measures.LINE;
        sheet.label("", "strong", x, line, room / 2, side.title());
        sheet.label(Lights.down(side.place()), "trouble", x + room / 2, line, room / 2, "\u2715 is down");
        sheet.label("", "quiet", x, line + Measures.LINE, room, side.system());
        sheet.label("", "quiet", x, line + 2 * Measures.LINE, room, side.chassis());
        int top = line + 2 * Measures.LINE + Measures.PADDING;
        if (!side.bays().isEmpty()) {
            int width = room / Bay.COUNT;
            for (int bay = 1; bay <= Bay.COUNT; bay++) {
                String css = side.bays().contains(bay) ? "bay taken" : "bay";
                sheet.box("", css, x + (bay - 1) * width, top, width - 2, Measures.BAY_HEIGHT - 2);
            }
        }
    }

    private void frame(Side side, int bottom) {
        int top = Measures.CONSOLE_HEIGHT;
        sheet.frames.add(new BoxView(
                "", "side " + side.place(), measures.left(side.place()), top, measures.sideWidth(), bottom - top));
    }

    private void stream(MoverPair pair) {
        int[] from = doors.get(pair.source());
        int[] to = doors.get(pair.destination());
        if (from != null && to != null) {
            int lane = measures.serversTop() - Measures.LINE + 3;
            sheet.wire(
                    Lights.STREAM,
                    "stream",
                    "M" + from[0] + " " + from[1] + "V" + lane + "H" + to[0] + "V" + to[1],
                    measures.width() / 2,
                    lane);
            sheet.label(
                    Lights.STREAM,
                    "quiet middle",
                    measures.width() / 2,
                    lane - 4,
                    measures.width() / 2,
                    "stream of memory pages");
        }
    }
}
