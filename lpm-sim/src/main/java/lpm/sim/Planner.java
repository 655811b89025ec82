package lpm.sim;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.option.Demand;
import lpm.option.RequestOptions;
import lpm.option.ScsiMapping;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.sim.hardware.Hypervisor;
import lpm.sim.hardware.MoveKind;
import lpm.sim.hardware.StorageNetwork;
import lpm.sim.state.AdapterPlan;
import lpm.sim.state.DiskPlan;
import lpm.sim.state.FibreChannelPlan;
import lpm.sim.state.Forgone;
import lpm.sim.state.MovePlan;

/**
 * Makes a plan of a mapping. An adapter that the mapping says nothing of goes to the first destination server by id that
 * serves no other source server yet, else to the first: the console would refuse such a move, the hardware tries it.
 */
final class Planner {

    private final Estate estate;
    private final LogicalPartition partition;
    private final ImmutableList<VirtualIoServer> destinations;
    private final Placement places;
    private final MigrationMapping mapping;
    private final ImmutableList<ScsiMapping> asked;
    private final List<AdapterPlan> plans = new ArrayList<>();

    private Planner(Estate estate, MigrationRequest request, MigrationMapping mapping) {
        this.estate = estate;
        this.partition = estate.partition(request.partition());
        this.destinations = estate.virtualIoServersOf(request.destination().system());
        this.places = new Placement(destinations);
        this.mapping = mapping;
        this.asked = request.options().scsiMappings();
    }

    static MovePlan plan(Estate estate, MigrationRequest request, MigrationMapping chosen) {
        checkState(
                estate.partitions().containsKey(request.partition()),
                "%s is not in the estate: nothing can be moved",
                request.partition());
        boolean isChosen =
                !chosen.adapters().isEmpty() || !chosen.fibreChannel().isEmpty();
        MigrationMapping mapping = isChosen ? chosen : request.mapping().orElse(chosen);
        Planner planner = new Planner(estate, request, mapping);
        VirtualNicPlanner nics = new VirtualNicPlanner(
                estate, planner.partition, request.options().vnicMappings(), planner.destinations, planner.places);
        return MovePlan.builder()
                .kind(kind(request.mode()))
                .initial(estate)
                .partition(planner.partition)
                .destination(request.destination().system())
                .targetId(request.options()
                        .destinationId()
                        .or(() -> request.destination()
                                .system()
                                .map(system -> new Hypervisor(estate, system).freeId(planner.partition.id())))
                        .orElse(planner.partition.id()))
                .adapters(planner.adapters())
                .fibreChannel(planner.fibreChannel(request))
                .backingDevices(nics.devices())
                .virtualNicServers(nics.sources())
                .processorPool(request.options().processorPool())
                .currentData(request.options().currentData())
                .forgone(forgone(request.options()))
                .movers(request.options().movers())
                .pairsRequired(request.options().redundantMovers() == Demand.REQUIRED ? 2 : 1)
                .build();
    }

    private static MoveKind kind(MigrationMode mode) {
        return switch (mode) {
            case ACTIVE -> MoveKind.ACTIVE;
            case INACTIVE -> MoveKind.INACTIVE;
            case SUSPENDED -> MoveKind.SUSPENDED;
        };
    }

    private static ImmutableSet<Forgone> forgone(RequestOptions options) {
        ImmutableSet.Builder<Forgone> forgone = ImmutableSet.builder();
        if (options.vlanBridge() != Demand.REQUIRED) {
            forgone.add(Forgone.BRIDGED_VLANS);
        }
        if (options.vnicConfiguration() != Demand.REQUIRED) {
            forgone.add(Forgone.BACKING_DEVICES);
        }
        if (options.redundantVnicBacking() != Demand.REQUIRED) {
            forgone.add(Forgone.FURTHER_BACKING_DEVICES);
        }
        return forgone.build();
    }

    /** Plans of moves that begin at the same time: each leaves the partition ids to the others that they are to have. */
    static ImmutableList<MovePlan> plans(Estate estate, ImmutableList<RequestedMove> moves) {
        List<MovePlan> plans = new ArrayList<>();
        Estate taken = estate;
        for (RequestedMove move : moves) {
            MovePlan plan = plan(taken, move.request(), move.mapping());
            plans.add(plan.withInitial(estate));
            taken = plan.target().map(key -> holding(plan, key)).orElse(taken);
        }
        return ImmutableList.copyOf(plans);
    }

