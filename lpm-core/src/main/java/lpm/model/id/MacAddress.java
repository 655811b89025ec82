package lpm.model.id;

import static com.google.common.base.Preconditions.checkArgument;

/** The address of a network adapter, 12 upper-case hexadecimal digits without separators, as the console prints it. */
public record MacAddress(String value) {

    public MacAddress {
        checkArgument(
                Hexadecimal.isUpper(value, 12),
                "MAC address must be 12 upper-case hexadecimal digits, but is '%s'",
                value);
    }

    @Override
    public String toString() {
        return value;
    }
}
