package lpm.text.vios;

import com.google.common.collect.ImmutableSet;
import lpm.origin.Capture;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Unread;

/** {@code lsmap -vnic}: server sides of virtual NICs with the logical ports that they stand on. */
public final class LsmapVnicReader implements CommandReader {

    @Override
    public boolean reads(CommandLine command) {
        return LsmapCommand.of(command, LsmapCommand.Kind.NETWORK_INTERFACE)
                .filter(lsmap -> lsmap.readsPipes(command)
                        && (lsmap.fields().isEmpty()
                                || (lsmap.delimiter().isPresent()
                                        && AdapterRow.NETWORK_INTERFACE.fields().containsAll(lsmap.fields()))))
                .isPresent();
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        LsmapCommand command = LsmapCommand.of(output.command(), LsmapCommand.Kind.NETWORK_INTERFACE)
                .orElseThrow();
        if (!command.shows(ImmutableSet.of("name", "physloc"))) {
            return Unread.because(
                    output.origin(),
                    "not read: without the fields name and physloc nothing can be said of a virtual NIC server");
        }
        Printed<AdapterRow> rows = AdapterRow.parse(output, command, AdapterRow.NETWORK_INTERFACE);
        if (rows.items().isEmpty()) {
            return Unread.because(output.origin(), "nothing was printed; nothing is known of virtual NIC servers");
        }
        VnicFacts facts = new VnicFacts(output);
        rows.warn(facts::warn);
        rows.items().forEach(facts::add);
        return facts.capture(rows.coverage(command.isWhole(output)));
    }
}