    private static Estate holding(MovePlan plan, PartitionKey key) {
        return plan.initial().with(plan.partition().withSystem(key.system()).withId(key.id()));
    }

    private ImmutableList<AdapterPlan> adapters() {
        for (MigrationMapping.Adapter mapped : mapping.adapters()) {
            estate.virtualIoServers()
                    .get(mapped.source())
                    .ifPresent(server -> server.serverAdapter(mapped.sourceAdapter())
                            .ifPresent(adapter -> add(mapped(mapped, server, adapter))));
        }
        for (VirtualIoServer server : estate.virtualIoServersOf(Optional.of(partition.system()))) {
            for (VirtualScsiServerAdapter adapter : server.serverAdapters().items()) {
                if (serves(server, adapter) && !isPlanned(server, adapter)) {
                    add(placed(server, adapter));
                }
            }
        }
        return ImmutableList.copyOf(plans);
    }

    private void add(AdapterPlan plan) {
        plans.add(plan);
        places.note(Optional.of(plan.source()), plan.destination());
    }

    private ImmutableList<FibreChannelPlan> fibreChannel(MigrationRequest request) {
        return new FibreChannelPlanner(estate, partition, request.options().fibreChannelMappings(), places)
                .adapters(mapping);
    }

    private AdapterPlan mapped(
            MigrationMapping.Adapter mapped, VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        ImmutableList.Builder<DiskPlan> disks = ImmutableList.builder();
        List<VirtualTargetDevice> rest = new ArrayList<>(adapter.targetDevices().items());
        for (MigrationMapping.Disk disk : mapped.disks()) {
            Predicate<VirtualTargetDevice> named = device -> device.name().equals(disk.sourceDevice());
            rest.stream()
                    .filter(named)
                    .map(device -> disk(server, device)
                            .withDestinationDevice(disk.destinationDevice())
                            .withDestinationDisk(disk.destinationDisk()))
                    .forEach(disks::add);
            rest.removeIf(named);
        }
        rest.forEach(device -> disks.add(disk(server, device)));
        return AdapterPlan.builder()
                .clientSlot(mapped.clientSlot().or(clientSlot(server, adapter)))
                .source(server.key())
                .sourceAdapter(adapter.name())
                .destination(Optional.of(mapped.destination()).filter(places::isDestination))
                .destinationSlot(mapped.destinationSlot().value())
                .slotIsGiven(isGiven(mapped))
                .destinationAdapter(mapped.destinationAdapter())
                .disks(disks.build())
                .build();
    }

    private boolean isGiven(MigrationMapping.Adapter mapped) {
        return mapped.destinationSlot().isKnown()
                && asked.stream()
                        .anyMatch(wish -> mapped.clientSlot().isKnownAnd(wish.clientSlot()::equals)
                                && wish.serverSlot()
                                        .equals(mapped.destinationSlot().value()));
    }

    private AdapterPlan placed(VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        return AdapterPlan.builder()
                .clientSlot(clientSlot(server, adapter))
                .source(server.key())
                .sourceAdapter(adapter.name())
                .destination(places.placeFor(Optional.of(server.key())))
                .destinationSlot(adapter.slot())
                .disks(adapter.targetDevices().stream()
                        .map(device -> disk(server, device))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    private static DiskPlan disk(VirtualIoServer server, VirtualTargetDevice device) {
        return DiskPlan.builder()
                .sourceDevice(device)
                .sourceDisk(StorageNetwork.backingDisk(server, device))
                .build();
    }

    private boolean isPlanned(VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        return plans.stream()
                .anyMatch(plan -> plan.source().equals(server.key())
                        && plan.sourceAdapter().equals(adapter.name()));
    }

    private boolean serves(VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        return adapter.serves(partition.id())
                .value()
                .orElseGet(() -> clientAdapter(server, adapter).isPresent());
    }

    private Fact<VirtualSlot> clientSlot(VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        return adapter.clientSlot()
                .flatMap(Fact::ofOptional)
                .or(Fact.ofOptional(clientAdapter(server, adapter).map(VirtualScsiClientAdapter::slot)));
    }

    private Optional<VirtualScsiClientAdapter> clientAdapter(VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        Optional<PartitionId> id = server.id().value();
        return partition.scsiAdapters().stream()
                .filter(client -> client.server().value().equals(id)
                        && id.isPresent()
                        && client.serverSlot().isKnownAnd(adapter.slot()::equals))
                .findFirst();
    }
}
