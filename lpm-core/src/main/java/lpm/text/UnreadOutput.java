package lpm.text;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.origin.Capture;
import lpm.origin.UnreadLines;
import lpm.origin.Warning;
import lpm.text.command.CommandOutput;
import lpm.text.command.ErrorText;
import lpm.text.command.Line;

/** Which lines of an output the warnings of its reader leave unread. */
final class UnreadOutput {

    private UnreadOutput() {}

    /** A warning at the prompt is about all of the output, and so is one about a command that failed; any other about its line. */
    static Capture located(Capture capture, CommandOutput output) {
        if (capture.warnings().isEmpty()) {
            return capture;
        }
        Optional<Integer> failure = ErrorText.in(output).map(Line::number);
        ImmutableList<Warning> located = capture.warnings().stream()
                .map(warning -> warning.lines().isPresent() ? warning : located(warning, output, failure))
                .collect(ImmutableList.toImmutableList());
        return capture.withWarnings(located);
    }

    private static Warning located(Warning warning, CommandOutput output, Optional<Integer> failure) {
        int line = warning.origin().line();
        boolean all = line == output.promptLine() || failure.equals(Optional.of(line));
        return warning.about(
                all
                        ? new UnreadLines(output.source(), output.first(), output.end())
                        : new UnreadLines(output.source(), line, line + 1));
    }
}
