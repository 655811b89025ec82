package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.model.LogicalPartition;
import lpm.sim.hardware.AbortedBy;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.GuestDriver;
import lpm.sim.hardware.StreamState;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** {@code ask_os}: the operating system is asked to get ready to be suspended. */
public record AskOperatingSystem() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        ImmutableSet.Builder<Resource> needs = ImmutableSet.builder();
        needs.add(Resource.STREAM, Resource.CONSOLE, Resource.CONSENT);
        if (state.plan().needsPartitionRmc()) {
            needs.add(Resource.PARTITION_RMC);
        }
        return needs.build();
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        LogicalPartition partition = state.plan().partition();
        if (state.plan().needsPartitionRmc() && partition.rmcActive().isKnownAnd(active -> !active)) {
            return Attempt.failed("the console has no RMC connection to %s, and cannot ask it to be suspended"
                    .formatted(partition.label()));
        }
        return refusal(state, partition)
                .or(() -> medium(partition))
                .<Attempt<Progress>>map(Attempt::failed)
                .orElseGet(() -> {
                    long ready = state.parameters().quiesceMilliseconds();
                    return Attempt.done(Progress.from(state.withStream(StreamState.SUSPENDING))
                            .note(
                                    Actors.partition(state),
                                    GuestDriver.of(partition).asked())
                            .lasting(ready)
                            .with(s -> s.withMemory(s.memory().written(ready))));
                });
    }

    /** Software that cannot be asked, or says no. */
    private static Optional<String> refusal(MoveState state, LogicalPartition partition) {
        if (!state.plan().needsPartitionRmc()) {
            return Optional.empty();
        }
        return partition.dlparCapable().isKnownAnd(capable -> !capable)
                ? Optional.of("%s takes no part in dynamic changes, and cannot be asked to be suspended"
                        .formatted(partition.label()))
                : partition.agreesToSuspend().isKnownAnd(agrees -> !agrees)
                        ? Optional.of("%s does not agree to be suspended".formatted(partition.label()))
                        : Optional.empty();
    }

    private static Optional<String> medium(LogicalPartition partition) {
        return partition.mediaDevices().stream()
                .findFirst()
                .map(device -> "%s cannot let go of its %s device %s, which stays at the source"
                        .formatted(partition.label(), device.kind().inWords(), device.name()));
    }

    @Override
    public AbortedBy refusedBy() {
        return AbortedBy.MIGRATING_PARTITION;
    }
}
