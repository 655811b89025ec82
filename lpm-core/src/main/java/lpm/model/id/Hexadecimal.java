package lpm.model.id;

import com.google.common.base.CharMatcher;

/** Digits of identifiers. */
final class Hexadecimal {

    private static final CharMatcher LOWER = CharMatcher.inRange('0', '9').or(CharMatcher.inRange('a', 'f'));

    private static final CharMatcher UPPER = CharMatcher.inRange('0', '9').or(CharMatcher.inRange('A', 'F'));

    private Hexadecimal() {}

    static boolean isUpper(String text, int length) {
        return text.length() == length && UPPER.matchesAllOf(text);
    }

    static boolean isLower(String text, int length) {
        return text.length() == length && LOWER.matchesAllOf(text);
    }
}
