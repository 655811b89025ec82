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

/**
 * A virtual SCSI server adapter as {@code lsmap} prints it.
 *
 * @param line the line with its name, location code and client
 * @param groups its virtual target devices
 */
public record LsmapRow(Line line, String name, String location, String client, ImmutableList<Group> groups) {

    private static final String HEADING = "SVSA Physloc Client Partition ID";
    private static final String NONE = "NO VIRTUAL TARGET DEVICE FOUND";
    private static final ImmutableList<String> KEYS =
            ImmutableList.of("Status", "LUN", "Backing device", "Physloc", "Mirrored");

    /**
     * One virtual target device.
     *
     * @param line the line with its name
     * @param cells what is printed behind each key, which may be nothing
     */
    record Group(Line line, String name, ImmutableMap<String, Cell> cells) {

        Optional<Cell> cell(String key) {
            return Optional.ofNullable(cells.get(key));
        }

        /** The value of a key, if one is printed. */
        Optional<Cell> filled(String key) {
            return cell(key).filter(cell -> !cell.value().isEmpty());
        }
    }

    /** What stands behind a key. */
    record Cell(Line line, String value) {}

    public static boolean isHeading(Line line) {
        return String.join(" ", line.words()).equals(HEADING);
    }

    static ImmutableList<LsmapRow> parse(CommandOutput output) {
        Parser parser = new Parser(output);
        output.lines().forEach(parser::line);
        return parser.finish();
    }

    private static final class Parser {
        private final CommandOutput output;
        private final ImmutableList.Builder<LsmapRow> rows = ImmutableList.builder();
        private final List<Group> groups = new ArrayList<>();
        private final Map<String, Cell> cells = new LinkedHashMap<>();
        private Optional<Line> adapter = Optional.empty();
        private Optional<Line> device = Optional.empty();
        private boolean expectAdapter;

        Parser(CommandOutput output) {
            this.output = output;
        }

        void line(Line line) {
            if (isHeading(line)) {
                endAdapter();
                expectAdapter = true;
            } else if (expectAdapter && line.text().chars().allMatch(c -> c == '-' || c == ' ')) {
                return;
            } else if (expectAdapter) {
                if (line.words().size() != 3) {
                    throw output.wrong(line, "an adapter with its location code and client partition id");
                }
                adapter = Optional.of(line);
                expectAdapter = false;
            } else if (adapter.isEmpty()) {
                throw output.wrong(line, "the heading " + HEADING);
            } else if (line.words().get(0).equals("VTD")) {
                endDevice();
                String name = value(line, "VTD");
                if (!name.equals(NONE)) {
                    device = Optional.of(line);
                }
            } else if (!line.text().strip().equals(NONE)) {
                attribute(line);
            }
        }

        private void attribute(Line line) {
            String text = String.join(" ", line.words());
            String key = KEYS.stream()
                    .filter(k -> text.equals(k) || text.startsWith(k + " "))
                    .findFirst()
                    .orElseThrow(() -> output.wrong(line, "VTD, " + String.join(", ", KEYS)));
            if (device.isEmpty()) {
                throw output.wrong(line, "VTD before " + key);
            }
            if (cells.put(key, new Cell(line, value(line, key))) != null) {
                throw output.wrong(line, key + " once for each VTD");
            }
        }

        /** What follows the key, whose own blank may be printed wider. */
        private static String value(Line line, String key) {
            int words = key.indexOf(' ') < 0 ? 1 : 2;
            return String.join(" ", line.words().subList(words, line.words().size()));
        }

        private void endDevice() {
            device.ifPresent(line -> groups.add(new Group(line, value(line, "VTD"), ImmutableMap.copyOf(cells))));
            device = Optional.empty();
            cells.clear();
        }

        private void endAdapter() {
            endDevice();
            adapter.ifPresent(line -> rows.add(new LsmapRow(
                    line,
                    line.words().get(0),
                    line.words().get(1),
                    line.words().get(2),
                    ImmutableList.copyOf(groups))));
            adapter = Optional.empty();
            groups.clear();
        }

        ImmutableList<LsmapRow> finish() {
            endAdapter();
            return rows.build();
        }
    }
}
