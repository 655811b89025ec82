package lpm.sim.hardware;

/**
 * Who has cancelled a migration: the entities that Linux numbers in the reason of a cancelled stream
 * ({@code arch/powerpc/platforms/pseries/mobility.c}). Which of them stands for what goes wrong here is our own decision.
 */
public enum AbortedBy {
    /** The management console, or who works at it. */
    ORCHESTRATOR(1),
    /** The source mover service partition, or storage and memory on its side. */
    VSP_SOURCE(2),
    PARTITION_FIRMWARE(3),
    /** The hypervisor of either system. */
    PLATFORM_FIRMWARE(4),
    /** The destination mover service partition, or what the destination has for the partition. */
    VSP_TARGET(5),
    MIGRATING_PARTITION(6);

    private final int number;

    AbortedBy(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** Such as {@code MIGRATING_PARTITION (6)}. */
    @Override
    public String toString() {
        return name() + " (" + number + ")";
    }
}
