package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.SimulatedServer;
import lpm.sim.state.AdapterPlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/**
 * {@code src_vtd1} and {@code src_vtd2}: source Virtual I/O Servers remove the adapters that served the partition.
 *
 * @param stage 1 for the first server of the mapping, 2 for all others
 */
public record UnmapSource(int stage) implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return ImmutableSet.of(Resource.CONSOLE, Resource.SOURCE_FRAME, Resource.SOURCE_SERVER_RMC);
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        Progress progress = Progress.from(state);
        for (AdapterPlan adapter : state.plan().sourceStage(stage)) {
            Optional<String> silence = new SimulatedServer(state.estate().virtualIoServer(adapter.source())).silence();
            if (silence.isPresent()) {
                return Attempt.failed("%s of %s cannot be removed: %s"
                        .formatted(adapter.sourceAdapter(), adapter.source(), silence.get()));
            }
            progress = progress.with(s -> s.changing(estate -> estate.updating(
                            adapter.source(),
                            server -> new SimulatedServer(server).removeAdapter(adapter.sourceAdapter()))))
                    .note(adapter.source().name(), "removes " + adapter.sourceAdapter() + " with its devices");
        }
        return Attempt.done(progress.lasting(state.plan().parameters().commandMilliseconds()));
    }
}
