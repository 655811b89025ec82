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
            StringBuilder cell = new StringBuilder();
            at = start < text.length() && text.charAt(start) == '"'
                    ? quoted(text, start + 1, cell)
                    : plain(text, start, delimiter, cell);
            while (at < text.length() && text.charAt(at) == ' ' && delimiter != ' ') {
                at++;
            }
            cells.add(cell.toString().strip());
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

    private static int plain(String text, int from, char delimiter, StringBuilder cell) {
        int end = text.indexOf(delimiter, from);
        int at = end < 0 ? text.length() : end;
        cell.append(text, from, at);
        return at;
    }
}
