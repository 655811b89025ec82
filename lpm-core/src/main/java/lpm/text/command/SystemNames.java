package lpm.text.command;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Optional;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;

/** The managed systems that consoles call by a name of a person's choice, and which partition is which. */
public final class SystemNames {

    private final ImmutableMap<String, MachineTypeModelSerial> byName;
    private final Optional<MachineTypeModelSerial> only;
    private final ImmutableMap<PartitionKey, KnownPartition> partitions;
    private final ImmutableSetMultimap<String, KnownPartition> partitionsByName;

    /**
     * What is known of names.
     *
     * @param byName systems by name; a name that two systems have stands for none
     * @param only the system that a command need not name, for there is no other
     * @param partitions the partitions that are known
     */
    public SystemNames(
            ImmutableMap<String, MachineTypeModelSerial> byName,
            Optional<MachineTypeModelSerial> only,
            ImmutableMap<PartitionKey, KnownPartition> partitions) {
        this.byName = byName;
        this.only = only;
        this.partitions = partitions;
        ImmutableSetMultimap.Builder<String, KnownPartition> named = ImmutableSetMultimap.builder();
        partitions.values().forEach(partition -> partition.name().ifPresent(name -> named.put(name, partition)));
        this.partitionsByName = named.build();
    }

    /** No name is known. */
    public static SystemNames none() {
        return new SystemNames(ImmutableMap.of(), Optional.empty(), ImmutableMap.of());
    }

    /** Systems by name. */
    public ImmutableMap<String, MachineTypeModelSerial> byName() {
        return byName;
    }

    /** The system that a command need not name. */
    public Optional<MachineTypeModelSerial> only() {
        return only;
    }

    /** The partitions that are known. */
    public ImmutableMap<PartitionKey, KnownPartition> partitions() {
        return partitions;
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
        ImmutableSet<KnownPartition> found = partitionsByName.get(name).stream()
                .filter(partition -> partition.key().system().equals(system))
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
