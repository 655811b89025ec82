package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import lpm.fact.Coverage;
import lpm.origin.Capture;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Unread;

/** {@code lsmap -all}, which shows every adapter, and {@code lsmap -vadapter vhostN}, which shows all of one. */
public final class LsmapReader implements CommandReader {

    private static final ImmutableSet<String> PAGERS = ImmutableSet.of("more", "pg", "less", "cat", "tee");

    @Override
    public boolean reads(CommandLine command) {
        boolean form = command.is("lsmap", "-all") || isOneAdapter(command);
        return form && command.pipes().stream().allMatch(stage -> PAGERS.contains(stage.get(0)));
    }

    private static boolean isOneAdapter(CommandLine command) {
        return command.words().size() == 3
                && command.name().equals("lsmap")
                && command.words().get(1).equals("-vadapter");
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        ImmutableList<LsmapRow> rows = LsmapRow.parse(output);
        boolean one = isOneAdapter(output.command());
        if (one) {
            checkOnly(output, rows, output.command().words().get(2));
        }
        boolean whole = output.complete() && output.command().pipes().isEmpty() && !output.headless();
        LsmapFacts facts = new LsmapFacts(output, names.disks());
        for (int i = 0; i < rows.size(); i++) {
            // a page of a pager, or the end of the file, may have come in the middle of the last adapter
            boolean all =
                    whole || (!output.headless() && output.command().pipes().isEmpty() && i < rows.size() - 1);
            facts.add(rows.get(i), all ? Coverage.complete() : Coverage.open());
        }
        return rows.isEmpty() && one
                ? Unread.because(output.origin(), "nothing was printed; nothing is known of the adapter")
                : facts.capture(whole && !one ? Coverage.complete() : Coverage.open());
    }

    private static void checkOnly(CommandOutput output, ImmutableList<LsmapRow> rows, String adapter) {
        rows.stream()
                .filter(row -> !row.name().equals(adapter) || rows.size() > 1)
                .findFirst()
                .ifPresent(row -> {
                    throw output.wrong(row.line(), adapter + " alone");
                });
    }
}
