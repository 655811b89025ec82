package lpm.text;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lpm.text.command.ErrorText;
import lpm.text.command.Line;

/** Records of several commands one after the other, as when a script printed all of them into one file. */
final class RecordRuns {

    /**
     * Lines one after the other that one command printed.
     *
     * @param command empty where it failed and printed a message instead
     * @param first the first of the lines
     * @param end the number after that of the last
     */
    private record Run(Optional<String> command, Line first, int end) {}

    private RecordRuns() {}

    /**
     * The runs of records of one command each; none where a line is no record of a known command.
     *
     * @param typed the command of a shape, as it would be typed
     */
    static ImmutableList<Stretch> of(List<Line> lines, Function<Shape.Told, String> typed) {
        List<Run> runs = new ArrayList<>();
        for (Line line : lines) {
            if (isStrange(line)) {
                return ImmutableList.of();
            }
            Optional<String> command = command(line);
            Run last = runs.isEmpty() ? new Run(command, line, line.number()) : runs.remove(runs.size() - 1);
            if (!last.command().equals(command)) {
                runs.add(last);
                last = new Run(command, line, line.number());
            }
            runs.add(new Run(command, last.first(), line.number() + 1));
        }
        return runs.stream().map(run -> stretch(run, typed)).collect(ImmutableList.toImmutableList());
    }

    private static Stretch stretch(Run run, Function<Shape.Told, String> typed) {
        int first = run.first().number();
        return run.command()
                .<Stretch>map(command -> new Stretch.Output(
                        first, first, run.end(), typed.apply(new Shape.Told(command, false)), true, false))
                .orElseGet(() -> new Stretch.Unread(
                        first, run.end(), "the command failed: " + run.first().quoted()));
    }

    /** The first line that is a record, but of no known command. */
    static Optional<Line> stranger(List<Line> lines) {
        return lines.stream()
                .filter(line -> Records.isRecord(line) && isStrange(line))
                .findFirst();
    }

    private static Optional<String> command(Line line) {
        return Records.isRecord(line) ? Records.command(line) : Optional.empty();
    }

    private static boolean isStrange(Line line) {
        return command(line).isEmpty() && !ErrorText.isError(line.text());
    }
}
