package lpm.report.html;

import com.google.common.collect.ImmutableList;

/** Draws the LUNs below the servers. */
record LunDrawing(ImmutableList<Lun> luns, Measures measures, int top) {

    private static final int INDENT = 8;

    int height() {
        int rows = (luns.size() + measures.lunsAbreast() - 1) / measures.lunsAbreast();
        return rows * (Measures.LUN_HEIGHT + Measures.PADDING);
    }

    /** Where paths come down beside a LUN. */
    int port(int lun) {
        return lun % measures.lunsAbreast() * measures.lunWidth() + 3;
    }

    int left(int lun) {
        return lun % measures.lunsAbreast() * measures.lunWidth() + Measures.GUTTER;
    }

    int portHeight(int lun) {
        return upper(lun) + Measures.LINE;
    }

    private int upper(int lun) {
        return top + lun / measures.lunsAbreast() * (Measures.LUN_HEIGHT + Measures.PADDING);
    }

    void draw(Sheet sheet) {
        int room = measures.lunWidth() - Measures.GUTTER;
        for (int n = 0; n < luns.size(); n++) {
            Lun lun = luns.get(n);
            sheet.box("", "lun", left(n), upper(n), room, Measures.LUN_HEIGHT);
            int line = upper(n) + Measures.PADDING + Measures.LINE - 4;
            sheet.label("", "strong", left(n) + INDENT, line, room - 2 * INDENT, lun.name());
            sheet.label("", "quiet", left(n) + INDENT, line + Measures.LINE, room - INDENT, lun.identity());
        }
    }
}
