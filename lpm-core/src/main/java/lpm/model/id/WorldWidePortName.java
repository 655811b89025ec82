package lpm.model.id;

import static com.google.common.base.Preconditions.checkArgument;

/** The name of a Fibre Channel port, 16 lower-case hexadecimal digits. */
public record WorldWidePortName(String value) {

    public WorldWidePortName {
        checkArgument(
                Hexadecimal.isLower(value, 16),
                "world wide port name must be 16 lower-case hexadecimal digits, but is '%s'",
                value);
    }

    @Override
    public String toString() {
        return value;
    }
}
