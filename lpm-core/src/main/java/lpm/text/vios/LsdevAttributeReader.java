package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.origin.Capture;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.PipeFilter;
import lpm.text.command.Unread;

/**
 * {@code lsdev -dev hdiskN -attr}, and the same of {@code vioslpm0} and of a shared Ethernet adapter, which prints rows as {@code lsattr}, and with a name, which prints one value.
 */
public final class LsdevAttributeReader implements CommandReader {

    private static final String ETHERNET = "ent";

    @Override
    public boolean reads(CommandLine command) {
        ImmutableList<String> words = command.words();
        return (words.size() == 4 || words.size() == 5)
                && command.name().equals("lsdev")
                && words.get(1).equals("-dev")
                && words.get(3).equals("-attr")
                && PipeFilter.keepsLines(command);
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        ImmutableList<String> words = output.command().words();
        String device = words.get(2);
        if (MoverAttributes.is(device)) {
            return MoverAttributes.capture(output, rows(output));
        }
        if (!DiskAttributes.isDisk(device, names.disks())) {
            return bridge(output, device)
                    .orElseGet(() -> Unread.because(
                            output.origin(), "not read: " + Line.quoted(device) + " is not known to be a disk"));
        }
        return DiskAttributes.capture(output, device, rows(output));
    }

    /** What is printed of any other adapter is none of ours, whatever it looks like. */
    private static Optional<Capture> bridge(CommandOutput output, String device) {
        return Optional.of(output)
                .filter(printed -> device.startsWith(ETHERNET) && BridgeAttributes.mayBe(printed))
                .map(LsdevAttributeReader::rows)
                .filter(BridgeAttributes::are)
                .map(rows -> BridgeAttributes.capture(output, device, rows));
    }

    private static ImmutableList<AttributeRow> rows(CommandOutput output) {
        ImmutableList<String> words = output.command().words();
        return words.size() == 5 ? value(output, words.get(4)) : AttributeRow.parse(output);
    }

    /** The heading {@code value}, then the value, which may be empty. */
    private static ImmutableList<AttributeRow> value(CommandOutput output, String attribute) {
        ImmutableList<Line> lines = output.lines()
                .filter(line -> !line.text().strip().equals("value"))
                .limit(2)
                .collect(ImmutableList.toImmutableList());
        if (lines.size() > 1 || lines.stream().anyMatch(line -> line.words().size() != 1)) {
            throw output.wrong(lines.get(lines.size() - 1), "the value of " + attribute + " alone, then a prompt");
        }
        return lines.stream()
                .map(line -> new AttributeRow(line, attribute, line.text().strip()))
                .collect(ImmutableList.toImmutableList());
    }
}
