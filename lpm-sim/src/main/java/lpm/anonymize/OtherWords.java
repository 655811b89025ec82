package lpm.anonymize;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lpm.document.DocumentValue;
import lpm.document.EstateDocument;
import lpm.model.Estate;

/**
 * What is left of the texts once all that is known to name something has its pseudonym: words of comments, paths, lines that no
 * reader claims, names of devices. A word stays that every site has; any other may be one that only this site has.
 */
final class OtherWords {

    /** Keys of the estate document whose values are releases, states and kinds, amounts and modes. */
    private static final ImmutableSet<String> NOBODYS = ImmutableSet.of(
            "state",
            "detailed_state",
            "migration_state",
            "environment",
            "os_release",
            "release",
            "ioslevel",
            "firmware_level",
            "compatibility_mode",
            "compatibility_modes",
            "desired_compatibility_mode",
            "kind",
            "mode",
            "reserve_policy",
            "address",
            "capacity",
            "maximum_capacity",
            "attribute");

    /** Machine types and models, and where parts of a machine are. */
    private static final Pattern MACHINE = Pattern.compile(
            "\\b[0-9]{4}-[0-9A-Z]{3}\\b|\\bU[0-9A-Z]{4}\\.[0-9A-Z]{3}(?=\\.)|(?<=-)[A-Z][0-9]+(?![0-9A-Za-z])|(?<=-)L[0-9A-Fa-f]{1,16}\\b");

    /** Of records; consoles name them. */
    private static final Pattern ATTRIBUTE = Pattern.compile("(?<![^,\"\\s])[a-z][a-z_0-9]*(?==)");

    private OtherWords() {}

    /** Gives each such word a pseudonym, the same but for capitals if only capitals differ. */
    static void addTo(Pseudonyms pseudonyms, Estate estate, List<String> texts) {
        Set<String> stay = staying(estate, texts);
        TreeMap<String, TreeSet<String>> found = new TreeMap<>();
        for (String text : texts) {
            ImmutableRangeSet<Integer> attributes = attributes(text);
            forEach(text, (start, end) -> {
                String word = text.substring(start, end);
                if (!FormatWords.isOwn(word)
                        && !stay.contains(word)
                        && !Naa.isWhole(word)
                        && !attributes.contains(start)
                        && !pseudonyms.hasInSomeCapitals(word)) {
                    found.computeIfAbsent(word.toLowerCase(Locale.ROOT), lower -> new TreeSet<>())
                            .add(word);
                }
            });
        }
        pseudonyms.addFolded(found, "word%05d");
    }

    /** Each run of letters and digits: pseudonyms stand between such bounds. */
    static void forEach(String text, BiConsumer<Integer, Integer> word) {
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !Character.isLetterOrDigit(text.charAt(at))) {
                if (at > start) {
                    word.accept(start, at);
                }
                start = at + 1;
            }
        }
    }

    private static ImmutableRangeSet<Integer> attributes(String text) {
        return ATTRIBUTE
                .matcher(text)
                .results()
                .map(match -> Range.closedOpen(match.start(), match.end()))
                .collect(ImmutableRangeSet.toImmutableRangeSet());
    }

    private static Set<String> staying(Estate estate, List<String> texts) {
        Set<String> stay = new HashSet<>();
        Stream.of(
                        estate.managedSystems().keys().stream()
                                .flatMap(system -> Stream.of(system.machineType(), system.model())),
                        DocumentValue.of(EstateDocument.write(estate)).stream()
                                .filter(OtherWords::isNobodys)
                                .map(DocumentValue::text),
                        texts.stream()
                                .flatMap(text -> MACHINE.matcher(text).results().map(match -> match.group())))
                .flatMap(stays -> stays)
                .forEach(text -> forEach(text, (start, end) -> stay.add(text.substring(start, end))));
        return stay;
    }

    private static boolean isNobodys(DocumentValue value) {
        return value.keys().reverse().stream()
                .filter(key -> !key.equals("items"))
                .findFirst()
                .filter(NOBODYS::contains)
                .isPresent();
    }
}
