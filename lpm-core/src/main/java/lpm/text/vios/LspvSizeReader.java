package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.model.storage.PhysicalVolume;
import lpm.origin.Capture;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.PipeFilter;

/**
 * {@code lspv -size}: disks with their identifier and size; {@code -free} and {@code -avail} print some of them so, and {@code
 * lspv -size hdiskN} one size alone.
 */
public final class LspvSizeReader implements CommandReader {

    private static final ImmutableList<String> HEADING = ImmutableList.of("NAME", "PVID", "SIZE(megabytes)");

    /** A line of the output. */
    private record Row(Line line, String name, String id, long megabytes) {}

    @Override
    public boolean reads(CommandLine command) {
        return LspvCommand.of(command).filter(LspvCommand::sizes).isPresent() && PipeFilter.keepsLines(command);
    }

    public static boolean isHeading(Line line) {
        return line.has(HEADING);
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        DiskList list = new DiskList(output);
        LspvCommand command = LspvCommand.of(output.command()).orElseThrow();
        Optional<String> one = command.disk();
        output.lines()
                .filter(line -> !isHeading(line))
                .map(line -> one.map(disk -> parseSize(output, line, disk))
                        .orElseGet(() -> parse(output, line, command.fields(line))))
                .forEach(row -> add(output, list, row));
        return list.capture(one.isPresent() || command.some() ? Coverage.open() : coverage(output));
    }

    private static void add(CommandOutput output, DiskList list, Row row) {
        PhysicalVolume disk = output.value(
                row.line(),
                () -> PhysicalVolume.builder()
                        .name(row.name())
                        .id(list.id(row.line(), row.id()))
                        // 0 is printed for a disk whose size the server cannot read, for instance a reserved one
                        .sizeMegabytes(row.megabytes() == 0 ? Fact.unknown() : Fact.known(row.megabytes()))
                        .build());
        list.add(disk, row.line());
    }

    private static Row parse(CommandOutput output, Line line, ImmutableList<String> words) {
        if (words.size() != 3) {
            throw output.wrong(line, "NAME PVID SIZE(megabytes), as lspv -size prints them");
        }
        return new Row(line, words.get(0), words.get(1), output.number(line, words.get(2)));
    }

    private static Row parseSize(CommandOutput output, Line line, String disk) {
        if (line.words().size() != 1) {
            throw output.wrong(line, "one number of megabytes");
        }
        return new Row(line, disk, "none", output.number(line, line.words().get(0)));
    }

    private static Coverage coverage(CommandOutput output) {
        boolean silent =
                output.command().pipes().isEmpty() && output.lines().findAny().isEmpty();
        return output.complete() && !silent ? PipeFilter.coverage(output.command()) : Coverage.open();
    }
}
