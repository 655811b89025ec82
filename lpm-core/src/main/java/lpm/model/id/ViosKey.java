package lpm.model.id;

import com.google.common.collect.Comparators;
import java.util.Comparator;
import java.util.Optional;

/**
 * A Virtual I/O Server of an estate: its host name, and the managed system it runs on where that was captured. Two
 * systems may each have a server of one name.
 */
public record ViosKey(Optional<MachineTypeModelSerial> system, String name) implements Comparable<ViosKey> {

    /** What stands for a system that nobody captured, where one must be named. */
    private static final String UNKNOWN = "unknown";

    public ViosKey {
        Names.check("Virtual I/O Server", name);
    }

    /** A server of a captured managed system. */
    public static ViosKey of(MachineTypeModelSerial system, String name) {
        return new ViosKey(Optional.of(system), name);
    }

    /** A server whose managed system nobody has captured: it is never read out of the host name. */
    public static ViosKey ofUnknownSystem(String name) {
        return new ViosKey(Optional.empty(), name);
    }

    /**
     * Reads what {@link #qualifiedName} writes, or a name alone for a server of unknown system. A name may have a colon itself, so
     * that only what is a system, or the word {@code unknown}, is read as one behind the last.
     */
    public static ViosKey parse(String text) {
        int colon = text.lastIndexOf(':');
        String system = text.substring(colon + 1);
        if (colon > 0 && system.equals(UNKNOWN)) {
            return ofUnknownSystem(text.substring(0, colon));
        }
        return colon > 0 && MachineTypeModelSerial.isWritten(system)
                ? of(MachineTypeModelSerial.parse(system), text.substring(0, colon))
                : ofUnknownSystem(text);
    }

    /**
     * The name of a server of which nothing is known but where its virtual adapters are: what their location codes begin with,
     * as {@code U7895.42X.1054A3B-V1}.
     */
    public static String nameByLocation(PartitionKey partition) {
        return partition.system().locationPrefix() + "-V" + partition.id();
    }

    /** The managed system as a command takes it, or a placeholder while it is unknown. */
    public String systemOr(String placeholder) {
        return system.map(MachineTypeModelSerial::toString).orElse(placeholder);
    }

    /** The name with the system, {@code vios1:7895-42X*1054A3B}, or {@code vios1:unknown} while that is unknown. */
    public String qualifiedName() {
        return name + ":" + systemOr(UNKNOWN);
    }

    /** As sentences name it, since two systems may have a server of one name: {@code vios1 of 7895-42X*1054A3B}. */
    public String label() {
        return name + system.map(id -> " of " + id).orElse("");
    }

    @Override
    public int compareTo(ViosKey other) {
        int bySystem = Comparators.emptiesFirst(Comparator.<MachineTypeModelSerial>naturalOrder())
                .compare(system, other.system);
        return bySystem != 0 ? bySystem : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
