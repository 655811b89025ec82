package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.option.FibreChannelMapping;
import lpm.rules.MigrationMapping;
import lpm.sim.state.FibreChannelPlan;

/** Makes plans for virtual Fibre Channel adapters: those of a mapping, then all others that the partition has. */
final class FibreChannelPlanner {

    private final Estate estate;
    private final LogicalPartition partition;
    private final ImmutableList<FibreChannelMapping> asked;
    private final Placement places;
    private final List<FibreChannelPlan> plans = new ArrayList<>();

    FibreChannelPlanner(
            Estate estate, LogicalPartition partition, ImmutableList<FibreChannelMapping> asked, Placement places) {
        this.estate = estate;
        this.partition = partition;
        this.asked = asked;
        this.places = places;
    }

    ImmutableList<FibreChannelPlan> adapters(MigrationMapping mapping) {
        mapping.fibreChannel().forEach(mapped -> add(mapped(mapped)));
        for (VirtualIoServer server : estate.virtualIoServersOf(Optional.of(partition.system()))) {
            server.fibreChannelMappings().stream()
                    .filter(host -> serves(server, host) && !isPlanned(server, host))
                    .forEach(host -> add(placed(Optional.of(server), Optional.of(host), clientSlot(server, host))));
        }
        for (VirtualFibreChannelClientAdapter client :
                partition.fibreChannelAdapters().items()) {
            Fact<VirtualSlot> slot = Fact.known(client.slot());
            if (plans.stream().noneMatch(plan -> plan.clientSlot().equals(slot))) {
                add(placed(serverOf(client), Optional.empty(), slot));
            }
        }
        return ImmutableList.copyOf(plans);
    }

    private void add(FibreChannelPlan plan) {
        plans.add(plan);
        places.note(plan.source(), plan.destination());
    }

    private FibreChannelPlan mapped(MigrationMapping.FibreChannel mapped) {
        Optional<VirtualIoServer> server = mapped.source().flatMap(estate.virtualIoServers()::get);
        Optional<VirtualFibreChannelMapping> host =
                server.flatMap(known -> mapped.sourceAdapter().value().flatMap(known::fibreChannelMapping));
        return between(server, host)
                .clientSlot(mapped.clientSlot())
                .destination(Optional.of(mapped.destination()).filter(places::isDestination))
                .destinationSlot(mapped.destinationSlot().value())
                .slotIsGiven(isGiven(mapped))
                .destinationAdapter(mapped.destinationAdapter())
                .port(mapped.port().value().flatMap(port -> port))
                .build();
    }

    private boolean isGiven(MigrationMapping.FibreChannel mapped) {
        return mapped.destinationSlot().isKnown()
                && asked.stream()
                        .anyMatch(wish -> mapped.clientSlot().isKnownAnd(wish.clientSlot()::equals)
                                && wish.serverSlot()
                                        .equals(mapped.destinationSlot().value()));
    }

    private FibreChannelPlan placed(
            Optional<VirtualIoServer> server, Optional<VirtualFibreChannelMapping> host, Fact<VirtualSlot> slot) {
        return between(server, host)
                .clientSlot(slot)
                .destination(places.placeFor(server.map(VirtualIoServer::key)))
                .destinationSlot(host.map(VirtualFibreChannelMapping::slot))
                .build();
    }

    private static FibreChannelPlan.Builder between(
            Optional<VirtualIoServer> server, Optional<VirtualFibreChannelMapping> host) {
        FibreChannelPlan.Builder builder = FibreChannelPlan.builder();
        builder.source(server.map(VirtualIoServer::key)).sourceAdapter(host).fabric(fabric(server, host));
        return builder;
    }

    private static Fact<String> fabric(Optional<VirtualIoServer> server, Optional<VirtualFibreChannelMapping> host) {
        return Fact.ofOptional(host)
                .flatMap(VirtualFibreChannelMapping::port)
                .flatMap(Fact::ofOptional)
                .flatMap(name -> Fact.ofOptional(server.flatMap(known -> known.fibreChannelPort(name))))
                .flatMap(FibreChannelPort::fabricName);
    }

    private boolean isPlanned(VirtualIoServer server, VirtualFibreChannelMapping host) {
        Optional<ViosKey> key = Optional.of(server.key());
        return plans.stream()
                .anyMatch(plan ->
                        plan.source().equals(key) && plan.sourceAdapter().equals(Optional.of(host)));
    }

    private boolean serves(VirtualIoServer server, VirtualFibreChannelMapping host) {
        return host.serves(partition.id())
                .value()
                .orElseGet(() -> client(server, host).isPresent());
    }

    private Fact<VirtualSlot> clientSlot(VirtualIoServer server, VirtualFibreChannelMapping host) {
        return host.clientSlot()
                .flatMap(Fact::ofOptional)
                .or(Fact.ofOptional(client(server, host).map(VirtualFibreChannelClientAdapter::slot)));
    }

    private Optional<VirtualFibreChannelClientAdapter> client(VirtualIoServer server, VirtualFibreChannelMapping host) {
        return partition.fibreChannelAdapters().stream()
                .filter(client -> client.server().equalTo(server.id()).isKnownAnd(same -> same)
                        && client.serverSlot().isKnownAnd(host.slot()::equals))
                .findFirst();
    }

    private Optional<VirtualIoServer> serverOf(VirtualFibreChannelClientAdapter client) {
        return estate.virtualIoServersOf(Optional.of(partition.system())).stream()
                .filter(server -> client.server().equalTo(server.id()).isKnownAnd(same -> same))
                .findFirst();
    }
}
