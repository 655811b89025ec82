package lpm.text;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.SourceLines;
import lpm.origin.SourceText;
import lpm.text.command.Line;

/**
 * A session cut at its prompts.
 *
 * @param preamble how many lines come before the first prompt
 * @param sections what was typed at each prompt, with the lines that follow
 */
record Transcript(String file, SourceLines lines, int preamble, ImmutableList<Section> sections) {

    /** The most prompts that are read. */
    static final int MAXIMUM_COMMANDS = 200_000;

    /** What a line costs until its facts are merged, measured on lists of disks, which have most facts in a line. */
    private static final int BYTES_EACH = 1_000;

    /** How many lines are read: so many that they fit into the memory that Java has. */
    private static final long MAXIMUM_LINES = Runtime.getRuntime().maxMemory() / BYTES_EACH;

    private static final Pattern LOST_LINE_BREAKS = Pattern.compile(
            " [$#] (hostname|lspv|lsmap|lsdev|lsattr)\\b| NAME +PVID | SVSA +Physloc |^SVSA.* VTD |^NAME +PVID +\\S+ \\S+ \\S+ ");

    /**
     * One prompt.
     *
     * @param line the number of its line
     * @param end the number after that of the last line of output
     * @param complete whether another prompt follows
     */
    record Section(int line, Prompt prompt, int end, boolean complete) {}

    static Transcript split(SourceText source) {
        SourceLines lines = source.lines();
        if (lines.count() > MAXIMUM_LINES) {
            throw new InputException(
                    "%s: the transcript has %,d lines, of which the memory of this Java may hold %,d; split it, or give Java more, as in java -Xmx4g -jar lpm.jar"
                            .formatted(source.file(), lines.count(), MAXIMUM_LINES));
        }
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        Optional<Prompt> open = Optional.empty();
        int openLine = 0;
        int count = 0;
        int preamble = lines.count();
        Prompts prompts = new Prompts();
        SourceLines.Search at = lines.search('@');
        SourceLines.Search angle = lines.search('>');
        for (int number = 1; number <= lines.count(); number++) {
            boolean signed = at.finds(number) || angle.finds(number);
            if (lines.isPlain() && !prompts.mayBeNext(lines.firstVisible(number), signed)) {
                continue;
            }
            Line line = Line.of(number, lines);
            Optional<Prompt> prompt = prompts.next(line.text());
            if (prompt.isPresent()) {
                checkLineBreaks(source.file(), line, prompt.get().command());
                if (++count > MAXIMUM_COMMANDS) {
                    throw new InputException(
                            Origin.of(source.file(), number),
                            "more than %,d commands; split the transcript".formatted(MAXIMUM_COMMANDS));
                }
                int from = openLine;
                int end = number;
                open.ifPresentOrElse(earlier -> sections.add(new Section(from, earlier, end, true)), () -> {});
                preamble = open.isPresent() ? preamble : number - 1;
                open = prompt;
                openLine = number;
            }
        }
        int from = openLine;
        open.ifPresent(last -> sections.add(new Section(from, last, lines.count() + 1, false)));
        return new Transcript(source.file(), lines, preamble, sections.build());
    }

    /** Refuses a listing that was pasted as one long line. */
    static void checkLineBreaks(String file, Line line) {
        checkLineBreaks(file, line, line.text());
    }

    private static void checkLineBreaks(String file, Line line, String text) {
        if (LOST_LINE_BREAKS.matcher(text).find()) {
            throw new InputException(
                    Origin.of(file, line.number()),
                    "line breaks are lost: %s goes on with output on the same line; paste it with its line breaks, each prompt on a line of its own"
                            .formatted(line.quoted()));
        }
    }

    /** The lines before the first prompt that are not blank. */
    Stream<Line> preambleLines() {
        return IntStream.rangeClosed(1, preamble)
                .mapToObj(number -> Line.of(number, lines))
                .filter(line -> !line.isBlank());
    }

    /** Whether the last line of the file may have been cut off inside. */
    boolean endsInsideLine() {
        return !lines.lastIsEnded()
                && (sections.isEmpty() || sections.get(sections.size() - 1).line() < lines.count());
    }
}
