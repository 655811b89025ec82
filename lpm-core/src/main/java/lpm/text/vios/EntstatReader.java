package lpm.text.vios;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.origin.Capture;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.Unread;

/** {@code entstat -all entN} (or {@code -d}) of a shared Ethernet adapter: its trunk adapters with their VLANs, and its state. */
public final class EntstatReader implements CommandReader {

    private static final ImmutableSet<String> PAGERS = ImmutableSet.of("more", "pg", "less", "cat", "tee");
    private static final ImmutableSet<String> DETAILED = ImmutableSet.of("-all", "-d");

    @Override
    public boolean reads(CommandLine command) {
        return device(command).isPresent() && command.pipes().stream().allMatch(stage -> PAGERS.contains(stage.get(0)));
    }

    private static Optional<String> device(CommandLine command) {
        int size = command.words().size();
        boolean form = command.name().equals("entstat")
                && (size == 2 || (size == 3 && DETAILED.contains(command.words().get(1))))
                && !command.words().get(size - 1).startsWith("-");
        return form ? Optional.of(command.words().get(size - 1)) : Optional.empty();
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        String device = device(output.command()).orElseThrow();
        Optional<Line> first = output.lines().findFirst();
        if (first.isEmpty()) {
            return Unread.because(output.origin(), "nothing was printed; nothing is known of " + Line.quoted(device));
        }
        if (!EntstatText.section(first.get()).equals(Optional.of(device))) {
            throw output.wrong(first.get(), "ETHERNET STATISTICS (" + device + ") : as entstat prints it");
        }
        EntstatText text = EntstatText.parse(output, device);
        return text.isBridge()
                ? EntstatFacts.capture(output, device, text)
                : Unread.because(
                        output.origin(), "not read: %s is no shared Ethernet adapter".formatted(Line.quoted(device)));
    }
}
