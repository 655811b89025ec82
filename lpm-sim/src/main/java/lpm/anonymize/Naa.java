package lpm.anonymize;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Identifiers that storage systems give to LUNs, often inside longer ones: they carry the serial number of the storage system. */
record Naa(ImmutableMap<String, String> pseudonyms) {

    /** Behind the length and type that AIX writes before it, whose digits are none of its own. */
    private static final Pattern IDENTIFIER = Pattern.compile("(\\b[0-9A-F]{2}213|)(6[0-9A-Fa-f]{31})");

    private static final Pattern WHOLE =
            Pattern.compile("(?:[0-9A-F]{2}213)?6[0-9A-Fa-f]{31}(?:[0-9]{2}[0-9A-Z]{2,12}[a-z]{1,6})?");
    /** The first digit and the manufacturer's. */
    private static final int KEPT = 7;

    static boolean isIn(String text) {
        return IDENTIFIER.matcher(text).find();
    }

    /** Whether a word is an identifier, with nothing before it but what AIX writes, and behind it only what made the disk. */
    static boolean isWhole(String word) {
        return WHOLE.matcher(word).matches();
    }

    static Naa of(List<String> texts) {
        TreeSet<String> found = new TreeSet<>();
        texts.forEach(text -> IDENTIFIER
                .matcher(text)
                .results()
                .forEach(match -> found.add(match.group(2).toLowerCase(Locale.ROOT))));
        ImmutableMap.Builder<String, String> pseudonyms = ImmutableMap.builder();
        int number = 0;
        for (String identifier : found) {
            pseudonyms.put(
                    identifier,
                    identifier.substring(0, KEPT)
                            + String.format(Locale.ROOT, "%0" + (identifier.length() - KEPT) + "x", ++number));
        }
        return new Naa(pseudonyms.buildOrThrow());
    }

    String apply(String text) {
        return IDENTIFIER.matcher(text).replaceAll(match -> {
            String found = match.group(2);
            String pseudonym = pseudonyms.getOrDefault(found.toLowerCase(Locale.ROOT), found);
            return match.group(1)
                    + (found.equals(found.toUpperCase(Locale.ROOT)) ? pseudonym.toUpperCase(Locale.ROOT) : pseudonym);
        });
    }
}
