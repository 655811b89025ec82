package lpm.text;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandReader;
import lpm.text.command.Line;

/** Cuts text without prompts into what each command printed: at headings, at command lines, and at lines of a person's own. */
final class Stretches {

    /** How many lines tell whether a heading begins an output: the heading, the rule below it, and the first adapter. */
    private static final int BEGINNING = 3;

    private final Transcript transcript;
    private final Reading reading;
    /** What reads the commands that headings told: few commands, of which one may print thousands of headings. */
    private final Map<String, Optional<CommandReader>> readersOfTold = new HashMap<>();

    Stretches(Transcript transcript, Reading reading) {
        this.transcript = transcript;
        this.reading = reading;
    }

    /**
     * The text before the first prompt.
     *
     * @throws InputException where several commands print such lines, and there is nothing else in the text
     */
    ImmutableList<Stretch> preamble() {
        Optional<Line> first = transcript.preambleLines().findFirst();
        if (first.isEmpty()) {
            return ImmutableList.of();
        }
        boolean alone = transcript.sections().isEmpty();
        int from = first.get().number();
        int end = transcript.preamble() + 1;
        if (alone && reading.as().isPresent()) {
            return ImmutableList.of(
                    new Stretch.Output(from, from, end, reading.as().get(), false, !transcript.endsInsideLine()));
        }
        ImmutableList<Stretch> stretches = cut(from, end, !alone);
        if (alone && stretches.size() == 1 && stretches.get(0) instanceof Stretch.Unread) {
            checkTold(from, end);
        }
        return stretches;
    }

    /** Where the output of a command ends, for another command's begins without a prompt; its end otherwise. */
    int endOfOutput(CommandLine command, int first, int end) {
        Optional<CommandReader> reader = KnownCommands.reader(command);
        boolean begun = false;
        for (int number = first; number < end; number++) {
            if (begun && isPlainOutput(number)) {
                continue;
            }
            Line line = line(number);
            if (begun && (isNote(line) || beginsOther(reader, number, end))) {
                return number;
            }
            begun |= !line.isBlank();
        }
        return end;
    }

    /** Whether the first letter of a line tells that it is neither a note nor a heading, as of most lines. */
    private boolean isPlainOutput(int number) {
        char first = transcript.lines().firstVisible(number);
        return transcript.lines().isPlain() && first != '#' && !Shapes.mayBeginHeading(first);
    }

    /**
     * Cuts some lines.
     *
     * @param prompted whether a prompt follows them
     */
    ImmutableList<Stretch> cut(int first, int end, boolean prompted) {
        ImmutableList.Builder<Stretch> stretches = ImmutableList.builder();
        int from = first;
        while (from < end) {
            Line line = line(from);
            int next = from + 1;
            if (isNote(line)) {
                stretches.add(new Stretch.Unread(from, next, "a line of comment, not data: " + line.quoted()));
            } else if (!line.isBlank()) {
                boolean typed = KnownCommands.isRead(line.text());
                next = end(from, typed, end);
                boolean followed = next < end ? KnownCommands.isRead(line(next).text()) : prompted;
                stretches.addAll(
                        typed
                                ? ImmutableList.of(new Stretch.Output(
                                        from, from + 1, next, line.text().strip(), false, followed))
                                : told(from, next));
            }
            from = next;
        }
        return stretches.build();
    }

    /** Where the stretch that begins on a line ends. */
    private int end(int from, boolean typed, int end) {
        Optional<String> command = typed ? Optional.of(line(from).text()) : typed(from, end);
        Optional<Optional<CommandReader>> reader = command.map(known -> KnownCommands.reader(CommandLine.parse(known)));
        boolean begun = !typed;
        for (int number = from + 1; number < end; number++) {
            Line line = line(number);
            int at = number;
            boolean heading = begun
                    && reader.map(known -> beginsOther(known, at, end))
                            .orElseGet(() -> typed(at, end).isPresent());
            if (isNote(line) || KnownCommands.isRead(line.text()) || heading) {
                return number;
            }
            begun |= !line.isBlank();
        }
        return end;
    }

    /** A person's own line between outputs, such as {@code ### second server}. */
    private static boolean isNote(Line line) {
        return line.text().startsWith("##");
    }

    /** Whether a heading stands there that no command of the reader prints. */
    private boolean beginsOther(Optional<CommandReader> reader, int number, int end) {
        return typed(number, end)
                .filter(told -> !readersOfTold
                        .computeIfAbsent(told, other -> KnownCommands.reader(CommandLine.parse(other)))
                        .equals(reader))
                .isPresent();
    }

    /** The command whose heading stands there; where several have it, one of them. */
    private Optional<String> typed(int number, int end) {
        return Shapes.mayBeHeading(line(number).text())
                ? Shapes.heading(sample(number, end, BEGINNING)).map(Shape::command)
                : Optional.empty();
    }

    private ImmutableList<Stretch> told(int first, int end) {
        ImmutableList<Line> sample = sample(first, end, Shapes.SAMPLE);
        Shape shape = Shapes.of(sample).orElse(null);
        if (shape instanceof Shape.Told told) {
            return ImmutableList.of(new Stretch.Output(first, first, end, ofSystem(told), true, false));
        }
        ImmutableList<Stretch> runs = shape instanceof Shape.Ambiguous && Records.isRecord(sample.get(0))
                ? RecordRuns.of(sample(first, end, Integer.MAX_VALUE), this::ofSystem)
                : ImmutableList.of();
        String from = sample.get(0).quoted();
        return runs.isEmpty()
                ? ImmutableList.of(new Stretch.Unread(
                        first,
                        end,
                        shape instanceof Shape.Ambiguous ambiguous
                                ? "%s, which several commands print: %s".formatted(from, ambiguous.why())
                                : "text that no command is known to print, from %s on".formatted(from)))
                : runs;
    }

    /** A console says in no line which managed system it speaks of. */
    private String ofSystem(Shape.Told shape) {
        return shape.onServer()
                ? shape.typed()
                : shape.typed()
                        + reading.host().map(system -> " -m '" + system + "'").orElse("");
    }

    private void checkTold(int first, int end) {
        ImmutableList<Line> sample = sample(first, end, Shapes.SAMPLE);
        if (!isNote(sample.get(0)) && Shapes.of(sample).orElse(null) instanceof Shape.Ambiguous ambiguous) {
            Line line =
                    RecordRuns.stranger(sample(first, end, Integer.MAX_VALUE)).orElse(sample.get(0));
            throw new InputException(
                    Origin.of(transcript.file(), line.number()),
                    "found %s, which several commands print: %s; say which it was, as in --as '%s'"
                            .formatted(line.quoted(), ambiguous.why(), ambiguous.example()));
        }
    }

    private ImmutableList<Line> sample(int first, int end, int size) {
        return IntStream.range(first, end)
                .mapToObj(this::line)
                .filter(line -> !line.isBlank())
                .limit(size)
                .collect(ImmutableList.toImmutableList());
    }

    private Line line(int number) {
        return Line.of(number, transcript.lines());
    }
}
