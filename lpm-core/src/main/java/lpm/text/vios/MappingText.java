package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/** Blocks of text of {@code lsmap}: a heading, a line for the adapter, then a line for each attribute of each device. */
final class MappingText {

    private final CommandOutput output;
    private final MappingShape shape;
    private final ImmutableList<String> fields;
    private final ImmutableList.Builder<MappingBlock> blocks = ImmutableList.builder();
    private final List<MappingBlock.Group> groups = new ArrayList<>();
    private final Map<String, MappingBlock.Cell> cells = new LinkedHashMap<>();
    private Optional<Line> adapter = Optional.empty();
    private Optional<Line> device = Optional.empty();
    private ImmutableList<String> titles = ImmutableList.of();
    private boolean expectAdapter;

    private MappingText(CommandOutput output, MappingShape shape, ImmutableList<String> fields) {
        this.output = output;
        this.shape = shape;
        this.fields = fields;
    }

    static ImmutableList<MappingBlock> parse(CommandOutput output, MappingShape shape, ImmutableList<String> fields) {
        MappingText text = new MappingText(output, shape, fields);
        output.lines().forEach(text::line);
        text.endAdapter();
        return text.blocks.build();
    }

    private void line(Line line) {
        Optional<ImmutableList<String>> heading = shape.heading(line, fields);
        if (heading.isPresent()) {
            endAdapter();
            titles = heading.get();
            expectAdapter = true;
        } else if (expectAdapter && NpivHeading.isRule(line)) {
            return;
        } else if (expectAdapter) {
            if (line.words().size() != titles.size()) {
                throw output.wrong(line, "an adapter with its " + columns());
            }
            adapter = Optional.of(line);
            expectAdapter = false;
        } else if (adapter.isEmpty()) {
            throw output.wrong(
                    line, "the heading " + String.join(" ", shape.columns().values()));
        } else if (line.words().get(0).equals(shape.device().getValue())) {
            endDevice();
            if (!value(line, shape.device().getValue()).equals(shape.none())) {
                device = Optional.of(line);
            }
        } else if (!String.join(" ", line.words()).equals(shape.none())) {
            attribute(line);
        }
    }

    private String columns() {
        return titles.contains(MappingShape.CLIENT) ? "location code and client partition id" : "location code";
    }

    private void attribute(Line line) {
        String text = String.join(" ", line.words());
        String key = shape.keys().values().stream()
                .filter(k -> text.equals(k) || text.startsWith(k + " "))
                .findFirst()
                .orElseThrow(() -> output.wrong(
                        line,
                        shape.device().getValue() + ", "
                                + String.join(", ", shape.keys().values())));
        if (device.isEmpty()) {
            throw output.wrong(line, shape.device().getValue() + " before " + key);
        }
        if (cells.put(key, new MappingBlock.Cell(line, value(line, key))) != null) {
            throw output.wrong(line, key + " once for each " + shape.device().getValue());
        }
    }

    /** What follows the key, whose own blank may be printed wider. */
    private static String value(Line line, String key) {
        int words = key.indexOf(' ') < 0 ? 1 : 2;
        return String.join(" ", line.words().subList(words, line.words().size()));
    }

    private void endDevice() {
        device.ifPresent(line -> groups.add(
                new MappingBlock.Group(line, value(line, shape.device().getValue()), ImmutableMap.copyOf(cells))));
        device = Optional.empty();
        cells.clear();
    }

    private void endAdapter() {
        endDevice();
        adapter.ifPresent(line -> {
            ImmutableMap.Builder<String, String> columns = ImmutableMap.builder();
            for (int i = 0; i < titles.size(); i++) {
                columns.put(titles.get(i), line.words().get(i));
            }
            blocks.add(new MappingBlock(line, columns.buildOrThrow(), ImmutableList.copyOf(groups)));
        });
        adapter = Optional.empty();
        groups.clear();
    }
}
