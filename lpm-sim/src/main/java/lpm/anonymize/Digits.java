package lpm.anonymize;

import com.google.common.collect.ImmutableSortedSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Hexadecimal numbers of hardware: addresses of adapters, names of ports. */
final class Digits {

    /** Digits that name the manufacturer, which is no secret. */
    private static final int MANUFACTURER = 6;

    private Digits() {}

    /** Gives pseudonyms that keep the manufacturer; a number that is written in several ways has one. */
    static void addTo(Pseudonyms pseudonyms, ImmutableSortedSet<String> numbers) {
        Map<String, Integer> order = new HashMap<>();
        TreeSet<String> plain = new TreeSet<>();
        numbers.forEach(number -> plain.add(plain(number)));
        plain.forEach(digits -> order.put(digits, order.size() + 1));
        pseudonyms.addEach(numbers, number -> pseudonym(number, order.getOrDefault(plain(number), 0)));
    }

    private static String plain(String number) {
        return number.replace(":", "").replace("W", "").toLowerCase(Locale.ROOT);
    }

    private static String pseudonym(String number, int order) {
        String plain = plain(number);
        String digits = plain.substring(0, MANUFACTURER)
                + String.format(Locale.ROOT, "%0" + (plain.length() - MANUFACTURER) + "x", order);
        String separated = number.contains(":") ? digits.replaceAll("(..)(?=.)", "$1:") : digits;
        String cased = number.equals(number.toUpperCase(Locale.ROOT)) ? separated.toUpperCase(Locale.ROOT) : separated;
        return number.startsWith("W") ? "W" + cased : cased;
    }
}
