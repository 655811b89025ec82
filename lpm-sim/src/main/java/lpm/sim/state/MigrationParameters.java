package lpm.sim.state;

import static com.google.common.base.Preconditions.checkArgument;

import org.immutables.value.Value;

/**
 * The numbers behind simulated time. IBM publishes none of them: every default is our own choice, made so that a partition
 * of a few GB moves in some seconds.
 */
@Value.Immutable
public interface MigrationParameters extends WithMigrationParameters {

    /** Bytes of a memory page. */
    @Value.Default
    default long pageBytes() {
        return 4_096;
    }

    /** Memory of a partition whose size nobody captured, in MB. */
    @Value.Default
    default long assumedMemoryMegabytes() {
        return 4_096;
    }

    /** The link between the mover service partitions, in bits per second. */
    @Value.Default
    default long linkBitsPerSecond() {
        return 10_000_000_000L;
    }

    /** Memory that the partition writes anew, in bytes per second. */
    @Value.Default
    default long dirtyBytesPerSecond() {
        return 50_000_000L;
    }

    /** The part of the memory that is written again and again, in per cent. */
    @Value.Default
    default int hotPercent() {
        return 10;
    }

    /** The partition is suspended once no more than so many bytes are dirty. */
    @Value.Default
    default long thresholdBytes() {
        return 8L << 20;
    }

    /** The partition is suspended after so many passes whatever is dirty. */
    @Value.Default
    default int maximumPasses() {
        return 8;
    }

    /** How long the operating system takes to get ready, still running, in milliseconds. */
    @Value.Default
    default long quiesceMilliseconds() {
        return 150;
    }

    /** How long it takes to freeze the partition and to send processor state, in milliseconds. */
    @Value.Default
    default long suspendOverheadMilliseconds() {
        return 80;
    }

    /** How long each of the two halves of the hand-over takes, in milliseconds. */
    @Value.Default
    default long handOverMilliseconds() {
        return 10;
    }

    /** How long a command of the console takes, in milliseconds. */
    @Value.Default
    default long commandMilliseconds() {
        return 500;
    }

    /** The part of the missing pages that the resumed partition touches before they are pushed, in per cent. */
    @Value.Default
    default int touchedPercent() {
        return 10;
    }

    /** Requests that the running partition writes to its disks in a second. */
    @Value.Default
    default long writesPerSecond() {
        return 1_000;
    }

    /** How many of them are on their way through the servers at a time. */
    @Value.Default
    default long writesUnderWay() {
        return 16;
    }

    @Value.Check
    default void check() {
        positive("bytes of a page", pageBytes());
        positive("MB of assumed memory", assumedMemoryMegabytes());
        checkArgument(
                linkBitsPerSecond() >= 8, "the link must carry 8 bits per second, but carries %s", linkBitsPerSecond());
        positive("passes", maximumPasses());
        percentage("hot memory", hotPercent());
        percentage("touched memory", touchedPercent());
        notNegative("dirty bytes per second", dirtyBytesPerSecond());
        notNegative("threshold bytes", thresholdBytes());
        notNegative("writes per second", writesPerSecond());
        notNegative("writes under way", writesUnderWay());
        notNegative("milliseconds to quiesce", quiesceMilliseconds());
        notNegative("milliseconds to suspend", suspendOverheadMilliseconds());
        notNegative("milliseconds to hand over", handOverMilliseconds());
        notNegative("milliseconds of a command", commandMilliseconds());
    }

    private static void positive(String what, long value) {
        checkArgument(value > 0, "%s must be positive, but are %s", what, value);
    }

    private static void notNegative(String what, long value) {
        checkArgument(value >= 0, "%s must not be negative, but are %s", what, value);
    }

    private static void percentage(String what, int value) {
        checkArgument(value >= 0 && value <= 100, "%s must be 0 to 100 per cent, but is %s", what, value);
    }

    /** Whether a step that concerns hardware alone lasts as long by these numbers as by others. */
    default boolean lastsAs(MigrationParameters other) {
        return commandMilliseconds() == other.commandMilliseconds()
                && handOverMilliseconds() == other.handOverMilliseconds();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MigrationParameters}. */
    final class Builder extends ImmutableMigrationParameters.Builder {
        Builder() {}
    }
}
