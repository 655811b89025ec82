package lpm.text.vios;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/** Blocks of text of {@code lsmap}: a heading, a line for the adapter, then a line for each attribute of each device. */
final class MappingText {

    private static final Splitter WORDS = Splitter.on(' ');

    private final CommandOutput output;
    private final MappingShape shape;
    /** The titles of the columns that the command asks for, and the words of the line that shows them. */
    private final ImmutableList<String> titles;

    private final ImmutableList<String> heading;
    /** The keys of a device, each with its words. */
    private final ImmutableMap<String, ImmutableList<String>> keys;
    /** The words that stand for no device. */
    private final ImmutableList<String> none;

    private final ImmutableList.Builder<MappingBlock> blocks = ImmutableList.builder();
    private final ImmutableList.Builder<Line> bareHeadings = ImmutableList.builder();
    private final List<MappingBlock.Group> groups = new ArrayList<>();
    private final List<String> keysOfDevice = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    /** The keys of the last device: most have the same. */
    private ImmutableList<String> keysOfLast = ImmutableList.of();

    private DeviceKeys places = DeviceKeys.of(keysOfLast);

    private Optional<Adapter> adapter = Optional.empty();
    private Optional<Device> device = Optional.empty();
    /** The heading that an adapter is to stand under. */
    private Optional<Line> begun = Optional.empty();

    private MappingText(CommandOutput output, MappingShape shape, ImmutableList<String> fields) {
        this.output = output;
        this.shape = shape;
        this.titles = shape.titles(fields);
        this.heading = words(String.join(" ", titles));
        this.keys = shape.keys().values().stream().collect(toImmutableMap(key -> key, MappingText::words));
        this.none = words(shape.none());
    }

    /** The line of an adapter, with what stands in its columns. */
    private record Adapter(Line line, ImmutableList<String> words) {}

    /** The line of a device, with its name. */
    private record Device(Line line, String name) {}

    private static ImmutableList<String> words(String text) {
        return ImmutableList.copyOf(WORDS.split(text));
    }

    static Printed<MappingBlock> parse(CommandOutput output, MappingShape shape, ImmutableList<String> fields) {
        MappingText text = new MappingText(output, shape, fields);
        output.lines().forEach(text::line);
        text.endAdapter();
        return new Printed<>(text.blocks.build(), text.bareHeadings.build());
    }

    private void line(Line line) {
        if (begun.isEmpty() && adapter.isPresent() && isPlain(line)) {
            return;
        }
        ImmutableList<String> words = line.words();
        if (words.equals(heading)) {
            endAdapter();
            begun = Optional.of(line);
        } else if (begun.isPresent() && NpivHeading.isRule(line)) {
            return;
        } else if (begun.isPresent()) {
            if (words.size() != titles.size()) {
                throw output.wrong(line, "an adapter with its " + columns());
            }
            adapter = Optional.of(new Adapter(line, words));
            begun = Optional.empty();
        } else if (adapter.isEmpty()) {
            throw output.wrong(
                    line, "the heading " + String.join(" ", shape.columns().values()));
        } else if (words.get(0).equals(shape.device().getValue())) {
            endDevice();
            String name = value(words, 1);
            device = name.equals(shape.none()) ? Optional.empty() : Optional.of(new Device(line, name));
        } else if (!words.equals(none)) {
            attribute(line, words);
        }
    }

    /** Reads a line of a device, if it is as most lines are. */
    private boolean isPlain(Line line) {
        return (device.isPresent() && isPlainAttribute(line)) || isPlainDevice(line);
    }

    /** Reads a key with its value, single blanks in either, as most lines are: they need not be taken apart. */
    private boolean isPlainAttribute(Line line) {
        for (String key : keys.keySet()) {
            if (line.text().startsWith(key) && !key.startsWith(heading.get(0))) {
                Optional<String> value = plainValue(line.text(), key);
                value.ifPresent(plain -> add(line, key, plain));
                return value.isPresent();
            }
        }
        return false;
    }

    /** Reads the line of a device with a name of one word. */
    private boolean isPlainDevice(Line line) {
        String key = shape.device().getValue();
        Optional<String> name = line.text().startsWith(key) ? plainValue(line.text(), key) : Optional.empty();
        if (name.isEmpty() || name.get().isEmpty() || name.get().indexOf(' ') >= 0) {
            return false;
        }
        endDevice();
        device = Optional.of(new Device(line, name.get()));
        return true;
    }

    /** What stands behind a key, if that has single blanks in it alone; empty too where the key goes on. */
    private static Optional<String> plainValue(String text, String key) {
        int from = key.length();
        int end = text.length();
        if (from < end && text.charAt(from) != ' ') {
            return Optional.empty();
        }
        while (from < end && text.charAt(from) == ' ') {
            from++;
        }
        while (from < end && text.charAt(end - 1) == ' ') {
            end--;
        }
        String value = text.substring(from, end);
        return value.contains("  ") ? Optional.empty() : Optional.of(value);
    }

    private String columns() {
        return titles.contains(MappingShape.CLIENT) ? "location code and client partition id" : "location code";
    }

    private void attribute(Line line, ImmutableList<String> words) {
        Map.Entry<String, ImmutableList<String>> begun = keys.entrySet().stream()
                .filter(entry -> beginsWith(words, entry.getValue()))
                .findFirst()
                .orElseThrow(
                        () -> output.wrong(line, shape.device().getValue() + ", " + String.join(", ", keys.keySet())));
        String key = begun.getKey();
        if (device.isEmpty()) {
            throw output.wrong(line, shape.device().getValue() + " before " + key);
        }
        String value = value(words, begun.getValue().size());
        add(line, key, value);
    }

    private void add(Line line, String key, String value) {
        if (keysOfDevice.contains(key)) {
            throw output.wrong(line, key + " once for each " + shape.device().getValue());
        }
        keysOfDevice.add(key);
        values.add(value);
        lines.add(line);
    }

    private static boolean beginsWith(ImmutableList<String> words, ImmutableList<String> key) {
        return words.size() >= key.size() && words.subList(0, key.size()).equals(key);
    }

    /** What follows the words of the key, between which more blanks may be printed. */
    private static String value(ImmutableList<String> words, int key) {
        return words.size() == key + 1 ? words.get(key) : String.join(" ", words.subList(key, words.size()));
    }

    private void endDevice() {
        if (device.isPresent()) {
            if (!keysOfLast.equals(keysOfDevice)) {
                keysOfLast = ImmutableList.copyOf(keysOfDevice);
                places = DeviceKeys.of(keysOfLast);
            }
            groups.add(new MappingBlock.Group(
                    device.get().line(),
                    device.get().name(),
                    places,
                    ImmutableList.copyOf(values),
                    0,
                    ImmutableList.copyOf(lines)));
        }
        device = Optional.empty();
        keysOfDevice.clear();
        values.clear();
        lines.clear();
    }

    private void endAdapter() {
        begun.ifPresent(bareHeadings::add);
        endDevice();
        adapter.ifPresent(
                one -> blocks.add(new MappingBlock(one.line(), titles, one.words(), ImmutableList.copyOf(groups))));
        adapter = Optional.empty();
        groups.clear();
    }
}
