package lpm.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import lpm.model.id.MachineTypeModelSerial;
import lpm.text.command.CommandLine;
import lpm.text.command.SystemNames;

/**
 * A command that a management console passes on to a Virtual I/O Server: {@code viosvrcmd -m SYSTEM -p VIOS -c "lspv"}.
 *
 * @param system where it is written as type, model and serial number, or by a name that the console is known to have for it
 * @param server the server that prints the output
 * @param command what the server is asked
 */
record PassedCommand(Optional<MachineTypeModelSerial> system, String server, CommandLine command) {

    /** The command of the console. */
    static final String NAME = "viosvrcmd";

    private static final ImmutableSet<String> OPTIONS = ImmutableSet.of("-m", "-p", "-c");

    /** The command inside, if all of the line is understood and the server is named. */
    static Optional<PassedCommand> of(CommandLine typed, SystemNames systems) {
        if (!typed.name().equals(NAME)) {
            return Optional.empty();
        }
        Map<String, String> options = new HashMap<>();
        Iterator<String> words = typed.words().listIterator(1);
        while (words.hasNext()) {
            String option = words.next();
            if (option.equals("--admin")) {
                continue;
            }
            if (!words.hasNext()) {
                return Optional.empty();
            }
            options.put(option, words.next());
        }
        boolean understood = options.keySet().equals(OPTIONS);
        return understood ? Optional.of(of(options, typed, systems)) : Optional.empty();
    }

    private static PassedCommand of(Map<String, String> options, CommandLine typed, SystemNames systems) {
        CommandLine inner = CommandLine.parse(options.getOrDefault("-c", ""));
        ImmutableList<ImmutableList<String>> pipes = ImmutableList.<ImmutableList<String>>builder()
                .addAll(inner.pipes())
                .addAll(typed.pipes())
                .build();
        return new PassedCommand(
                systems.find(options.getOrDefault("-m", "")),
                options.getOrDefault("-p", ""),
                new CommandLine(inner.words(), pipes, inner.simple() && typed.simple()));
    }
}
