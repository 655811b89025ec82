package lpm.model.id;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity of a managed system, printed {@code 7895-42X*1054A3B}.
 *
 * @param machineType four digits or capitals
 * @param model three digits or capitals
 * @param serial seven digits or capitals
 */
public record MachineTypeModelSerial(String machineType, String model, String serial)
        implements Comparable<MachineTypeModelSerial> {

    private static final Pattern CONSOLE_FORM = Pattern.compile("([0-9A-Z]{4})-([0-9A-Z]{3})\\*([0-9A-Z]{7})");
    private static final Pattern TYPE = Pattern.compile("[0-9A-Z]{4}");
    private static final Pattern MODEL = Pattern.compile("[0-9A-Z]{3}");
    private static final Pattern SERIAL = Pattern.compile("[0-9A-Z]{7}");

    public MachineTypeModelSerial {
        checkArgument(
                TYPE.matcher(machineType).matches(),
                "machine type must be 4 digits or capital letters, but is '%s'",
                machineType);
        checkArgument(MODEL.matcher(model).matches(), "model must be 3 digits or capital letters, but is '%s'", model);
        checkArgument(
                SERIAL.matcher(serial).matches(),
                "serial number must be 7 digits or capital letters, but is '%s'",
                serial);
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

    /** The form inside location codes, {@code U7895.42X.1054A3B}. */
    public String locationPrefix() {
        return "U" + machineType + "." + model + "." + serial;
    }

    @Override
    public int compareTo(MachineTypeModelSerial other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return machineType + "-" + model + "*" + serial;
    }
}
