package lpm.model.id;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The identity of a managed system, printed {@code 7895-42X*1054A3B}. */
public final class MachineTypeModelSerial implements Comparable<MachineTypeModelSerial> {

    private static final Pattern CONSOLE_FORM = Pattern.compile("([0-9A-Z]{4})-([0-9A-Z]{3})\\*([0-9A-Z]{7})");
    private static final CharMatcher DIGITS_AND_CAPITALS =
            CharMatcher.inRange('0', '9').or(CharMatcher.inRange('A', 'Z'));

    private final String machineType;
    private final String model;
    private final String serial;
    /** As printed: kept, for the names of all that a large system has are made of it. */
    private final String printed;

    /**
     * An identity.
     *
     * @param machineType four digits or capitals
     * @param model three digits or capitals
     * @param serial seven digits or capitals
     */
    public MachineTypeModelSerial(String machineType, String model, String serial) {
        checkArgument(
                isMadeOf(4, machineType), "machine type must be 4 digits or capital letters, but is '%s'", machineType);
        checkArgument(isMadeOf(3, model), "model must be 3 digits or capital letters, but is '%s'", model);
        checkArgument(isMadeOf(7, serial), "serial number must be 7 digits or capital letters, but is '%s'", serial);
        this.machineType = machineType;
        this.model = model;
        this.serial = serial;
        this.printed = machineType + "-" + model + "*" + serial;
    }

    private static boolean isMadeOf(int characters, String text) {
        return text.length() == characters && DIGITS_AND_CAPITALS.matchesAllOf(text);
    }

    /** Reads the console's form, {@code tttt-mmm*sssssss}. */
    public static MachineTypeModelSerial parse(String text) {
        Matcher matcher = CONSOLE_FORM.matcher(text);
        checkArgument(
                matcher.matches(),
                "a managed system is written tttt-mmm*sssssss (7895-42X*1054A3B), but '%s' was found",
                text);
        return new MachineTypeModelSerial(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** Whether a text is an identity in the console's form. */
    public static boolean isWritten(String text) {
        return CONSOLE_FORM.matcher(text).matches();
    }

    /** The form inside location codes, {@code U7895.42X.1054A3B}. */
    public String locationPrefix() {
        return "U" + machineType + "." + model + "." + serial;
    }

    public String machineType() {
        return machineType;
    }

    public String model() {
        return model;
    }

    public String serial() {
        return serial;
    }

    @Override
    public int compareTo(MachineTypeModelSerial other) {
        return printed.compareTo(other.printed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof MachineTypeModelSerial system && printed.equals(system.printed));
    }

    @Override
    public int hashCode() {
        return printed.hashCode();
    }

    @Override
    public String toString() {
        return printed;
    }
}
