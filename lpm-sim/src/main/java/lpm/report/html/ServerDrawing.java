package lpm.report.html;

/** Draws one Virtual I/O Server with its adapters, devices and disks. */
final class ServerDrawing {

    private static final int HEAD_LINES = 3;
    private static final int ADAPTER_LINES = 2;
    private static final int INDENT = 8;

    private ServerDrawing() {}

    static int height(Server server) {
        int lines = HEAD_LINES
                + server.adapters().stream()
                        .mapToInt(adapter -> ADAPTER_LINES + adapter.devices().size())
                        .sum();
        return lines * Measures.LINE + 2 * Measures.PADDING;
    }

    /** Draws it, and tells the paths where each of its devices is. */
    static void draw(Server server, int x, int y, int width, int height, Sheet sheet, PathDrawing paths) {
        int left = x + Measures.GUTTER;
        int room = width - Measures.GUTTER;
        int textLeft = left + INDENT;
        int textRoom = room - 2 * INDENT;
        sheet.box("", "server", left, y, room, height);
        int line = y + Measures.PADDING + Measures.LINE - 4;
        sheet.label("", "strong", textLeft, line, textRoom, server.id().name());
        line += Measures.LINE;
        sheet.label(
                "",
                "quiet",
                textLeft,
                line,
                textRoom,
                server.mover() ? "mover service partition" : "Virtual I/O Server");
        line += Measures.LINE;
        sheet.label(Lights.path(server), "trouble", textLeft, line, textRoom / 2, "\u2715 path lost");
        sheet.label(Lights.rmc(server), "trouble", textLeft + textRoom / 2, line, textRoom / 2, "\u2715 no RMC");
        for (Adapter adapter : server.adapters()) {
            line += Measures.LINE;
            sheet.label(adapter.key(), "", textLeft, line, textRoom, adapter.title());
            line += Measures.LINE;
            sheet.label(adapter.key(), "quiet", textLeft, line, textRoom, adapter.client());
            for (Device device : adapter.devices()) {
                line += Measures.LINE;
                sheet.label(device.key(), "", textLeft + INDENT, line, textRoom / 2 - INDENT, device.name());
                sheet.label("", "disk", textLeft + textRoom / 2, line, textRoom / 2, "\u2192 " + device.disk());
                paths.add(device, left, x, line - 4);
            }
        }
    }
}
