package lpm.anonymize;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What stands for what, each text for one other. */
final class Pseudonyms {

    /** What every site has, or stands for nothing. */
    private static final ImmutableSet<String> NOBODYS = ImmutableSet.of(
            "",
            "none",
            "None",
            "null",
            "any",
            "all",
            "unavailable",
            "Unknown",
            "DefaultPool",
            "rootvg",
            "old_rootvg",
            "altinst_rootvg",
            "caavg_private");

    private final Map<String, String> byOriginal = new LinkedHashMap<>();
    /** The originals in small letters. */
    private final Set<String> small = new HashSet<>();
    /** Words that must not be given as a pseudonym, for they stand in the texts already. */
    private final Set<String> taken;

    Pseudonyms(Set<String> taken) {
        this.taken = taken;
    }

    /**
     * Gives each text a pseudonym, in their order, so that what is sorted by name stays sorted.
     *
     * @param form a format with one number
     */
    void add(Iterable<String> originals, String form) {
        int number = 0;
        for (String original : ImmutableSortedSet.copyOf(Comparator.naturalOrder(), originals)) {
            if (!NOBODYS.contains(original) && !byOriginal.containsKey(original)) {
                String pseudonym;
                do {
                    pseudonym = String.format(Locale.ROOT, form, ++number);
                } while (taken.contains(pseudonym));
                put(original, pseudonym);
            }
        }
    }

    /** Gives one pseudonym to words that differ in capitals alone, with capitals as they have. */
    void addFolded(Map<String, ? extends Set<String>> byFold, String form) {
        int number = 0;
        for (Set<String> words : byFold.values()) {
            Set<String> given = new HashSet<>();
            String pseudonym = "";
            for (String word : words) {
                if (byOriginal.containsKey(word) || NOBODYS.contains(word)) {
                    continue;
                }
                while (pseudonym.isEmpty() || !given.add(capitals(pseudonym, word))) {
                    do {
                        pseudonym = String.format(Locale.ROOT, form, ++number);
                    } while (taken.contains(pseudonym));
                }
                put(word, capitals(pseudonym, word));
            }
        }
    }

    /** The pseudonym in capitals where the original is, with one where it begins with one. */
    static String capitals(String pseudonym, String original) {
        if (original.length() > 1 && original.equals(original.toUpperCase(Locale.ROOT)) && !isSmall(original)) {
            return pseudonym.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(original.charAt(0))
                ? Ascii.toUpperCase(pseudonym.charAt(0)) + pseudonym.substring(1)
                : pseudonym;
    }

    private static boolean isSmall(String text) {
        return text.equals(text.toLowerCase(Locale.ROOT));
    }

    /** Gives each text the pseudonym that is made of it. */
    void addEach(Iterable<String> originals, UnaryOperator<String> pseudonym) {
        for (String original : originals) {
            put(original, pseudonym.apply(original));
        }
    }

    boolean hasInSomeCapitals(String word) {
        return small.contains(word.toLowerCase(Locale.ROOT));
    }

    private void put(String original, String pseudonym) {
        if (byOriginal.putIfAbsent(original, pseudonym) == null) {
            small.add(original.toLowerCase(Locale.ROOT));
        }
    }

    String of(String original) {
        return byOriginal.getOrDefault(original, original);
    }

    ImmutableMap<String, String> asMap() {
        return ImmutableMap.copyOf(byOriginal);
    }
}
