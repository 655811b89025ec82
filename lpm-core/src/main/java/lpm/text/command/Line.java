package lpm.text.command;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import lpm.origin.Colours;
import lpm.origin.SourceLines;

/**
 * A line of output as a terminal would show it.
 *
 * @param number counted from 1 in the file
 */
public record Line(int number, String text) {

    private static final int SHOWN = 60;

    /** A line of an input, without colours and with blanks for tabs. */
    public static Line of(int number, SourceLines source) {
        String raw = source.get(number);
        return source.isPlain() ? new Line(number, raw) : of(number, raw);
    }

    /** The line without colours and with blanks for tabs. */
    public static Line of(int number, String raw) {
        String plain = Colours.removed(raw);
        return new Line(number, plain.indexOf('\t') < 0 ? plain : plain.replace('\t', ' '));
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** Whether it has exactly these words; most lines that are no heading begin otherwise. */
    public boolean has(ImmutableList<String> expected) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        return text.startsWith(expected.get(0), from) && words().equals(expected);
    }

    public ImmutableList<String> words() {
        ImmutableList.Builder<String> words = ImmutableList.builder();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == ' ') {
                at++;
            } else {
                int end = endOfWord(at);
                words.add(text.substring(at, end));
                at = end;
            }
        }
        return words.build();
    }

    private int endOfWord(int from) {
        int end = text.indexOf(' ', from);
        return end < 0 ? text.length() : end;
    }

    /** The beginning of the line for a message. */
    public String quoted() {
        return quoted(text.strip());
    }

    /** The beginning of a text in quotes, what is not printable replaced by a question mark. */
    public static String quoted(String text) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        return "'" + CharMatcher.javaIsoControl().replaceFrom(shown, '?') + "'";
    }
}
