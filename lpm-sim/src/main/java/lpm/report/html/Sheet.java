package lpm.report.html;

import com.google.common.collect.ImmutableList;

/** Gathers what is drawn. */
final class Sheet {

    final ImmutableList.Builder<BoxView> frames = ImmutableList.builder();
    final ImmutableList.Builder<WireView> wires = ImmutableList.builder();
    final ImmutableList.Builder<BoxView> boxes = ImmutableList.builder();
    final ImmutableList.Builder<LabelView> labels = ImmutableList.builder();

    void box(String key, String css, int x, int y, int width, int height) {
        boxes.add(new BoxView(key, css, x, y, width, height));
    }

    void label(String key, String css, int x, int y, int width, String text) {
        if (!text.isEmpty()) {
            labels.add(LabelView.fitting(key, css, x, y, width, text));
        }
    }

    void wire(String key, String css, String path, int x, int y) {
        wires.add(new WireView(key, css, path, x, y));
    }
}
