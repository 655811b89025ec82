package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.sim.hardware.Attempt;
import lpm.sim.state.Conditions;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/**
 * {@code validate}: the console looks whether everything is there. Rules are judged before the simulation, and may have been
 * overridden; here only what has been lost since stands in the way.
 */
public record Validate() implements Step {

    private static final ImmutableSet<Resource> SEEN = ImmutableSet.of(
            Resource.SOURCE_FRAME,
            Resource.DESTINATION_FRAME,
            Resource.SOURCE_SERVER_RMC,
            Resource.DESTINATION_SERVER_RMC,
            Resource.STREAM,
            Resource.DESTINATION_LUNS,
            Resource.DESTINATION_MEMORY);

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return ImmutableSet.of(Resource.CONSOLE);
    }

    @Override
    public boolean concernsHardwareAlone() {
        return true;
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        Conditions conditions = state.conditions();
        Optional<String> lost = lost(conditions, state.plan().needsPartitionRmc())
                .or(() -> conditions.lostPaths().values().stream().findFirst())
                .or(() -> conditions.downServers().values().stream().findFirst());
        return lost.<Attempt<Progress>>map(Attempt::failed)
                .orElseGet(() -> Attempt.done(Progress.from(state)
                        .note(
                                Actors.CONSOLE,
                                "takes the validation of " + Actors.partition(state)
                                        + " as it was judged or overridden; from here on the hardware decides")
                        .lasting(state.parameters().commandMilliseconds())));
    }

    private static Optional<String> lost(Conditions conditions, boolean needsPartitionRmc) {
        for (Resource resource : SEEN) {
            Optional<String> lost = conditions.missing(resource);
            if (lost.isPresent()) {
                return lost;
            }
        }
        return needsPartitionRmc ? conditions.missing(Resource.PARTITION_RMC) : Optional.empty();
    }
}
