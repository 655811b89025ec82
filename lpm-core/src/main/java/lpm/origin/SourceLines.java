package lpm.origin;

/**
 * The lines of a text by number. A line ends at LF, CRLF, CR, U+0085, U+2028 or U+2029; only where lines begin is kept in
 * memory.
 */
public final class SourceLines {

    private final String text;
    private final int[] starts;

    private SourceLines(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static SourceLines of(SourceText source) {
        String text = source.text();
        int[] starts = new int[count(source)];
        int line = 0;
        for (int at = 0; at < text.length(); at = next(text, endOfLine(text, at))) {
            starts[line++] = at;
        }
        return new SourceLines(text, starts);
    }

    private static int count(SourceText source) {
        String text = source.text();
        int count = 0;
        int end;
        for (int at = 0; at < text.length(); at = next(text, end)) {
            count++;
            end = endOfLine(text, at);
            if (end - at > SourceText.MAXIMUM_LINE_LENGTH) {
                throw new InputException(
                        Origin.of(source.file(), count),
                        "the line has %,d characters, but at most %,d (1 MiB) are read; line breaks may be lost"
                                .formatted(end - at, SourceText.MAXIMUM_LINE_LENGTH));
            }
            if (count > SourceText.MAXIMUM_LINES) {
                throw new InputException(
                        Origin.of(source.file(), count),
                        "the file has more than %,d lines, which are not read; split it"
                                .formatted(SourceText.MAXIMUM_LINES));
            }
        }
        return count;
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

    /** Where the next line begins. */
    private static int next(String text, int end) {
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    public int count() {
        return starts.length;
    }

    /** The line of that number, counted from 1. */
    public String get(int number) {
        int start = starts[number - 1];
        return text.substring(start, endOfLine(text, start));
    }

    /** Whether the last line has its end: otherwise the input may have been cut off inside it. */
    public boolean lastIsEnded() {
        return text.isEmpty() || isLineEnd(text.charAt(text.length() - 1));
    }
}
