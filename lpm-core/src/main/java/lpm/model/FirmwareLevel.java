package lpm.model;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The level of a managed system's firmware, as IBM's support matrix writes it: {@code 740_088}.
 *
 * @param release the release stream, such as 740 or 1060
 * @param servicePack the level within it
 */
public record FirmwareLevel(int release, int servicePack) implements Comparable<FirmwareLevel> {

    private static final Pattern FORM = Pattern.compile("([0-9]{3,4})_([0-9]{1,3})");

    private static final Comparator<FirmwareLevel> ORDER =
            Comparator.comparingInt(FirmwareLevel::release).thenComparingInt(FirmwareLevel::servicePack);

    /** Reads {@code 740_088}. */
    public static FirmwareLevel parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a firmware level is a release and a service pack such as 740_088, but '%s' was found"
                            .formatted(text));
        }
        return new FirmwareLevel(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public int compareTo(FirmwareLevel other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%d_%03d".formatted(release, servicePack);
    }
}
