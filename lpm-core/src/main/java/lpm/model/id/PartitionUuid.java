package lpm.model.id;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import java.util.regex.Pattern;

/** The universally unique identifier of a partition, in upper case as the console prints it. */
public record PartitionUuid(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");

    public PartitionUuid {
        checkArgument(
                FORM.matcher(value).matches(),
                "UUID must be upper-case hexadecimal digits such as 0F8A1C2E-77B0-4D1B-9C55-3A0E6B7F2D10, but is '%s'",
                value);
    }

    /** The identifier in either case. */
    public static PartitionUuid parse(String text) {
        return new PartitionUuid(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
