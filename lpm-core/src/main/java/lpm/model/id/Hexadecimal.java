package lpm.model.id;

/** Digits of identifiers. */
final class Hexadecimal {

    private Hexadecimal() {}

    static boolean isUpper(String text, int length) {
        return text.length() == length && isFrom(text, 0, 'A');
    }

    static boolean isLower(String text, int length) {
        return text.length() == length && isFrom(text, 0, 'a');
    }

    /** Whether what follows a beginning is so many digits. */
    static boolean isLowerBehind(String beginning, String text, int length) {
        return text.length() == beginning.length() + length
                && text.startsWith(beginning)
                && isFrom(text, beginning.length(), 'a');
    }

    /** Whether all is digits from there on, the one for ten being this letter. */
    private static boolean isFrom(String text, int from, char ten) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c < '0' || c > '9') && (c < ten || c > ten + 5)) {
                return false;
            }
        }
        return true;
    }
}
