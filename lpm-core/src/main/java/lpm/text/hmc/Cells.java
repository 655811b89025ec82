package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * What a console prints, cut into cells as RFC 4180 does; blanks before a cell are no part of it. Only where cells begin and end is
 * kept: nobody asks for most of them.
 */
final class Cells {

    private static final int USUAL_COUNT = 16;

    /** What was cut; behind it stand cells with doubled quotes, as they are without them. */
    private String text;

    private final char delimiter;
    /** Empty but for the few lines that have doubled quotes. */
    private final StringBuilder unquoted = new StringBuilder(0);
    /** Where each cell begins and ends. */
    private int[] bounds;

    private int count;

    private Cells(String text, char delimiter, int expected) {
        this.text = text;
        this.delimiter = delimiter;
        this.bounds = new int[2 * expected];
    }

    /**
     * The cells of a text, a doubled quote inside quotes being one quote.
     *
     * @param expected how many cells there may be
     * @throws IllegalArgumentException for quotes that do not close before the next delimiter
     */
    static Cells of(String text, char delimiter, int expected) {
        Cells cells = new Cells(text, delimiter, expected);
        cells.cut();
        cells.text = cells.unquoted.isEmpty() ? text : text + cells.unquoted;
        return cells;
    }

    /** The cells of a text, each as a text of its own. */
    static ImmutableList<String> split(String text, char delimiter) {
        return of(text, delimiter, USUAL_COUNT).texts();
    }

    /** All cells, each as a text of its own. */
    ImmutableList<String> texts() {
        ImmutableList.Builder<String> all = ImmutableList.builderWithExpectedSize(count);
        for (int i = 0; i < count; i++) {
            all.add(text(i, 0));
        }
        return all.build();
    }

    int size() {
        return count;
    }

    /** A cell without so many of its first characters. */
    String text(int cell, int skipped) {
        return text.substring(bounds[2 * cell] + skipped, bounds[2 * cell + 1]);
    }

    /** How many characters a cell has. */
    int length(int cell) {
        return bounds[2 * cell + 1] - bounds[2 * cell];
    }

    char charAt(int cell, int at) {
        return text.charAt(bounds[2 * cell] + at);
    }

    /** Whether a cell has this in it from there on. */
    boolean has(int cell, int at, String part) {
        return length(cell) - at >= part.length() && text.startsWith(part, bounds[2 * cell] + at);
    }

    private void cut() {
        int end = text.length();
        int at = 0;
        while (true) {
            int start = skipBlanks(at, end);
            if (start < end && text.charAt(start) == '"') {
                at = quoted(start + 1, end);
            } else {
                int next = text.indexOf(delimiter, start);
                at = next < 0 ? end : next;
                add(text, start, at, 0);
            }
            at = skipBlanks(at, end);
            if (at >= end) {
                return;
            }
            if (text.charAt(at) != delimiter) {
                throw new IllegalArgumentException("quotes that end before the next '" + delimiter + "'");
            }
            at++;
        }
    }

    private int skipBlanks(int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == ' ' && delimiter != ' ') {
            at++;
        }
        return at;
    }

    /** Adds a cell in quotes, and returns where those have ended. */
    private int quoted(int from, int end) {
        int behind = unquoted.length();
        int begun = from;
        int at = text.indexOf('"', from);
        while (at >= 0 && at + 1 < end && text.charAt(at + 1) == '"') {
            unquoted.append(text, begun, at + 1);
            begun = at + 2;
            at = text.indexOf('"', begun);
        }
        if (at < 0) {
            throw new IllegalArgumentException("a closing quote");
        }
        if (begun == from) {
            add(text, from, at, 0);
        } else {
            unquoted.append(text, begun, at);
            add(unquoted, behind, unquoted.length(), end);
        }
        return at + 1;
    }

    /** Adds a cell of what stands so far behind the beginning of the text. */
    private void add(CharSequence of, int from, int to, int offset) {
        int first = from;
        int last = to;
        while (first < last && isWhitespace(of.charAt(first))) {
            first++;
        }
        while (first < last && isWhitespace(of.charAt(last - 1))) {
            last--;
        }
        if (2 * count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length + 2);
        }
        bounds[2 * count] = offset + first;
        bounds[2 * count + 1] = offset + last;
        count++;
    }

    private static boolean isWhitespace(char c) {
        return c <= ' ' ? Character.isWhitespace(c) : c > '~' && Character.isWhitespace(c);
    }
}
