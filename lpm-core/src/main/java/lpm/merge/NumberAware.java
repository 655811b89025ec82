package lpm.merge;

import java.math.BigInteger;
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
            String runA = a.substring(i, endA);
            String runB = b.substring(j, endB);
            int order = isDigit(runA.charAt(0)) && isDigit(runB.charAt(0))
                    ? new BigInteger(runA).compareTo(new BigInteger(runB))
                    : runA.compareTo(runB);
            if (order != 0) {
                return order;
            }
            i = endA;
            j = endB;
        }
        return Integer.compare(a.length() - i, b.length() - j);
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
