package lpm.sim.state;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.Optional;
import lpm.sim.hardware.ClientWrites;
import lpm.sim.hardware.PartitionMemory;
import org.immutables.value.Value;

/** What flows while a partition is moved, memory, writes and time, and the numbers that say how fast. */
@Value.Immutable
public interface Flow extends WithFlow {

    /** The numbers behind simulated time. */
    MigrationParameters parameters();

    PartitionMemory memory();

    /** What the partition has written to its disks since the beginning. */
    ClientWrites writes();

    ImmutableList<CopyPass> passes();

    /** Simulated time since the beginning. */
    long timeMilliseconds();

    /** When the partition stopped, present while it is suspended. */
    Optional<Long> frozenAtMilliseconds();

    /** How long the partition was suspended, once it runs again. */
    long suspendedMilliseconds();

    /** Nothing has flowed. */
    static Flow initial(MigrationParameters parameters, PartitionMemory memory) {
        return new Builder()
                .parameters(parameters)
                .memory(memory)
                .writes(ClientWrites.builder()
                        .perSecond(parameters.writesPerSecond())
                        .depth(parameters.writesUnderWay())
                        .build())
                .timeMilliseconds(0)
                .suspendedMilliseconds(0)
                .build();
    }

    /** The same flow so much later, in which nothing is written. */
    default Flow after(long milliseconds) {
        return withTimeMilliseconds(LongMath.saturatedAdd(timeMilliseconds(), milliseconds));
    }

    /** The partition runs again. */
    default Flow thawed() {
        long suspended = frozenAtMilliseconds().isPresent()
                ? timeMilliseconds() - frozenAtMilliseconds().orElseThrow()
                : 0;
        return withFrozenAtMilliseconds(Optional.empty())
                .withSuspendedMilliseconds(suspendedMilliseconds() + suspended);
    }

    /** Builds a {@link Flow}. */
    final class Builder extends ImmutableFlow.Builder {
        Builder() {}
    }
}
