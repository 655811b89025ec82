package lpm.document;

import java.util.Optional;

/** Finds the word that somebody probably meant: the first that is one edit away. */
final class Nearest {

    private Nearest() {}

    /** The first candidate that one insertion, deletion, replacement or exchange of neighbours makes of the word. */
    static Optional<String> to(String word, Iterable<String> candidates) {
        for (String candidate : candidates) {
            if (isOneEditAway(word, candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The end of a message: {@code ; did you mean 'x'?}, or nothing. */
    static String hint(String word, Iterable<String> candidates) {
        return to(word, candidates)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    static boolean isOneEditAway(String one, String other) {
        if (one.length() > other.length()) {
            return isOneEditAway(other, one);
        }
        if (other.length() - one.length() > 1) {
            return false;
        }
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        if (at == other.length()) {
            return false;
        }
        if (one.length() < other.length()) {
            return one.substring(at).equals(other.substring(at + 1));
        }
        boolean replaced = one.substring(at + 1).equals(other.substring(at + 1));
        boolean exchanged = at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
        return replaced || exchanged;
    }
}
