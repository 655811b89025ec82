package lpm.origin;

import java.util.Arrays;

/**
 * The lines of a text by number. A line ends at LF, CRLF, CR, U+0085, U+2028 or U+2029; only where lines begin is kept in
 * memory.
 */
public final class SourceLines {

    /** How long lines usually are, in characters. */
    private static final int USUAL_LENGTH = 40;

    private final String text;
    private final int[] starts;
    private final int first;
    /** Whether a terminal shows all lines as they are: none has a tab or a colour. */
    private final boolean plain;

    private SourceLines(String text, int[] starts, int first, boolean plain) {
        this.text = text;
        this.starts = starts;
        this.first = first;
        this.plain = plain;
    }

    static SourceLines of(SourceText source) {
        String text = source.text();
        int[] starts = new int[text.length() / USUAL_LENGTH + 1];
        boolean onlyNewlines = hasNone(text, "\r\u0085\u2028\u2029");
        int count = 0;
        int end;
        for (int at = 0; at < text.length(); at = next(text, end)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = at;
            end = onlyNewlines ? newline(text, at) : endOfLine(text, at);
            checkLimits(source.file(), count, end - at);
        }
        return new SourceLines(text, Arrays.copyOf(starts, count), 1, hasNone(text, "\t\u001B"));
    }

    private static boolean hasNone(String text, String characters) {
        return characters.chars().allMatch(c -> text.indexOf(c) < 0);
    }

    private static int newline(String text, int from) {
        int at = text.indexOf('\n', from);
        return at < 0 ? text.length() : at;
    }

    private static void checkLimits(String file, int line, int length) {
        if (length > SourceText.MAXIMUM_LINE_LENGTH) {
            throw new InputException(
                    Origin.of(file, line),
                    "the line has %,d characters, but at most %,d (1 MiB) are read; line breaks may be lost"
                            .formatted(length, SourceText.MAXIMUM_LINE_LENGTH));
        }
        if (line > SourceText.MAXIMUM_LINES) {
            throw new InputException(
                    Origin.of(file, line),
                    "the file has more than %,d lines, which are not read; split it"
                            .formatted(SourceText.MAXIMUM_LINES));
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static int endOfLine(String text, int from) {
        int at = from;
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Some of the lines, by the numbers they have here; the rest of the text is no longer held. */
    public SourceLines only(int from, int end) {
        int begin = start(from);
        int[] some = new int[end - from];
        for (int line = from; line < end; line++) {
            some[line - from] = start(line) - begin;
        }
        return new SourceLines(text.substring(begin, start(end)), some, from, plain);
    }

    /** Where the line of that number begins; the end of the text for the number after the last. */
    private int start(int number) {
        return number - first < starts.length ? starts[number - first] : text.length();
    }

    /** Where the next line begins. */
    private static int next(String text, int end) {
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    public int count() {
        return starts.length;
    }

    /** The line of that number, counted from 1. */
    public String get(int number) {
        int start = start(number);
        int end = start(number + 1);
        if (end > start && isLineEnd(text.charAt(end - 1))) {
            end--;
            end -= end > start && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r' ? 1 : 0;
        }
        return text.substring(start, end);
    }

    /** Some of the lines, with their ends. */
    public String text(int from, int end) {
        return text.substring(start(from), start(end));
    }

    /** Whether a terminal shows all lines as they are: none has a tab or a colour. */
    public boolean isPlain() {
        return plain;
    }

    /** The first character of a line that is not blank; a blank where all are. */
    public char firstVisible(int number) {
        int end = start(number + 1);
        for (int at = start(number); at < end; at++) {
            if (!Character.isWhitespace(text.charAt(at)) && !isLineEnd(text.charAt(at))) {
                return text.charAt(at);
            }
        }
        return ' ';
    }

    /** Finds lines that have a character. */
    public Search search(char wanted) {
        return new Search(wanted);
    }

    /** A search from line to line, which looks at no part of the text twice. */
    public final class Search {
        private final char wanted;
        private int next = -1;

        private Search(char wanted) {
            this.wanted = wanted;
        }

        /**
         * Whether a line has the character.
         *
         * @param number never smaller than the one before
         */
        public boolean finds(int number) {
            if (next < start(number)) {
                int at = text.indexOf(wanted, start(number));
                next = at < 0 ? text.length() : at;
            }
            return next < start(number + 1);
        }
    }

    /** Whether the last line has its end: otherwise the input may have been cut off inside it. */
    public boolean lastIsEnded() {
        return text.isEmpty() || isLineEnd(text.charAt(text.length() - 1));
    }
}
