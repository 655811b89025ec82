package lpm.model.id;

import com.google.common.collect.Comparators;
import java.util.Comparator;
import java.util.Optional;

/**
 * A Virtual I/O Server of an estate: its host name, and the managed system it runs on where that was captured. Two
 * systems may each have a server of one name.
 */
public record ViosKey(Optional<MachineTypeModelSerial> system, String name) implements Comparable<ViosKey> {

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
