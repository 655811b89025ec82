package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.sim.hardware.Attempt;
import lpm.sim.state.Conditions;
import lpm.sim.state.Forgone;
import lpm.sim.state.MoveState;
import lpm.sim.state.PlannedServers;
import lpm.sim.state.Resource;
import lpm.sim.state.WaysOut;

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
        Optional<String> lost = missing(state).or(() -> serverLost(state)).or(() -> wayOutLost(state));
        return lost.<Attempt<Progress>>map(Attempt::failed)
                .orElseGet(() -> Attempt.done(Progress.from(state)
                        .note(
                                Actors.CONSOLE,
                                "takes the validation of " + Actors.partition(state)
                                        + " as it was judged or overridden; from here on the hardware decides")
                        .lasting(state.parameters().commandMilliseconds())));
    }

    private static Optional<String> missing(MoveState state) {
        for (Resource resource : SEEN) {
            Optional<String> lost = state.missing(resource);
            if (lost.isPresent()) {
                return lost;
            }
        }
        return state.plan().needsPartitionRmc() ? state.missing(Resource.PARTITION_RMC) : Optional.empty();
    }

    /** Servers that serve the partition, that are to serve it, and movers; any other may be down. */
    private static Optional<String> serverLost(MoveState state) {
        Conditions conditions = state.conditions();
        if (!conditions.anyWithoutPath()) {
            return Optional.empty();
        }
        PlannedServers<?> source = state.plan().sourceServers();
        PlannedServers<?> destination = state.plan().destinationServers();
        return Streams.concat(
                        Stream.of(source.ofStorage(), destination.ofStorage())
                                .flatMap(ImmutableSet::stream)
                                .map(conditions::withoutPath),
                        Stream.of(source.all(), destination.all())
                                .flatMap(ImmutableSet::stream)
                                .map(conditions::down),
                        conditions.pairs().stream()
                                .flatMap(pair -> Stream.of(pair.source(), pair.destination()))
                                .map(conditions::down))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A server of the destination that nothing is planned for may be the only one that would carry a VLAN. */
    private static Optional<String> wayOutLost(MoveState state) {
        Conditions conditions = state.conditions();
        if (conditions.downServers().isEmpty() || state.plan().forgone().contains(Forgone.BRIDGED_VLANS)) {
            return Optional.empty();
        }
        return state.plan().destination().stream()
                .flatMap(system -> WaysOut.ofVlans(state, system))
                .filter(conditions.downServers().keySet()::containsAll)
                .flatMap(carriers -> carriers.stream().flatMap(server -> conditions.down(server).stream()))
                .findFirst();
    }
}
