package lpm.model.id;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name a LUN has in SCSI itself (page 83, type NAA), 16 or 32 lower-case hexadecimal digits. Every server sees the same
 * one, whatever its multipath driver makes of it in the {@code unique_id}.
 */
public record NaaIdentifier(String value) implements Comparable<NaaIdentifier> {

    private static final String LONG = "6[0-9A-Fa-f]{31}";
    private static final String SHORT = "[235][0-9A-Fa-f]{15}";

    /**
     * Alone; as AIX has it: the length in hexadecimal, type 3 and the identifier, then product and vendor; as a console has it:
     * type 3, vendor and product, then the identifier.
     */
    private static final ImmutableList<Pattern> FORMS = ImmutableList.of(
            Pattern.compile("(%s|%s)".formatted(LONG, SHORT)),
            Pattern.compile("[0-9A-F]{2}213(%s)[0-9A-F]{2}.*".formatted(LONG)),
            Pattern.compile("[0-9A-F]{2}113(%s)[0-9A-F]{2}.*".formatted(SHORT)),
            Pattern.compile("3[A-Za-z].*(%s)".formatted(LONG)),
            Pattern.compile("3[A-Za-z].*(%s)".formatted(SHORT)));

    public NaaIdentifier {
        checkArgument(
                Hexadecimal.isLower(value, 16) || Hexadecimal.isLower(value, 32),
                "NAA identifier must be 16 or 32 lower-case hexadecimal digits, but is '%s'",
                value);
    }

    /**
     * The identifier in a longer text: the {@code unique_id} of AIX ({@code 33213600507680…04214503IBMfcp}) or of a console ({@code
     * 3IBM2145124600507680…}), or the identifier alone. Empty for devices that are named in another way.
     */
    public static Optional<NaaIdentifier> in(String text) {
        return FORMS.stream()
                .map(form -> form.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .map(matcher -> new NaaIdentifier(matcher.group(1).toLowerCase(Locale.ROOT)));
    }

    @Override
    public int compareTo(NaaIdentifier other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
