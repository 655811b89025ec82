package lpm.origin;

import java.util.regex.Pattern;

/** The colours of a terminal, which say nothing of what is printed in them. */
public final class Colours {

    private static final char ESCAPE = '\u001B';
    private static final Pattern COLOUR = Pattern.compile(ESCAPE + "\\[[0-9;?]*[A-Za-z]");

    private Colours() {}

    /** A text as it would be without them. */
    public static String removed(String text) {
        return text.indexOf(ESCAPE) < 0 ? text : COLOUR.matcher(text).replaceAll("");
    }
}
