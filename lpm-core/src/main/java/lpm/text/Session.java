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
import lpm.origin.InputException;
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

    Session(Transcript transcript, Reading reading) {
        this.transcript = transcript;
        this.reading = reading;
    }

    /** What each command said, and what was not read. */
    List<Capture> captures() {
        preamble();
        HostTracker hosts = new HostTracker(reading.host());
        transcript.sections().forEach(section -> section(section, hosts));
        if (transcript.endsInsideLine()) {
            warn(
                    Origin.of(transcript.file(), transcript.lines().count()),
                    "not read: the file ends inside this line, which may be cut off");
        }
        readOutputs();
        return Collections.unmodifiableList(captures);
    }

    private void warn(Origin origin, String message) {
        captures.add(Unread.because(origin, message));
    }

    private void preamble() {
        transcript.firstOfPreamble().ifPresent(line -> {
            Optional<CommandLine> command = Headings.command(line);
            if (command.isPresent()) {
                String host = reading.host().orElseThrow(() -> noHost(line.number(), command.get()));
                outputs.add(output(
                                command.get(),
                                Optional.empty(),
                                host,
                                line.number(),
                                line.number(),
                                transcript.preamble() + 1,
                                false)
                        .withoutCommandLine());
                return;
            }
            Transcript.checkLineBreaks(transcript.file(), line);
            Origin origin = Origin.of(transcript.file(), line.number());
            if (transcript.sections().isEmpty()) {
                throw new InputException(
                        origin,
                        "found %s, expected a prompt with a command, such as '$ lspv -size'; paste prompts and output as the terminal shows them"
                                .formatted(line.quoted()));
            }
            warn(origin, "not read: text before the first prompt, from " + line.quoted() + " on");
        });
    }

    private void section(Transcript.Section section, HostTracker hosts) {
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
                section.line() + 1,
                section.end(),
                section.complete());
        if (passed.isEmpty() && HostnameReader.reads(command)) {
            if (section.complete()) {
                hosts.state(HostnameReader.read(output), section.prompt());
            }
        } else if (reader(command).isPresent()) {
            if (!ofConsole && host.isEmpty()) {
                throw noHost(section.line(), command);
            }
            outputs.add(output);
        } else if (!command.words().isEmpty()) {
            Optional<String> name =
                    Optional.of(output.commandName() + host.map(h -> " on " + h).orElse(""));
            warn(
                    new Origin(transcript.file(), section.line(), name),
                    "not read: " + Line.quoted(section.prompt().command()));
        } else {
            output.lines()
                    .findFirst()
                    .ifPresent(line -> warn(
                            Origin.of(transcript.file(), line.number()),
                            "not read: text without a command, from " + line.quoted() + " on"));
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

    private InputException noHost(int line, CommandLine command) {
        return new InputException(
                Origin.of(transcript.file(), line),
                "it is not known which Virtual I/O Server printed this %s; put '$ hostname' with its output before it"
                        .formatted(Line.quoted(String.join(" ", command.words()))));
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
                    captures.add(capture);
                }
            }
        }
    }
}
