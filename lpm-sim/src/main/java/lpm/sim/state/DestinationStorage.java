package lpm.sim.state;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lpm.model.VirtualIoServer;
import lpm.model.storage.PhysicalVolume;
import lpm.sim.hardware.MoveKind;
import lpm.sim.hardware.SimulatedServer;
import lpm.sim.hardware.StorageFabric;
import lpm.sim.hardware.StorageNetwork;

/** What the destination sees of the partition's LUNs. */
public final class DestinationStorage {

    private DestinationStorage() {}

    /** Why a LUN cannot be reached through any destination server, if one cannot. */
    public static Optional<String> unreachable(HardwareState state) {
        return state.conditions()
                .missing(Resource.DESTINATION_LUNS)
                .or(() -> unreachableThroughScsi(state))
                .or(() -> unreachableThroughFibreChannel(state));
    }

    private static Optional<String> unreachableThroughScsi(HardwareState state) {
        ImmutableList<StorageNetwork.Opening> openings = openings(state);
        for (PhysicalVolume volume : state.plan().volumes()) {
            Optional<String> unreachable = unreachable(state, openings, volume);
            if (unreachable.isPresent()) {
                return unreachable;
            }
        }
        return Optional.empty();
    }

    /** Which disks are behind virtual Fibre Channel nobody captures: they are reached as long as one adapter is logged in. */
    private static Optional<String> unreachableThroughFibreChannel(HardwareState state) {
        if (state.plan().fibreChannel().isEmpty()) {
            return Optional.empty();
        }
        List<String> broken = state.createdFibreChannel().stream()
                .flatMap(created -> silence(state, state.estate().virtualIoServer(created.server())).stream())
                .toList();
        if (broken.size() == state.createdFibreChannel().size()) {
            return Optional.of(
                    "the disks that %s uses through virtual Fibre Channel are out of reach at the destination%s"
                            .formatted(
                                    state.plan().partition().label(),
                                    broken.isEmpty() ? ": no adapter is logged in" : ": " + String.join("; ", broken)));
        }
        return state.plan()
                .destination()
                .filter(system -> state.plan().kind() != MoveKind.SUSPENDED)
                .flatMap(system -> new StorageFabric(state.plan().partition(), system).noDisk());
    }

    private static Optional<String> unreachable(
            HardwareState state, ImmutableList<StorageNetwork.Opening> openings, PhysicalVolume volume) {
        List<String> broken = new ArrayList<>();
        for (StorageNetwork.Opening path : openings) {
            if (path.disk().sameVolume(volume).isKnownAnd(same -> !same)) {
                continue;
            }
            Optional<String> reason = broken(state, path);
            if (reason.isEmpty()) {
                return Optional.empty();
            }
            broken.add(reason.orElseThrow());
        }
        if (broken.isEmpty()) {
            return Optional.of("%s has no device on LUN %s, which %s needs"
                    .formatted(
                            state.plan().destinationLabel(),
                            volume.volumeName(),
                            state.plan().partition().label()));
        }
        return Optional.of("LUN %s is out of reach at the destination: %s"
                .formatted(volume.volumeName(), String.join("; ", broken)));
    }

    /** What stands on the adapters that the migration has created. */
    public static ImmutableList<StorageNetwork.Opening> openings(HardwareState state) {
        ImmutableList.Builder<StorageNetwork.Opening> openings = ImmutableList.builder();
        for (CreatedAdapter created : state.created()) {
            VirtualIoServer server = state.estate().virtualIoServer(created.server());
            server.serverAdapter(created.adapter())
                    .ifPresent(adapter -> openings.addAll(StorageNetwork.openings(server, adapter)));
        }
        return openings.build();
    }

    private static Optional<String> broken(HardwareState state, StorageNetwork.Opening path) {
        return silence(state, path.server())
                .or(() -> new StorageNetwork(state.estate()).outOfReach(path.server(), path.disk()));
    }

    /** Why a server reaches no storage, if it does not. */
    private static Optional<String> silence(HardwareState state, VirtualIoServer server) {
        return state.conditions().withoutPath(server.key()).or(() -> new SimulatedServer(server).silence());
    }
}
