package lpm.report.html;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionKey;
import lpm.model.storage.VirtualTargetDevice;
import lpm.sim.state.Conditions;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/**
 * What is there in one frame, and what is out of order, by the keys of the picture.
 *
 * @param on what is there, and which signs of trouble are shown
 * @param lost of what is there, what does not work
 */
record Lights(ImmutableSet<String> on, ImmutableSet<String> lost) {

    /** The stream between mover service partitions. */
    static final String STREAM = "stream";

    static final String CONSOLE = "console";
    static final String LUNS = "luns";

    /** The sign of a partition's definition on a side. */
    static String definition(Place place) {
        return place + ".definition";
    }

    /** The sign of a side that is down. */
    static String down(Place place) {
        return place + ".down";
    }

    /** The sign of a server without its path to storage. */
    static String path(Server server) {
        return server.key() + ".path";
    }

    /** The sign of a server that the console does not reach. */
    static String rmc(Server server) {
        return server.key() + ".rmc";
    }

    static Lights of(Equipment equipment, MoveState state) {
        Collector lights = new Collector(state);
        equipment.sides().forEach(lights::side);
        lights.definitions();
        lights.stream();
        lights.trouble(Resource.CONSOLE, CONSOLE);
        lights.trouble(Resource.DESTINATION_LUNS, LUNS);
        return new Lights(lights.on.build(), lights.lost.build());
    }

    /** Gathers keys. */
    private static final class Collector {
        private final MoveState state;
        private final Conditions conditions;
        private final ImmutableSortedSet.Builder<String> on = ImmutableSortedSet.naturalOrder();
        private final ImmutableSortedSet.Builder<String> lost = ImmutableSortedSet.naturalOrder();

        Collector(MoveState state) {
            this.state = state;
            this.conditions = state.conditions();
        }

        void trouble(Resource resource, String key) {
            state.missing(resource).ifPresent(reason -> trouble(key));
        }

        private void trouble(String key) {
            on.add(key);
            lost.add(key);
        }

        void side(Side side) {
            boolean source = side.place() == Place.SOURCE;
            trouble(source ? Resource.SOURCE_FRAME : Resource.DESTINATION_FRAME, down(side.place()));
            boolean noLuns =
                    !source && conditions.missing(Resource.DESTINATION_LUNS).isPresent();
            for (Server server : side.servers()) {
                trouble(source ? Resource.SOURCE_SERVER_RMC : Resource.DESTINATION_SERVER_RMC, rmc(server));
                conditions.down(server.id()).ifPresent(reason -> trouble(rmc(server)));
                boolean noPath = conditions.withoutPath(server.id()).isPresent();
                if (noPath) {
                    trouble(path(server));
                }
                server.adapters().forEach(adapter -> adapter(server, adapter, noPath || noLuns));
            }
        }

        private void adapter(Server server, Adapter adapter, boolean unreachable) {
            VirtualIoServer now = state.estate().virtualIoServer(server.id());
            Optional<ImmutableSet<String>> standing = devices(now, adapter.name());
            if (standing.isEmpty()) {
                return;
            }
            on.add(adapter.key());
            for (Device device : adapter.devices()) {
                if (standing.get().contains(device.name())) {
                    on.add(device.key());
                    if (unreachable) {
                        lost.add(device.key());
                    }
                }
            }
        }

        /** What stands on an adapter, as long as it is there. */
        private static Optional<ImmutableSet<String>> devices(VirtualIoServer server, String adapter) {
            return server.serverAdapter(adapter)
                    .map(scsi -> scsi.targetDevices().stream()
                            .map(VirtualTargetDevice::name)
                            .collect(ImmutableSet.toImmutableSet()))
                    .or(() -> server.fibreChannelMapping(adapter).map(host -> ImmutableSet.of(LoginsOf.port(host))));
        }

        void definitions() {
            PartitionKey source = state.plan().partition().key();
            if (state.estate().partitions().containsKey(source)) {
                on.add(definition(Place.SOURCE));
            }
            if (state.plan()
                    .target()
                    .filter(state.estate().partitions()::containsKey)
                    .isPresent()) {
                on.add(definition(Place.DESTINATION));
            }
        }

        void stream() {
            if (state.boundAtSource() && state.boundAtDestination()) {
                on.add(STREAM);
                if (conditions.missing(Resource.STREAM).isPresent()) {
                    lost.add(STREAM);
                }
            }
        }
    }
}
