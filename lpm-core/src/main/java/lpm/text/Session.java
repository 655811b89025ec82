package lpm.text;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;
import lpm.origin.Capture;
import lpm.origin.Origin;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.ErrorText;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.Unread;
import lpm.text.vios.HostnameReader;

/** One reading of one transcript. */
final class Session {

    private final Transcript transcript;
    private final Reading reading;
    private final List<CommandOutput> outputs = new ArrayList<>();
    private final List<Capture> captures = new ArrayList<>();
    private final Unclaimed unclaimed;

    Session(Transcript transcript, Reading reading) {
        this.transcript = transcript;
        this.reading = reading;
        this.unclaimed = new Unclaimed(transcript);
    }

    /** What each command said, and what was not read. */
    List<Capture> captures() {
        HostTracker hosts = new HostTracker(reading.host());
        preamble(hosts);
        transcript.sections().forEach(section -> section(section, section.line() + 1, hosts, false));
        if (transcript.endsInsideLine()) {
            unclaimed.add(
                    Origin.of(transcript.file(), transcript.lines().count()),
                    "not read: the file ends inside this line, which may be cut off",
                    transcript.lines().count(),
                    transcript.lines().count() + 1);
        }
        readOutputs();
        captures.addAll(unclaimed.captures());
        return Collections.unmodifiableList(captures);
    }

    private void preamble(HostTracker hosts) {
        Optional<Line> first = transcript.preambleLines().findFirst();
        Optional<BareOutput> bare = BareOutput.of(transcript, reading);
        if (bare.isPresent()) {
            int line = first.orElseThrow().number();
            Prompt prompt = new Prompt(Optional.empty(), bare.get().typed());
            boolean complete = bare.get().told() && !transcript.endsInsideLine();
            section(
                    new Transcript.Section(line, prompt, transcript.preamble() + 1, complete),
                    line,
                    hosts,
                    !bare.get().told());
        } else {
            first.ifPresent(unclaimed::preamble);
        }
    }

    /**
     * Keeps an output for its reader, or says that there is none.
     *
     * @param first the number of the first line of output
     * @param guessed whether the command was told from the look of its output
     */
    private void section(Transcript.Section section, int first, HostTracker hosts, boolean guessed) {
        CommandLine typed = CommandLine.parse(section.prompt().command());
        Optional<PassedCommand> passed = PassedCommand.of(typed, reading.systems());
        CommandLine command = passed.map(PassedCommand::command).orElse(typed);
        boolean ofConsole = reader(command)
                .filter(reader -> reader.place() == CommandReader.Place.MANAGEMENT_CONSOLE)
                .isPresent();
        Optional<String> host = passed.map(PassedCommand::server)
                .or(() -> ofConsole ? hosts.told(section.prompt()) : hosts.host(section.prompt()));
        CommandOutput output = output(
                command,
                passed.flatMap(PassedCommand::system),
                host.orElse(""),
                section.line(),
                first,
                section.end(),
                section.complete());
        if (passed.isEmpty() && HostnameReader.reads(command)) {
            if (section.complete()) {
                hosts.state(HostnameReader.read(output), section.prompt());
            } else {
                output.lines()
                        .findFirst()
                        .ifPresent(line -> unclaimed.add(
                                output.origin(line.number()),
                                "not read: nothing follows the name of the host",
                                line.number(),
                                section.end()));
            }
        } else if (reader(command).isPresent()) {
            if (!ofConsole && host.isEmpty()) {
                throw unclaimed.noHost(section.line(), command, first == section.line());
            }
            output.lines().findFirst().ifPresent(line -> Transcript.checkLineBreaks(transcript.file(), line));
            outputs.add(guessed ? output.withoutCommandLine() : output);
        } else if (!command.words().isEmpty()) {
            Optional<String> name =
                    Optional.of(output.commandName() + host.map(h -> " on " + h).orElse(""));
            unclaimed.add(
                    new Origin(transcript.file(), section.line(), name),
                    "not read: " + Line.quoted(section.prompt().command()),
                    first,
                    section.end());
        } else {
            output.lines()
                    .findFirst()
                    .ifPresent(line -> unclaimed.add(
                            Origin.of(transcript.file(), line.number()),
                            "not read: text without a command, from " + line.quoted() + " on",
                            line.number(),
                            section.end()));
        }
        hosts.passed(typed);
    }

    private CommandOutput output(
            CommandLine command,
            Optional<MachineTypeModelSerial> system,
            String host,
            int line,
            int first,
            int end,
            boolean complete) {
        boolean cut = !complete && end > transcript.lines().count() && transcript.endsInsideLine();
        return new CommandOutput(
                transcript.file(),
                transcript.lines(),
                command,
                system,
                host,
                line,
                first,
                cut ? end - 1 : end,
                complete,
                false);
    }

    private static Optional<CommandReader> reader(CommandLine command) {
        return command.simple()
                ? CommandReaders.ALL.stream().filter(r -> r.reads(command)).findFirst()
                : Optional.empty();
    }

    private static boolean isEmptyList(CommandReader reader, Line line) {
        return reader.place() == CommandReader.Place.MANAGEMENT_CONSOLE && ErrorText.saysThereIsNone(line);
    }

    private KnownNames names(CommandReader reader, CommandOutput output, SetMultimap<ViosKey, String> disks) {
        return reader.place() == CommandReader.Place.MANAGEMENT_CONSOLE
                ? KnownNames.of(reading.systems())
                : new KnownNames(ImmutableSet.copyOf(disks.get(output.server())), reading.systems());
    }

    /** Lists of disks come first, for they tell readers of other commands which names are disks. */
    private void readOutputs() {
        SetMultimap<ViosKey, String> disks = HashMultimap.create();
        for (CommandReader reader : CommandReaders.ALL) {
            for (CommandOutput output : outputs) {
                if (reader(output.command()).orElse(null) == reader) {
                    Capture capture = ErrorText.in(output)
                            .filter(line -> !isEmptyList(reader, line))
                            .map(line -> Unread.because(
                                    output.origin(line.number()), "not read: the command failed: " + line.quoted()))
                            .orElseGet(() -> reader.read(output, names(reader, output, disks)));
                    if (reader.place() == CommandReader.Place.VIRTUAL_IO_SERVER) {
                        capture.estate().virtualIoServers().stream()
                                .flatMap(server -> server.physicalVolumes().stream())
                                .map(PhysicalVolume::name)
                                .forEach(name -> disks.put(output.server(), name));
                    }
                    captures.add(UnreadOutput.located(capture, output));
                }
            }
        }
    }
}
