package lpm.rest;

import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.SourceLines;
import lpm.origin.SourceText;

/**
 * The XML of an input: all of it, or the body of a recorded answer ({@code INFO{…}, HEADERS{…}, BODY{…}}, each ended by {@code
 * END OF SECTION}}).
 *
 * @param text its lines, each ended by a line feed
 * @param firstLine the line of the input that the text begins with
 */
record Envelope(String text, int firstLine) {

    private static final String BODY = "BODY{";
    private static final String END = "END OF SECTION";

    /** Whether the line can be the first of an answer: comments and blank lines apart. */
    static boolean begins(String line) {
        return line.startsWith("<") || line.equals("INFO{") || line.equals("HEADERS{") || line.startsWith(BODY);
    }

    static Envelope of(SourceText source) {
        SourceLines lines = source.lines();
        for (int number = 1; number <= lines.count(); number++) {
            String line = lines.get(number).strip();
            if (line.startsWith("<")) {
                return of(lines, number, lines.count() + 1, line);
            }
            if (line.startsWith(BODY)) {
                return body(source, lines, number);
            }
        }
        throw new InputException("%s: a recorded answer of a console has its XML behind a line BODY{, which is missing"
                .formatted(source.file()));
    }

    private static Envelope body(SourceText source, SourceLines lines, int start) {
        int end = start + 1;
        while (end <= lines.count() && !lines.get(end).startsWith(END)) {
            end++;
        }
        if (end > lines.count()) {
            throw new InputException(
                    Origin.of(source.file(), lines.count()),
                    "the answer that begins at line %d is cut off: the line %s} is missing; fetch it again"
                            .formatted(start, END));
        }
        String opening = lines.get(start).strip().substring(BODY.length());
        int first = start;
        while (opening.isBlank() && first + 1 < end) {
            first++;
            opening = lines.get(first);
        }
        return of(lines, first, end, opening);
    }

    /** The lines from the first, whose text is given, to the one before the end. */
    private static Envelope of(SourceLines lines, int first, int end, String opening) {
        StringBuilder text = new StringBuilder(opening.stripLeading());
        for (int number = first + 1; number < end; number++) {
            text.append('\n').append(lines.get(number));
        }
        return new Envelope(text.toString(), first);
    }
}
