package lpm.text.command;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;

/**
 * The managed systems that consoles call by a name of a person's choice, and which partition is which.
 *
 * @param byName systems by name; a name that two systems have stands for none
 * @param only the system that a command need not name, for there is no other
 * @param partitions the partitions that are known
 */
public record SystemNames(
        ImmutableMap<String, MachineTypeModelSerial> byName,
        Optional<MachineTypeModelSerial> only,
        ImmutableMap<PartitionKey, KnownPartition> partitions) {

    /** No name is known. */
    public static SystemNames none() {
        return new SystemNames(ImmutableMap.of(), Optional.empty(), ImmutableMap.of());
    }

    /** The system that {@code -m} names: as type-model*serial, or by a known name. */
    public Optional<MachineTypeModelSerial> find(String name) {
        Optional<MachineTypeModelSerial> known = Optional.ofNullable(byName.get(name));
        return known.isPresent() ? known : parse(name);
    }

    /** The partition of that number. */
    public Optional<KnownPartition> partition(PartitionKey key) {
        return Optional.ofNullable(partitions.get(key));
    }

    /** The only partition of that name on the system. */
    public Optional<KnownPartition> partition(MachineTypeModelSerial system, String name) {
        ImmutableSet<KnownPartition> found = partitions.values().stream()
                .filter(partition -> partition.key().system().equals(system))
                .filter(partition -> partition.name().equals(Optional.of(name)))
                .collect(ImmutableSet.toImmutableSet());
        return found.size() == 1 ? Optional.of(found.asList().get(0)) : Optional.empty();
    }

    private static Optional<MachineTypeModelSerial> parse(String name) {
        try {
            return Optional.of(MachineTypeModelSerial.parse(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
