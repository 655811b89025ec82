package lpm.model.id;

import java.util.Collection;
import java.util.Set;

/** How AIX and a Virtual I/O Server name new devices: the lowest number that is free. */
public final class DeviceNames {

    private DeviceNames() {}

    /** The prefix with the lowest number from 0 that makes a name which nothing has yet. */
    public static String nextFree(String prefix, Collection<String> used) {
        Set<String> taken = used instanceof Set<String> set ? set : Set.copyOf(used);
        int number = 0;
        while (taken.contains(prefix + number)) {
            number++;
        }
        return prefix + number;
    }
}
