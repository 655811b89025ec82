package lpm.merge;

import java.nio.CharBuffer;
import java.util.Comparator;

/** The order of device names in which hdisk9 comes before hdisk10. */
final class NumberAware {

    static final Comparator<String> ORDER =
            ((Comparator<String>) NumberAware::compareRuns).thenComparing(Comparator.naturalOrder());

    private NumberAware() {}

    private static int compareRuns(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = runEnd(a, i);
            int endB = runEnd(b, j);
            int order = isDigit(a.charAt(i)) && isDigit(b.charAt(j))
                    ? compareNumbers(a, i, endA, b, j, endB)
                    : CharBuffer.wrap(a, i, endA).compareTo(CharBuffer.wrap(b, j, endB));
            if (order != 0) {
                return order;
            }
            i = endA;
            j = endB;
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    /** The longer number is the greater, but for zeros in front. */
    private static int compareNumbers(String a, int fromA, int endA, String b, int fromB, int endB) {
        int i = skipZeros(a, fromA, endA);
        int j = skipZeros(b, fromB, endB);
        return endA - i != endB - j
                ? Integer.compare(endA - i, endB - j)
                : CharBuffer.wrap(a, i, endA).compareTo(CharBuffer.wrap(b, j, endB));
    }

    private static int skipZeros(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static int runEnd(String text, int from) {
        boolean digits = isDigit(text.charAt(from));
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at)) == digits) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
