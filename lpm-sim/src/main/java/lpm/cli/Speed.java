package lpm.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Speeds with their unit, by thousands: networks count bits, memory counts bytes. */
enum Speed {
    BITS("b"),
    BYTES("B");

    private static final String PREFIXES = "kMGT";
    private static final Pattern FORM = Pattern.compile("([0-9]{1,12}(?:[.][0-9]{1,9})?)([kMGT]?)([bB])/s");

    private final String unit;

    Speed(String unit) {
        this.unit = unit;
    }

    /** How speeds of this unit are written. */
    String forms() {
        return "a speed in %1$s/s, k%1$s/s, M%1$s/s, G%1$s/s or T%1$s/s".formatted(unit);
    }

    /** How many units come in a second; empty if the text is no speed of this unit, or not a whole number of units. */
    Optional<Long> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !form.group(3).equals(unit)) {
            return Optional.empty();
        }
        int thousands = form.group(2).isEmpty() ? 0 : PREFIXES.indexOf(form.group(2)) + 1;
        BigDecimal speed = new BigDecimal(form.group(1)).scaleByPowerOfTen(3 * thousands);
        return speed.stripTrailingZeros().scale() <= 0 && speed.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                ? Optional.of(speed.longValueExact())
                : Optional.empty();
    }

    /** Reads what {@code --link} takes. */
    static final class LinkConverter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return BITS.parse(text)
                    .filter(bits -> bits >= Byte.SIZE)
                    .orElseThrow(() -> new TypeConversionException(
                            "%s was expected, such as 10Gb/s, and at least 8b/s, but '%s' was found"
                                    .formatted(BITS.forms(), text)));
        }
    }
}
