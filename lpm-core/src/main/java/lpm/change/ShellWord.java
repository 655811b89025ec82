package lpm.change;

import java.util.regex.Pattern;

/** A name as one word of a command line. */
final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.,:/@%+=-]+");

    /** What a shell reads as more than itself between double quotes. */
    private static final Pattern SPECIAL_IN_QUOTES = Pattern.compile("[\\\\\"$`]");

    private ShellWord() {}

    /** The name itself where no shell would read more into it, else in single quotes. */
    static String of(String name) {
        return PLAIN.matcher(name).matches() ? name : "'" + name.replace("'", "'\\''") + "'";
    }

    /** The text in double quotes, as attribute lists of the console are written; it may hold double quotes of its own. */
    static String quoted(String attributes) {
        return '"' + SPECIAL_IN_QUOTES.matcher(attributes).replaceAll("\\\\$0") + '"';
    }
}
