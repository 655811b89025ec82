package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.option.ServerReference;
import lpm.option.VnicMapping;
import lpm.sim.state.BackingDevicePlan;
import lpm.sim.state.SourceHost;

/** Makes plans for the backing devices of virtual NICs: as {@code vnic_mappings} says, else through the server that is next. */
final class VirtualNicPlanner {

    private final Estate estate;
    private final LogicalPartition partition;
    private final ImmutableList<VnicMapping> asked;
    private final ImmutableList<VirtualIoServer> destinations;
    private final Placement places;

    VirtualNicPlanner(
            Estate estate,
            LogicalPartition partition,
            ImmutableList<VnicMapping> asked,
            ImmutableList<VirtualIoServer> destinations,
            Placement places) {
        this.estate = estate;
        this.partition = partition;
        this.asked = asked;
        this.destinations = destinations;
        this.places = places;
    }

    /** The vnicservers of the source that serve the partition. */
    ImmutableList<SourceHost> sources() {
        return sourceServers()
                .flatMap(server -> server.virtualNicServers().stream()
                        .filter(host -> host.client().isKnownAnd(partition.id()::equals))
                        .map(host -> new SourceHost(server.key(), host.name())))
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<BackingDevicePlan> devices() {
        ImmutableList.Builder<BackingDevicePlan> plans = ImmutableList.builder();
        for (VirtualNicAdapter adapter : partition.virtualNicAdapters().items()) {
            if (adapter.backingDevices().isUnknown()) {
                plans.add(plan(adapter, Optional.empty()));
            }
            adapter.backingDevices().items().forEach(device -> plans.add(plan(adapter, Optional.of(device))));
        }
        return plans.build();
    }

    private BackingDevicePlan plan(VirtualNicAdapter adapter, Optional<VirtualNicBackingDevice> device) {
        Optional<VnicMapping> wish = asked.stream()
                .filter(mapping -> mapping.clientSlot().equals(adapter.slot()))
                .filter(mapping -> device.stream().allMatch(mapping::mayMean))
                .findFirst();
        Optional<ViosKey> source = device.flatMap(this::sourceOf);
        Optional<ServerReference> named = wish.flatMap(VnicMapping::server);
        Optional<ViosKey> destination = named.isPresent()
                ? destinations.stream()
                        .filter(server -> !named.get().means(server).isKnownAnd(means -> !means))
                        .map(VirtualIoServer::key)
                        .findFirst()
                : places.placeFor(source);
        places.note(source, destination);
        return BackingDevicePlan.builder()
                .clientSlot(adapter.slot())
                .device(device)
                .destination(destination)
                .targetAdapter(wish.flatMap(VnicMapping::targetAdapter))
                .targetPort(wish.flatMap(VnicMapping::targetPort))
                .build();
    }

    private Optional<ViosKey> sourceOf(VirtualNicBackingDevice device) {
        return sourceServers()
                .filter(server -> device.server().equalTo(server.id()).isKnownAnd(same -> same)
                        || device.serverName()
                                .equalTo(Fact.known(server.name()))
                                .isKnownAnd(same -> same))
                .map(VirtualIoServer::key)
                .findFirst();
    }

    private Stream<VirtualIoServer> sourceServers() {
        return estate.virtualIoServersOf(Optional.of(partition.system())).stream();
    }
}
