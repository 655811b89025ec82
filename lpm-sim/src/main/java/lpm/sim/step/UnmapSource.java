package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import java.util.function.UnaryOperator;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.FibreChannelServer;
import lpm.sim.hardware.SimulatedServer;
import lpm.sim.hardware.VirtualNicHost;
import lpm.sim.state.AdapterPlan;
import lpm.sim.state.FibreChannelPlan;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.PlannedServers;
import lpm.sim.state.Resource;
import lpm.sim.state.SourceHost;

/**
 * {@code src_vtd1} and {@code src_vtd2}: source Virtual I/O Servers remove the adapters that served the partition.
 *
 * @param stage 1 for the first server of the mapping, 2 for all others
 */
public record UnmapSource(int stage) implements Step {

    private static final ImmutableSet<Resource> NEEDS =
            ImmutableSet.of(Resource.CONSOLE, Resource.SOURCE_FRAME, Resource.SOURCE_SERVER_RMC);

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return NEEDS;
    }

    @Override
    public ImmutableSet<ViosKey> servers(MovePlan plan) {
        return plan.sourceServers().stage(stage).servers();
    }

    @Override
    public boolean concernsHardwareAlone() {
        return true;
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        Attempt<Progress> progress = Attempt.done(Progress.from(state));
        PlannedServers.Stage<SourceHost> there = state.plan().sourceServers().stage(stage);
        for (AdapterPlan adapter : there.adapters()) {
            progress = progress.then(so -> remove(so, adapter));
        }
        for (FibreChannelPlan adapter : there.fibreChannel()) {
            progress = progress.then(so -> logOut(so, adapter));
        }
        for (SourceHost host : there.virtualNics()) {
            progress = progress.then(so -> remove(so, host));
        }
        return progress.map(done -> done.lasting(state.parameters().commandMilliseconds()));
    }

    private static Attempt<Progress> remove(Progress progress, AdapterPlan adapter) {
        String name = adapter.sourceAdapter();
        return removed(progress, adapter.source(), name, server -> new SimulatedServer(server).removeAdapter(name))
                .map(done -> done.note(adapter.source().name(), "removes " + name + " with its devices"));
    }

    private static Attempt<Progress> remove(Progress progress, SourceHost host) {
        String name = host.name();
        return removed(progress, host.server(), name, server -> new VirtualNicHost(server).remove(name))
                .map(done -> done.note(host.server().name(), "removes " + name));
    }

    /** A vfchost that nobody captured is none that could be removed. */
    private static Attempt<Progress> logOut(Progress progress, FibreChannelPlan adapter) {
        if (adapter.sourceAdapter().isEmpty()) {
            return Attempt.done(progress);
        }
        ViosKey source = adapter.source().orElseThrow();
        String name = adapter.sourceAdapter().get().name();
        return removed(progress, source, name, server -> new FibreChannelServer(server).remove(name))
                .map(done -> done.note(source.name(), "removes " + name + ", which is logged out"));
    }

    private static Attempt<Progress> removed(
            Progress progress, ViosKey key, String adapter, UnaryOperator<VirtualIoServer> removal) {
        return new SimulatedServer(progress.state().estate().virtualIoServer(key))
                .silence()
                .<Attempt<Progress>>map(
                        silence -> Attempt.failed("%s of %s cannot be removed: %s".formatted(adapter, key, silence)))
                .orElseGet(() ->
                        Attempt.done(progress.with(state -> state.changing(estate -> estate.updating(key, removal)))));
    }
}
