package lpm.report.trace;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import lpm.origin.InputException;
import lpm.origin.SourceText;

/** What is too large for a trace: what is written can be read. */
public final class TraceLimits {

    private TraceLimits() {}

    /**
     * Looks at the lines of a trace before they are written.
     *
     * @throws InputException if they cannot be read again
     */
    public static void check(ImmutableList<String> lines) {
        if (lines.size() > SourceText.MAXIMUM_LINES) {
            throw tooLarge("the trace", lines.size(), "lines", SourceText.MAXIMUM_LINES);
        }
        long bytes = 0;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.length() > SourceText.MAXIMUM_LINE_LENGTH) {
                throw tooLarge(
                        "line " + number + " of the trace, " + Shown.of(line) + ",",
                        line.length(),
                        "characters",
                        SourceText.MAXIMUM_LINE_LENGTH);
            }
            bytes += line.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        if (bytes > SourceText.MAXIMUM_BYTES) {
            throw tooLarge("the trace", bytes, "bytes", SourceText.MAXIMUM_BYTES);
        }
    }

    private static InputException tooLarge(String what, long size, String unit, int limit) {
        return new InputException(
                "--trace: %s would have %,d %s, of which lpm replay reads at most %,d; nothing is written; leave it out"
                        .formatted(what, size, unit, limit));
    }
}
