package lpm.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lpm.model.id.MachineTypeModelSerial;
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
    private final ListMultimap<CommandReader, CommandOutput> outputs =
            MultimapBuilder.hashKeys().arrayListValues().build();
    private final List<Capture> captures = new ArrayList<>();
    private final Unclaimed unclaimed;
    private final Stretches stretches;
    private final HostTracker hosts;
    private final NamelessOutputs nameless = new NamelessOutputs();
    private final DiskNames disks = new DiskNames();

    Session(Transcript transcript, Reading reading) {
        this.transcript = transcript;
        this.reading = reading;
        this.unclaimed = new Unclaimed(transcript);
        this.stretches = new Stretches(transcript, reading);
        this.hosts = new HostTracker(reading.host());
    }

    /** What each command said, and what was not read. */
    List<Capture> captures() {
        walk();
        if (transcript.endsInsideLine()) {
            unclaimed.add(
                    Origin.of(transcript.file(), transcript.lines().count()),
                    "not read: the file ends inside this line, which may be cut off",
                    transcript.lines().count(),
                    transcript.lines().count() + 1);
        }
        nameless.named(reading.onlyServer(), unclaimed).forEach(this::keep);
        readOutputs();
        captures.addAll(unclaimed.captures());
        return Collections.unmodifiableList(captures);
    }

    /** Whether there are outputs of a server that nothing in the session identifies. */
    boolean isUnidentified() {
        walk();
        return nameless.isUnidentified();
    }

    private void walk() {
        preamble();
        transcript.sections().forEach(section -> section(section, section.line() + 1, false));
    }

    private void preamble() {
        ImmutableList<Stretch> all = stretches.preamble();
        Prompt none = new Prompt(Optional.empty(), "");
        if (all.stream().anyMatch(Stretch.Output.class::isInstance)) {
            all.forEach(stretch -> stretch(stretch, none));
        } else {
            transcript.preambleLines().findFirst().ifPresent(unclaimed::preamble);
        }
    }

    /** Text that no prompt of its own precedes, on the host of the prompt before it. */
    private void stretch(Stretch stretch, Prompt before) {
        if (stretch instanceof Stretch.Unread unread) {
            Origin origin = Origin.of(transcript.file(), unread.first());
            unclaimed.add(origin, "not read: " + unread.why(), unread.first(), unread.end());
        } else if (stretch instanceof Stretch.Output output) {
            Prompt prompt = new Prompt(before.host(), output.typed());
            section(
                    new Transcript.Section(output.line(), prompt, output.end(), output.complete()),
                    output.first(),
                    output.guessed());
        }
    }

    /**
     * Keeps an output for its reader, or says that there is none.
     *
     * @param first the number of the first line of output
     * @param guessed whether the command was told from the look of its output
     */
    private void section(Transcript.Section section, int first, boolean guessed) {
        CommandLine typed = CommandLine.parse(section.prompt().command());
        Optional<PassedCommand> passed = PassedCommand.of(typed, reading.systems());
        CommandLine command = passed.map(PassedCommand::command).orElse(typed);
        Optional<CommandReader> reader = KnownCommands.reader(command);
        boolean ofConsole = reader.filter(known -> known.place() == CommandReader.Place.MANAGEMENT_CONSOLE)
                .isPresent();
        Optional<String> host = passed.map(PassedCommand::server)
                .or(() -> ofConsole ? hosts.told(section.prompt()) : hosts.host(section.prompt()));
        boolean ofServer = reader.isPresent() && !ofConsole && passed.isEmpty();
        int end = ofServer ? stretches.endOfOutput(command, first, section.end()) : section.end();
        CommandOutput output = output(
                command,
                passed.flatMap(PassedCommand::system),
                host.orElse(""),
                section.line(),
                first,
                end,
                section.complete() && end == section.end());
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
        } else if (reader.isPresent()) {
            if (!ofConsole && host.isEmpty() && hosts.isLeft()) {
                throw unclaimed.noHost(section.line(), command);
            }
            output.lines().findFirst().ifPresent(line -> Transcript.checkLineBreaks(transcript.file(), line));
            CommandOutput kept = guessed ? output.withoutCommandLine() : output;
            if (ofConsole || host.isPresent()) {
                keep(kept);
            } else {
                nameless.add(kept);
            }
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
        if (end < section.end()) {
            stretches.cut(end, section.end(), section.complete()).forEach(rest -> stretch(rest, section.prompt()));
        }
        hosts.passed(typed);
    }

    private void keep(CommandOutput output) {
        outputs.put(KnownCommands.reader(output.command()).orElseThrow(), output);
    }

    private CommandOutput output(
            CommandLine command,
            Optional<MachineTypeModelSerial> system,
            String host,
            int line,
            int first,
            int end,
            boolean complete) {
        boolean cut = end > first && !complete && end > transcript.lines().count() && transcript.endsInsideLine();
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

    private static boolean isEmptyList(CommandReader reader, Line line) {
        return reader.place() == CommandReader.Place.MANAGEMENT_CONSOLE && ErrorText.saysThereIsNone(line);
    }

    private KnownNames names(CommandReader reader, CommandOutput output) {
        return reader.place() == CommandReader.Place.MANAGEMENT_CONSOLE
                ? KnownNames.of(reading.systems())
                : new KnownNames(disks.of(output.server()), reading.systems());
    }

    /** Lists of disks come first, for they tell readers of other commands which names are disks. */
    private void readOutputs() {
        for (CommandReader reader : CommandReaders.ALL) {
            outputs.get(reader).forEach(output -> captures.add(read(reader, output)));
        }
    }

    private Capture read(CommandReader reader, CommandOutput output) {
        Capture capture = ErrorText.in(output)
                .filter(line -> !isEmptyList(reader, line))
                .map(line ->
                        Unread.because(output.origin(line.number()), "not read: the command failed: " + line.quoted()))
                .orElseGet(() -> reader.read(output, names(reader, output)));
        if (reader.place() == CommandReader.Place.VIRTUAL_IO_SERVER) {
            disks.add(output.server(), capture.estate());
        }
        return UnreadOutput.located(capture, output);
    }
}
