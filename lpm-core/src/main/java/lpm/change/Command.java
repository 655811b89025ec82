package lpm.change;

import lpm.model.id.ViosKey;

/**
 * A command line that a person runs to bring a change about.
 *
 * @param place where it is typed: a Virtual I/O Server, the management console, the partition
 */
public record Command(String place, String line) {

    public static Command on(ViosKey server, String line) {
        return new Command(server.name(), line);
    }

    public static Command onConsole(String line) {
        return new Command("the management console", line);
    }

    @Override
    public String toString() {
        return "On " + place + ": " + line;
    }
}
