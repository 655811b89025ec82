package lpm.anonymize;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hexadecimal numbers of hardware: addresses of adapters, names of ports. */
final class Digits {

    /** Digits that name the manufacturer, which is no secret. */
    private static final int MANUFACTURER = 6;

    private static final Pattern SIGN = Pattern.compile("^(?:[Ww]|0x)");
    private static final Pattern PARTED = Pattern.compile("^([0-9A-Fa-f]+)([:.-])");
    private static final Splitter PARTS = Splitter.on(CharMatcher.anyOf(":.-"));

    private Digits() {}

    /** Gives pseudonyms that keep the manufacturer; a number that is written in several ways has one. */
    static void addTo(Pseudonyms pseudonyms, ImmutableSortedSet<String> numbers) {
        Map<String, Integer> order = new HashMap<>();
        TreeSet<String> plain = new TreeSet<>();
        numbers.forEach(number -> plain.add(plain(number)));
        plain.forEach(digits -> order.put(digits, order.size() + 1));
        pseudonyms.addEach(numbers, number -> pseudonym(number, order.getOrDefault(plain(number), 0)));
    }

    /** The digits alone; between full stops or hyphens with the zeros that are left out. */
    private static String plain(String number) {
        return PARTS.splitToStream(SIGN.matcher(number).replaceFirst(""))
                .map(part -> Strings.padStart(part, 2, '0'))
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }

    private static String pseudonym(String number, int order) {
        String plain = plain(number);
        String digits = plain.substring(0, MANUFACTURER)
                + String.format(Locale.ROOT, "%0" + (plain.length() - MANUFACTURER) + "x", order);
        String sign = number.substring(
                0, number.length() - SIGN.matcher(number).replaceFirst("").length());
        String rest = number.substring(sign.length());
        String separated = PARTED.matcher(rest)
                .results()
                .findFirst()
                .map(parted -> separated(digits, parted.group(1).length(), parted.group(2)))
                .orElse(digits);
        return sign + (rest.equals(rest.toUpperCase(Locale.ROOT)) ? separated.toUpperCase(Locale.ROOT) : separated);
    }

    private static String separated(String digits, int first, String separator) {
        return Splitter.fixedLength(first > 2 ? first : 2).splitToStream(digits).collect(Collectors.joining(separator));
    }
}
