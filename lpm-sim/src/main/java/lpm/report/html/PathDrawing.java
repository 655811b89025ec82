package lpm.report.html;

import java.util.ArrayList;
import java.util.List;

/** Draws the paths from devices to LUNs: down the gutter beside the server, across below all servers, and down to the LUN. */
final class PathDrawing {

    private static final int LANES = 8;
    private static final int SPACING = 4;
    private static final int GUTTER_LANES = 4;
    private static final int GUTTER_SPACING = 3;

    private record Start(Device device, int x, int gutter, int y) {}

    private final List<Start> starts = new ArrayList<>();

    void add(Device device, int x, int gutter, int y) {
        if (device.lun().isPresent()) {
            int lane = starts.size() % GUTTER_LANES;
            starts.add(new Start(device, x, gutter + 3 + lane * GUTTER_SPACING, y));
        }
    }

    int height() {
        return (Math.min(starts.size(), LANES) + 2) * SPACING;
    }

    void draw(LunDrawing luns, int top, Sheet sheet) {
        for (int n = 0; n < starts.size(); n++) {
            Start start = starts.get(n);
            int lun = start.device().lun().orElseThrow();
            int across = top + (n % LANES + 1) * SPACING;
            int port = luns.port(lun) + n % GUTTER_LANES * GUTTER_SPACING;
            int end = luns.portHeight(lun) + n % GUTTER_LANES * SPACING;
            sheet.wire(
                    start.device().key(),
                    "path",
                    "M" + start.x() + " " + start.y() + "H" + start.gutter() + "V" + across + "H" + port + "V" + end
                            + "H" + luns.left(lun),
                    start.x() - Measures.GUTTER / 2,
                    start.y());
        }
    }
}
