package lpm.text.vios;

import com.google.common.collect.ImmutableList;
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

/** {@code lspv -size}: disks with their identifier and size; {@code lspv -size hdiskN} prints one size alone. */
public final class LspvSizeReader implements CommandReader {

    private static final ImmutableList<String> HEADING = ImmutableList.of("NAME", "PVID", "SIZE(megabytes)");

    /** A line of the output. */
    private record Row(Line line, String name, String id, long megabytes) {}

    @Override
    public boolean reads(CommandLine command) {
        return (command.is("lspv", "-size") || isOneDisk(command)) && PipeFilter.keepsLines(command);
    }

    private static boolean isOneDisk(CommandLine command) {
        return command.words().size() == 3
                && command.name().equals("lspv")
                && command.words().get(1).equals("-size")
                && !command.words().get(2).startsWith("-");
    }

    public static boolean isHeading(Line line) {
        return line.words().equals(HEADING);
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        DiskList list = new DiskList(output);
        boolean one = isOneDisk(output.command());
        output.lines()
                .filter(line -> !isHeading(line))
                .map(line -> one ? parseSize(output, line) : parse(output, line))
                .forEach(row -> add(output, list, row));
        return list.capture(one ? Coverage.open() : coverage(output));
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

    private static Row parse(CommandOutput output, Line line) {
        ImmutableList<String> words = line.words();
        if (words.size() != 3) {
            throw output.wrong(line, "NAME PVID SIZE(megabytes), as lspv -size prints them");
        }
        return new Row(line, words.get(0), words.get(1), output.number(line, words.get(2)));
    }

    private static Row parseSize(CommandOutput output, Line line) {
        if (line.words().size() != 1) {
            throw output.wrong(line, "one number of megabytes");
        }
        return new Row(
                line,
                output.command().words().get(2),
                "none",
                output.number(line, line.words().get(0)));
    }

    private static Coverage coverage(CommandOutput output) {
        boolean silent =
                output.command().pipes().isEmpty() && output.lines().findAny().isEmpty();
        return output.complete() && !silent ? PipeFilter.coverage(output.command()) : Coverage.open();
    }
}
