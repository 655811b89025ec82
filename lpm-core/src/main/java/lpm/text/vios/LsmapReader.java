package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.origin.Capture;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.Unread;

/** {@code lsmap -all}, which shows every virtual SCSI adapter, and {@code lsmap -vadapter vhostN}, which shows all of one. */
public final class LsmapReader implements CommandReader {

    private static final String NO_PLACE =
            "not read: without the fields svsa, physloc and vtd nothing can be said of an adapter";

    @Override
    public boolean reads(CommandLine command) {
        return LsmapCommand.of(command, LsmapCommand.Kind.SCSI)
                .filter(lsmap -> lsmap.readsFields(MappingShape.SCSI) && lsmap.readsPipes(command))
                .isPresent();
    }

    public static boolean isHeading(Line line) {
        return MappingShape.SCSI.isHeading(line);
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        LsmapCommand command =
                LsmapCommand.of(output.command(), LsmapCommand.Kind.SCSI).orElseThrow();
        Printed<MappingBlock> printed = command.blocks(output, MappingShape.SCSI);
        ImmutableList<MappingBlock> blocks = printed.items();
        if (!command.shows(ImmutableSet.of("svsa", "physloc", "vtd"))) {
            return Unread.because(output.origin(), NO_PLACE);
        }
        Optional<String> one = command.adapter();
        one.ifPresent(adapter -> checkOnly(output, blocks, adapter));
        int devices = blocks.stream().mapToInt(block -> block.groups().size()).sum();
        LsmapFacts facts = new LsmapFacts(output, names.disks(), command.decimal(), blocks.size(), devices);
        printed.warn(facts::warn);
        for (int i = 0; i < blocks.size(); i++) {
            boolean all = command.isWholeAdapter(output, i == blocks.size() - 1);
            facts.add(blocks.get(i), all ? Coverage.complete() : Coverage.open());
        }
        return blocks.isEmpty() && one.isPresent()
                ? Unread.because(output.origin(), "nothing was printed; nothing is known of the adapter")
                : facts.capture(printed.coverage(command.isWhole(output)));
    }

    private static void checkOnly(CommandOutput output, ImmutableList<MappingBlock> blocks, String adapter) {
        blocks.stream()
                .filter(block -> blocks.size() > 1
                        || !block.cell(MappingShape.SCSI_ADAPTER).equals(Optional.of(adapter)))
                .findFirst()
                .ifPresent(block -> {
                    throw output.wrong(block.line(), adapter + " alone");
                });
    }
}
