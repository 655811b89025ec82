package lpm.origin;

/** A line that was understood to say nothing usable, such as an error message of a command; it is reported, never dropped. */
public record Warning(Origin origin, String message) {
    @Override
    public String toString() {
        return origin + ": " + message;
    }
}
