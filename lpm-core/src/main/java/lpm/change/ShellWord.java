package lpm.change;

import java.util.regex.Pattern;

/** A name as one word of a command line. */
final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.,:/@%+=-]+");

    private ShellWord() {}

    /** The name itself where no shell would read more into it, else in single quotes. */
    static String of(String name) {
        return PLAIN.matcher(name).matches() ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}
