package lpm.text;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.text.command.Line;

/**
 * The output of one command that no prompt precedes.
 *
 * @param typed the command that printed it, as it would be typed
 * @param told whether somebody said so, rather than the look of the lines: then it is known to be all of it
 */
record BareOutput(String typed, boolean told) {

    /**
     * What printed the lines before the first prompt; empty where they are no output.
     *
     * @throws InputException where several commands print such lines, and there is nothing else in the text
     */
    static Optional<BareOutput> of(Transcript transcript, Reading reading) {
        ImmutableList<Line> sample =
                transcript.preambleLines().limit(Shapes.SAMPLE).collect(ImmutableList.toImmutableList());
        boolean alone = transcript.sections().isEmpty();
        if (sample.isEmpty()) {
            return Optional.empty();
        }
        if (alone && reading.as().isPresent()) {
            return reading.as().map(typed -> new BareOutput(typed, true));
        }
        Optional<Shape> shape = Shapes.of(sample);
        if (alone && shape.orElse(null) instanceof Shape.Ambiguous ambiguous) {
            throw ambiguous(transcript.file(), sample.get(0), ambiguous);
        }
        return shape.orElse(null) instanceof Shape.Told told
                ? Optional.of(new BareOutput(typed(told, reading), false))
                : Optional.empty();
    }

    /** A console says in no line which managed system it speaks of. */
    private static String typed(Shape.Told shape, Reading reading) {
        return shape.onServer()
                ? shape.typed()
                : shape.typed()
                        + reading.host().map(system -> " -m '" + system + "'").orElse("");
    }

    private static InputException ambiguous(String file, Line line, Shape.Ambiguous shape) {
        return new InputException(
                Origin.of(file, line.number()),
                "found %s, which several commands print: %s; say which it was, as in --as '%s'"
                        .formatted(line.quoted(), shape.why(), shape.example()));
    }
}
