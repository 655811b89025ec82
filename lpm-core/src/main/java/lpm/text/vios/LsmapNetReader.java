package lpm.text.vios;

import com.google.common.collect.ImmutableSet;
import lpm.origin.Capture;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.Unread;

/** {@code lsmap -net}: virtual Ethernet adapters, and the shared Ethernet adapters that bridge them. */
public final class LsmapNetReader implements CommandReader {

    @Override
    public boolean reads(CommandLine command) {
        return LsmapCommand.of(command, LsmapCommand.Kind.ETHERNET)
                .filter(lsmap -> lsmap.readsFields(MappingShape.ETHERNET) && lsmap.readsPipes(command))
                .isPresent();
    }

    public static boolean isHeading(Line line) {
        return MappingShape.ETHERNET.isHeading(line);
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        LsmapCommand command =
                LsmapCommand.of(output.command(), LsmapCommand.Kind.ETHERNET).orElseThrow();
        Printed<MappingBlock> printed = command.blocks(output, MappingShape.ETHERNET);
        if (!command.shows(ImmutableSet.of("svea", "physloc", "sea"))) {
            return Unread.because(
                    output.origin(),
                    "not read: without the fields svea, physloc and sea nothing can be said of a bridge");
        }
        if (printed.items().isEmpty()) {
            return Unread.because(output.origin(), "nothing was printed; nothing is known of shared Ethernet adapters");
        }
        LsmapNetFacts facts = new LsmapNetFacts(output);
        printed.warn(facts::warn);
        printed.items().forEach(facts::add);
        return facts.capture();
    }
}
