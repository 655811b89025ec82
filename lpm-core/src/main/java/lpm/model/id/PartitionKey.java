package lpm.model.id;

/** A logical partition of an estate: its managed system and its id there. */
public record PartitionKey(MachineTypeModelSerial system, PartitionId id) implements Comparable<PartitionKey> {

    @Override
    public int compareTo(PartitionKey other) {
        int bySystem = system.compareTo(other.system);
        return bySystem != 0 ? bySystem : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return "partition " + id + " of " + system;
    }
}
