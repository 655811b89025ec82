package lpm.text.vios;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.LocationCode;
import lpm.model.storage.FibreChannelPort;
import lpm.origin.Capture;
import lpm.origin.Subject;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.PipeFilter;
import lpm.text.command.Unread;

/** {@code lsnports}: the Fibre Channel ports that virtual ones can log in through, and how many more they can carry. */
public final class LsnportsReader implements CommandReader {

    private static final ImmutableList<String> HEADING =
            ImmutableList.of("name", "physloc", "fabric", "tports", "aports", "swwpns", "awwpns");

    @Override
    public boolean reads(CommandLine command) {
        return (command.is("lsnports") || delimiter(command).isPresent()) && PipeFilter.keepsLines(command);
    }

    private static Optional<String> delimiter(CommandLine command) {
        boolean form = command.words().size() == 3
                && command.name().equals("lsnports")
                && command.words().get(1).equals("-fmt")
                && !command.words().get(2).isEmpty();
        return form ? Optional.of(command.words().get(2)) : Optional.empty();
    }

    public static boolean isHeading(Line line) {
        return line.words().equals(HEADING);
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        ServerFacts facts = new ServerFacts(output);
        ImmutableList.Builder<FibreChannelPort> ports = ImmutableList.builder();
        Set<String> seen = new HashSet<>();
        output.lines().filter(line -> !isHeading(line)).forEach(line -> {
            FibreChannelPort port = port(output, line);
            if (!seen.add(port.name())) {
                throw output.wrong(line, "each port once, but " + port.name() + " was printed before");
            }
            facts.note(Subject.Kind.FIBRE_CHANNEL_PORT, port.name(), line);
            ports.add(port);
        });
        ImmutableList<FibreChannelPort> all = ports.build();
        if (all.isEmpty()) {
            return Unread.because(output.origin(), "nothing was printed; nothing is known of Fibre Channel ports");
        }
        facts.list("fibre_channel_ports");
        boolean whole = output.complete() && output.command().pipes().isEmpty();
        return facts.capture(
                facts.builder().fibreChannelPorts(Listing.of(all, whole ? Coverage.complete() : Coverage.open())));
    }

    private static FibreChannelPort port(CommandOutput output, Line line) {
        ImmutableList<String> fields = delimiter(output.command())
                .map(between ->
                        ImmutableList.copyOf(Splitter.on(between).trimResults().split(line.text())))
                .orElseGet(line::words);
        if (fields.size() != HEADING.size()) {
            throw output.wrong(line, String.join(" ", HEADING) + ", as lsnports prints them");
        }
        return output.value(
                line,
                () -> FibreChannelPort.builder()
                        .name(fields.get(0))
                        .location(Fact.known(new LocationCode(fields.get(1))))
                        .fabric(Fact.known(number(output, line, fields.get(2)) != 0))
                        .totalPorts(Fact.known(number(output, line, fields.get(3))))
                        .availablePorts(Fact.known(number(output, line, fields.get(4))))
                        .totalPortNames(Fact.known(number(output, line, fields.get(5))))
                        .availablePortNames(Fact.known(number(output, line, fields.get(6))))
                        .build());
    }

    private static int number(CommandOutput output, Line line, String digits) {
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw output.wrong(line, "numbers of ports and of port names");
        }
        return Integer.parseInt(digits);
    }
}
