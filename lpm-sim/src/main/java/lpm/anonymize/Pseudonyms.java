package lpm.anonymize;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
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
                byOriginal.put(original, pseudonym);
            }
        }
    }

    /** Gives each text the pseudonym that is made of it. */
    void addEach(Iterable<String> originals, UnaryOperator<String> pseudonym) {
        for (String original : originals) {
            byOriginal.putIfAbsent(original, pseudonym.apply(original));
        }
    }

    String of(String original) {
        return byOriginal.getOrDefault(original, original);
    }

    ImmutableMap<String, String> asMap() {
        return ImmutableMap.copyOf(byOriginal);
    }
}
