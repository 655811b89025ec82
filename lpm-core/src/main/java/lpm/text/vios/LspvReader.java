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

/** {@code lspv}: disks with their identifier, volume group and status; {@code -fmt} puts a delimiter between them. */
public final class LspvReader implements CommandReader {

    private static final ImmutableList<String> HEADING = ImmutableList.of("NAME", "PVID", "VG", "STATUS");

    /** A line of the output; the status is blank for a disk in no volume group. */
    private record Row(Line line, String name, String id, String volumeGroup) {}

    @Override
    public boolean reads(CommandLine command) {
        return LspvCommand.of(command).filter(lspv -> !lspv.sizes()).isPresent() && PipeFilter.keepsLines(command);
    }

    public static boolean isHeading(Line line) {
        return line.has(HEADING);
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        DiskList list = new DiskList(output);
        LspvCommand command = LspvCommand.of(output.command()).orElseThrow();
        output.lines()
                .filter(line -> !isHeading(line))
                .map(line -> parse(output, line, command.fields(line)))
                .forEach(row -> {
                    PhysicalVolume disk = output.value(
                            row.line(),
                            () -> PhysicalVolume.builder()
                                    .name(row.name())
                                    .id(list.id(row.line(), row.id()))
                                    .volumeGroup(volumeGroup(row.volumeGroup()))
                                    .build());
                    list.add(disk, row.line());
                });
        return list.capture(coverage(output));
    }

    private static Fact<Optional<String>> volumeGroup(String printed) {
        if (printed.isEmpty()) {
            return Fact.unknown();
        }
        return Fact.known(printed.equals("None") ? Optional.empty() : Optional.of(printed));
    }

    private static Row parse(CommandOutput output, Line line, ImmutableList<String> words) {
        if (words.size() < 3 || words.size() > 4) {
            throw output.wrong(line, "NAME PVID VG STATUS, as lspv prints them");
        }
        return new Row(line, words.get(0), words.get(1), words.get(2));
    }

    /** A text of digits could be taken for a size, which this listing does not show: then nothing is said of others. */
    private static Coverage coverage(CommandOutput output) {
        if (!output.complete()
                || (output.command().pipes().isEmpty()
                        && output.lines().findAny().isEmpty())) {
            return Coverage.open();
        }
        Coverage coverage = PipeFilter.coverage(output.command());
        boolean sizeLike = coverage instanceof Coverage.Filtered filtered
                && filtered.texts().stream().anyMatch(text -> text.chars().allMatch(c -> c >= '0' && c <= '9'));
        return sizeLike ? Coverage.open() : coverage;
    }
}
