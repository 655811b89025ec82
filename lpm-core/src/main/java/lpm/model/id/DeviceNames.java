package lpm.model.id;

import java.util.Collection;
import java.util.Set;
import java.util.stream.IntStream;

/** How AIX and a Virtual I/O Server name new devices: the lowest number that is free. */
public final class DeviceNames {

    private DeviceNames() {}

    /** The prefix with the lowest number from 0 that makes a name which nothing has yet. */
    public static String nextFree(String prefix, Collection<String> used) {
        Set<String> taken = Set.copyOf(used);
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> prefix + number)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
