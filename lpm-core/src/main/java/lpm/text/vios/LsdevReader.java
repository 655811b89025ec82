package lpm.text.vios;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.storage.MediaDevice;
import lpm.origin.Capture;
import lpm.origin.Subject;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.PipeFilter;

/**
 * {@code lsdev} and {@code lsdev -virtual}: devices with their description, which tells shared Ethernet adapters and virtual
 * optical and tape devices. Adapters are not read: the listing does not say where they are.
 */
public final class LsdevReader implements CommandReader {

    private static final ImmutableList<String> HEADING = ImmutableList.of("name", "status", "description");
    private static final String BRIDGE = "Shared Ethernet Adapter";
    /** The device through which a mover reaches the hypervisor: Virtual Asynchronous Services Interface. */
    private static final Pattern VASI = Pattern.compile("vasi[0-9]+");

    private static final String TARGET = "Virtual Target Device";

    /** A line of the output. */
    private record Row(Line line, String name, String status, String description) {}

    @Override
    public boolean reads(CommandLine command) {
        ImmutableList<String> words = command.words();
        boolean form = command.name().equals("lsdev")
                && (words.size() == 1
                        || (words.size() == 2 && words.get(1).equals("-virtual"))
                        || (words.size() == 3 && words.get(1).equals("-dev"))
                        || (words.size() == 3 && words.get(1).equals("-type")));
        return (form || delimiter(command).isPresent()) && PipeFilter.keepsLines(command);
    }

    private static Optional<String> delimiter(CommandLine command) {
        ImmutableList<String> words = command.words();
        boolean form = command.name().equals("lsdev")
                && (words.size() == 3 || (words.size() == 4 && words.get(1).equals("-virtual")))
                && words.get(words.size() - 2).equals("-fmt")
                && !words.get(words.size() - 1).isEmpty();
        return form ? Optional.of(words.get(words.size() - 1)) : Optional.empty();
    }

    public static boolean isHeading(Line line) {
        return line.has(HEADING);
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        ServerFacts facts = new ServerFacts(output);
        Map<String, Integer> lineOfName = new HashMap<>();
        ImmutableList.Builder<SharedEthernetAdapter> bridges = ImmutableList.builder();
        ImmutableList.Builder<MediaDevice> media = ImmutableList.builder();
        boolean defined = false;
        boolean vasi = false;
        Splitter cells = delimiter(output.command())
                .map(between -> Splitter.on(between).limit(3).trimResults())
                .orElseGet(() -> Splitter.on(' ').omitEmptyStrings().limit(3).trimResults());
        for (Line line : output.lines().filter(l -> !isHeading(l)).toList()) {
            Row row = row(output, line, cells);
            Optional.ofNullable(lineOfName.putIfAbsent(row.name(), line.number()))
                    .ifPresent(first -> {
                        throw output.wrong(line, "each device once, first at line " + first);
                    });
            if (row.description().equals(BRIDGE) && row.status().equals("Available")) {
                facts.note(Subject.Kind.SHARED_ETHERNET_ADAPTER, row.name(), line);
                bridges.add(output.value(
                        line,
                        () -> SharedEthernetAdapter.builder().name(row.name()).build()));
            }
            defined |= row.description().equals(BRIDGE) && !row.status().equals("Available");
            vasi |= row.name().startsWith("vasi")
                    && VASI.matcher(row.name()).matches()
                    && row.status().equals("Available");
            kind(row).ifPresent(kind -> {
                facts.note(Subject.Kind.MEDIA_DEVICE, row.name(), line);
                media.add(output.value(line, () -> new MediaDevice(row.name(), kind)));
            });
        }
        facts.list("shared_ethernet_adapters");
        facts.list("media_devices");
        facts.list("vasi_available");
        boolean whole = showsAll(output) && !lineOfName.isEmpty();
        // what is only defined does not bridge, but another capture may list it
        return facts.capture(facts.builder()
                .sharedEthernetAdapters(Listing.of(bridges.build(), coverage(whole && !defined)))
                .vasiAvailable(vasi || whole ? Fact.known(vasi) : Fact.unknown())
                .mediaDevices(Listing.of(media.build(), coverage(whole))));
    }

    private static Coverage coverage(boolean whole) {
        return whole ? Coverage.complete() : Coverage.open();
    }

    private static boolean showsAll(CommandOutput output) {
        ImmutableList<String> words = output.command().words();
        boolean some = words.contains("-dev") || words.contains("-type");
        return !some && output.complete() && output.command().pipes().isEmpty() && !output.headless();
    }

    private static Row row(CommandOutput output, Line line, Splitter cells) {
        List<String> fields = cells.splitToList(line.text());
        if (fields.size() != 3 || !isStatus(fields.get(1))) {
            throw output.wrong(line, "name, status and description of a device, as lsdev prints them");
        }
        return new Row(line, fields.get(0), fields.get(1), withSingleBlanks(fields.get(2)));
    }

    private static String withSingleBlanks(String text) {
        return text.contains("  ") ? String.join(" ", new Line(0, text).words()) : text;
    }

    private static boolean isStatus(String word) {
        return word.equals("Available") || word.equals("Defined") || word.equals("Stopped");
    }

    /** {@code Virtual Target Device - File-backed Optical}, {@code - Optical Media}, {@code - Tape}. */
    private static Optional<MediaDevice.Kind> kind(Row row) {
        if (!row.description().startsWith(TARGET)) {
            return Optional.empty();
        }
        if (row.description().contains("Optical")) {
            return Optional.of(MediaDevice.Kind.VIRTUAL_OPTICAL);
        }
        return row.description().contains("Tape") ? Optional.of(MediaDevice.Kind.VIRTUAL_TAPE) : Optional.empty();
    }
}
