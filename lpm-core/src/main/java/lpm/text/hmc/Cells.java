package lpm.text.hmc;

import com.google.common.collect.ImmutableList;

/** Splits what a console prints into cells, as RFC 4180 does; blanks before a cell are no part of it. */
final class Cells {

    private Cells() {}

    /**
     * The cells of a text, a doubled quote inside quotes being one quote.
     *
     * @throws IllegalArgumentException for quotes that do not close before the next delimiter
     */
    static ImmutableList<String> split(String text, char delimiter) {
        ImmutableList.Builder<String> cells = ImmutableList.builder();
        int at = 0;
        while (true) {
            int start = at;
            while (start < text.length() && text.charAt(start) == ' ' && delimiter != ' ') {
                start++;
            }
            if (start < text.length() && text.charAt(start) == '"') {
                StringBuilder cell = new StringBuilder();
                at = quoted(text, start + 1, cell);
                cells.add(cell.toString().strip());
            } else {
                at = endOfPlain(text, start, delimiter);
                cells.add(text.substring(start, at).strip());
            }
            while (at < text.length() && text.charAt(at) == ' ' && delimiter != ' ') {
                at++;
            }
            if (at >= text.length()) {
                return cells.build();
            }
            if (text.charAt(at) != delimiter) {
                throw new IllegalArgumentException("quotes that end before the next '" + delimiter + "'");
            }
            at++;
        }
    }

    private static int quoted(String text, int from, StringBuilder cell) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at++;
            } else if (c == '"') {
                return at + 1;
            }
            cell.append(c);
            at++;
        }
        throw new IllegalArgumentException("a closing quote");
    }

    private static int endOfPlain(String text, int from, char delimiter) {
        int end = text.indexOf(delimiter, from);
        return end < 0 ? text.length() : end;
    }
}
