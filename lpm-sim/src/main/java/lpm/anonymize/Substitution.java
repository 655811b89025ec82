package lpm.anonymize;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Puts pseudonyms in a text wherever an original stands by itself, and keeps columns where they are. An original that is a word of
 * the text's own too is replaced only where a name stands.
 */
final class Substitution {

    private final ImmutableMap<String, String> pseudonyms;
    /** The lengths of the originals, longest first: a name is never replaced inside a longer one. */
    private final ImmutableList<Integer> lengths;
    /** By the originals in small letters. */
    private final ImmutableMap<String, String> folded;
    /** Those that may stand where they are no names. */
    private final ImmutableSet<String> common;

    Substitution(ImmutableMap<String, String> pseudonyms) {
        this.pseudonyms = pseudonyms;
        Map<String, String> small = new HashMap<>();
        pseudonyms.forEach((original, pseudonym) -> {
            if (!FormatWords.contain(original)) {
                small.putIfAbsent(original.toLowerCase(Locale.ROOT), pseudonym);
            }
        });
        this.folded = ImmutableMap.copyOf(small);
        this.lengths = pseudonyms.keySet().stream()
                .map(String::length)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .collect(ImmutableList.toImmutableList());
        this.common = pseudonyms.keySet().stream().filter(FormatWords::contain).collect(ImmutableSet.toImmutableSet());
    }

    String apply(String text, NamePlaces places) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int length = isInsideWord(text, at) && !places.beginsAt(at) ? 0 : lengthOfOriginalAt(text, at, places);
            if (length == 0) {
                out.append(text.charAt(at++));
            } else {
                String pseudonym = pseudonym(text.substring(at, at + length));
                out.append(pseudonym);
                at = align(text, at + length, length - pseudonym.length(), out);
            }
        }
        return out.toString();
    }

    private static boolean isInsideWord(String text, int at) {
        return at > 0 && isWord(text.charAt(at - 1)) && isWord(text.charAt(at));
    }

    private int lengthOfOriginalAt(String text, int at, NamePlaces places) {
        for (int length : lengths) {
            int end = at + length;
            if (end <= text.length()
                    && (places.isName(at, end) || isAlone(text, at, end))
                    && mayReplace(text.substring(at, end), at, end, places)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isAlone(String text, int start, int end) {
        return !isInsideWord(text, start) && !(end < text.length() && isInsideWord(text, end));
    }

    private boolean mayReplace(String found, int start, int end, NamePlaces places) {
        return pseudonyms.containsKey(found)
                ? !common.contains(found) || places.isName(start, end) || places.mayBeName(end)
                : folded.containsKey(found.toLowerCase(Locale.ROOT)) && !FormatWords.isOwn(found);
    }

    /** One that is written in other capitals than elsewhere has the same pseudonym, in such capitals. */
    private String pseudonym(String found) {
        String exact = pseudonyms.get(found);
        return exact == null
                ? Pseudonyms.capitals(folded.getOrDefault(found.toLowerCase(Locale.ROOT), ""), found)
                : exact;
    }

    /** Two blanks or more are a column's: as many are added or taken as the pseudonym is shorter or longer. */
    private static int align(String text, int end, int shorter, StringBuilder out) {
        int blanks = 0;
        while (end + blanks < text.length() && text.charAt(end + blanks) == ' ') {
            blanks++;
        }
        boolean isLast = end + blanks == text.length() || text.charAt(end + blanks) == '\n';
        if (blanks < 2 || isLast) {
            return end;
        }
        out.append(" ".repeat(Math.max(1, blanks + shorter)));
        return end + blanks;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
