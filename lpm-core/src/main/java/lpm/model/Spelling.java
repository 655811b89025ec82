package lpm.model;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/** States as the console's commands spell them: other interfaces write them in other cases, with underscores or hyphens. */
final class Spelling {

    private Spelling() {}

    /** The usual spelling of a state that is known; any other as it was found. */
    static String usual(String found, ImmutableList<String> known) {
        if (known.contains(found)) {
            return found;
        }
        return known.stream()
                .filter(word -> plain(word).equals(plain(found)))
                .findFirst()
                .orElse(found);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[ _-]+", " ");
    }
}
