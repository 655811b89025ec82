package lpm.model.id;

import com.google.common.base.CharMatcher;

/** What a name may be: 1 to 256 printable characters, so that none can move a cursor or colour a terminal. */
public final class Names {

    /** The longest name any object of an estate may have, in characters. */
    public static final int MAXIMUM_LENGTH = 256;

    private static final CharMatcher UNPRINTABLE = CharMatcher.javaIsoControl()
            .or(CharMatcher.anyOf("\u2028\u2029\uFFFD\uFEFF"))
            .or(CharMatcher.inRange('\u202A', '\u202E'))
            .or(CharMatcher.inRange('\u2066', '\u2069'))
            .or(CharMatcher.inRange('\uD800', '\uDFFF'));

    private Names() {}

    /** Most names are of plain characters, for which no table need be asked. */
    private static boolean isPrintableAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < ' ' || name.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Returns the name, or throws an IllegalArgumentException that says of which object it cannot be the name. */
    public static String check(String what, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("%s: the name must not be empty".formatted(what));
        }
        if (name.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("%s: the name must have at most %d characters, but has %d"
                    .formatted(what, MAXIMUM_LENGTH, name.length()));
        }
        int at = isPrintableAscii(name) ? -1 : UNPRINTABLE.indexIn(name);
        if (at >= 0) {
            throw new IllegalArgumentException("%s: the name must be printable, but character %d is U+%04X"
                    .formatted(what, at + 1, (int) name.charAt(at)));
        }
        return name;
    }

    /**
     * Returns the name of something that belongs to an object, or throws an IllegalArgumentException that says of which it cannot
     * be the name. Most names are plain, and nothing need be put into words.
     *
     * @param what such as {@code status of}
     */
    public static String check(String what, Object whose, String name) {
        return isPlain(name) ? name : check(what + " " + whose, name);
    }

    private static boolean isPlain(String name) {
        return name.length() <= MAXIMUM_LENGTH && isPrintableAscii(name) && !name.isBlank();
    }
}
