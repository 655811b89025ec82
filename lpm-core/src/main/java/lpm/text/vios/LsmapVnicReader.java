package lpm.text.vios;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Set;
import lpm.origin.Capture;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.Unread;

/** {@code lsmap -vnic}: virtual network interface controllers, which the model does not hold; they are counted and kept aside. */
public final class LsmapVnicReader implements CommandReader {

    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of("Backing device", "Status", "Physloc", "Client device name", "Client device physloc");

    @Override
    public boolean reads(CommandLine command) {
        return LsmapCommand.of(command, LsmapCommand.Kind.NETWORK_INTERFACE)
                .filter(lsmap -> lsmap.readsPipes(command))
                .isPresent();
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        boolean text = LsmapCommand.of(output.command())
                .flatMap(LsmapCommand::delimiter)
                .isEmpty();
        long count = text ? count(output) : output.lines().count();
        return count == 0
                ? Unread.because(output.origin(), "nothing was printed; nothing is known of vNIC servers")
                : Unread.because(
                        output.origin(), "kept aside: %d vNIC servers, which no rule looks at".formatted(count));
    }

    private static long count(CommandOutput output) {
        Set<String> adapters = new HashSet<>();
        boolean expectAdapter = false;
        for (Line line : output.lines().toList()) {
            if (NpivHeading.is(line)) {
                expectAdapter = true;
            } else if (expectAdapter && !NpivHeading.isRule(line)) {
                if (!adapters.add(line.words().get(0))) {
                    throw output.wrong(line, "each adapter once");
                }
                expectAdapter = false;
            } else if (!expectAdapter && (adapters.isEmpty() || !isAttribute(line))) {
                throw output.wrong(
                        line, adapters.isEmpty() ? "the heading " + NpivHeading.TEXT : String.join(", ", KEYS));
            }
        }
        return adapters.size();
    }

    private static boolean isAttribute(Line line) {
        int colon = line.text().indexOf(':');
        return colon > 0 && KEYS.contains(line.text().substring(0, colon).strip());
    }
}
