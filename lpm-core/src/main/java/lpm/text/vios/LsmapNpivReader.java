package lpm.text.vios;

import com.google.common.collect.ImmutableSet;
import lpm.origin.Capture;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Unread;

/** {@code lsmap -npiv}: virtual Fibre Channel adapters with the ports they are mapped to. */
public final class LsmapNpivReader implements CommandReader {

    @Override
    public boolean reads(CommandLine command) {
        return LsmapCommand.of(command, LsmapCommand.Kind.FIBRE_CHANNEL)
                .filter(lsmap -> lsmap.readsPipes(command)
                        && (lsmap.fields().isEmpty()
                                || (lsmap.delimiter().isPresent()
                                        && AdapterRow.FIBRE_CHANNEL.fields().containsAll(lsmap.fields()))))
                .isPresent();
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        LsmapCommand command = LsmapCommand.of(output.command(), LsmapCommand.Kind.FIBRE_CHANNEL)
                .orElseThrow();
        if (!command.shows(ImmutableSet.of("name", "physloc"))) {
            return Unread.because(
                    output.origin(), "not read: without the fields name and physloc nothing can be said of an adapter");
        }
        Printed<AdapterRow> rows = AdapterRow.parse(output, command, AdapterRow.FIBRE_CHANNEL);
        if (rows.items().isEmpty()) {
            return Unread.because(
                    output.origin(), "nothing was printed; nothing is known of virtual Fibre Channel adapters");
        }
        NpivFacts facts = new NpivFacts(output);
        rows.warn(facts::warn);
        rows.items().forEach(facts::add);
        return facts.capture(rows.coverage(command.isWhole(output)));
    }
}
