package lpm.sim.step;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.id.PartitionId;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.id.WorldWidePortName;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.FibreChannelServer;
import lpm.sim.hardware.MoveKind;
import lpm.sim.hardware.StorageFabric;
import lpm.sim.state.CreatedAdapter;
import lpm.sim.state.FibreChannelPlan;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;

/**
 * How a destination server takes over a virtual Fibre Channel adapter: a vfchost on a physical port, through which the adapter of a
 * running partition logs in under the other name of its pair while the source is logged in under the first. The adapter of a
 * partition that does not run logs in under the name it had once the partition is activated (ours).
 */
final class FibreChannelLogin {

    private static final String LOGGED_IN = "LOGGED_IN";
    private static final String NOT_LOGGED_IN = "NOT_LOGGED_IN";

    private FibreChannelLogin() {}

    static Attempt<Progress> create(Progress progress, FibreChannelPlan plan) {
        MoveState state = progress.state();
        if (plan.destination().isEmpty()) {
            return Attempt.failed("%s has no Virtual I/O Server to take over %s of %s"
                    .formatted(state.plan().destinationLabel(), plan.label(), Actors.partition(state)));
        }
        ViosKey key = plan.destination().get();
        FibreChannelServer server = new FibreChannelServer(state.estate().virtualIoServer(key));
        return DestinationSlot.of(state, key, plan)
                .then(slot -> server.port(plan.port(), plan.fabric())
                        .then(port -> blindness(state.plan(), plan, server, port)
                                .<Attempt<Progress>>map(Attempt::failed)
                                .orElseGet(() -> Attempt.done(logIn(progress, plan, server, slot, port)))));
    }

    /** Zones are asked about when the adapter logs in; disks behind the target ports when the partition is acquired. */
    private static Optional<String> blindness(
            MovePlan move, FibreChannelPlan plan, FibreChannelServer server, Optional<String> port) {
        Optional<FibreChannelPort> through = port.flatMap(server.server()::fibreChannelPort);
        return move.destination()
                .flatMap(system -> blindness(move, new StorageFabric(move.partition(), system), plan, through))
                .map(reason -> "%s logs in through %s%s, and sees no target port: %s"
                        .formatted(
                                plan.label(),
                                port.map(name -> name + " of ").orElse(""),
                                server.server().name(),
                                reason));
    }

    /** A suspended partition logs in once it is resumed. */
    private static Optional<String> blindness(
            MovePlan move, StorageFabric fabric, FibreChannelPlan plan, Optional<FibreChannelPort> through) {
        return fabric.unzonedName()
                .or(() -> move.kind() == MoveKind.SUSPENDED
                        ? Optional.empty()
                        : fabric.noTargetPort(plan.fabric(), through));
    }

    private static Progress logIn(
            Progress progress,
            FibreChannelPlan plan,
            FibreChannelServer server,
            VirtualSlot slot,
            Optional<String> port) {
        MovePlan move = progress.state().plan();
        String name = server.freeAdapterName(plan.destinationAdapter());
        VirtualFibreChannelMapping adapter = VirtualFibreChannelMapping.builder()
                .name(name)
                .slot(slot)
                .client(Fact.known(Optional.of(move.targetId())))
                .clientSlot(plan.clientSlot().map(Optional::of))
                .port(port.isPresent() ? Fact.known(port) : Fact.unknown())
                .clientPortNames(plan.sourceAdapter()
                        .map(VirtualFibreChannelMapping::clientPortNames)
                        .orElse(Listing.unknown()))
                .status(Fact.known(move.runsAtFirst() ? LOGGED_IN : NOT_LOGGED_IN))
                .build();
        ViosKey key = server.server().key();
        return progress.with(state ->
                        connected(state.changing(estate -> estate.with(server.create(adapter))), plan, adapter, key))
                .note(key.name(), told(move, plan, adapter));
    }

    private static MoveState connected(
            MoveState state, FibreChannelPlan plan, VirtualFibreChannelMapping adapter, ViosKey key) {
        Fact<PartitionId> server = state.estate().virtualIoServer(key).id();
        MoveState created = state.withCreatedFibreChannel(ImmutableList.<CreatedAdapter>builder()
                .addAll(state.createdFibreChannel())
                .add(new CreatedAdapter(key, adapter.name()))
                .build());
        return created.changing(estate -> state.plan()
                .target()
                .map(target -> estate.updating(
                        target,
                        shell -> shell.withFibreChannelAdapters(shell.fibreChannelAdapters()
                                .replacing(
                                        client -> plan.clientSlot().isKnownAnd(client.slot()::equals),
                                        client -> client.withServer(server)
                                                .withServerSlot(Fact.known(adapter.slot()))
                                                .withActivePortName(nameAtDestination(state.plan(), client.slot()))))))
                .orElse(estate));
    }

    /** The other name of the pair for a partition that is logged in under the first. */
    private static Fact<WorldWidePortName> nameAtDestination(MovePlan move, VirtualSlot clientSlot) {
        LogicalPartition partition = move.partition();
        return Fact.ofOptional(partition.fibreChannelAdapters().stream()
                        .filter(client -> client.slot().equals(clientSlot))
                        .findFirst())
                .flatMap(
                        move.runsAtFirst()
                                ? VirtualFibreChannelClientAdapter::inactivePortName
                                : VirtualFibreChannelClientAdapter::activePortName);
    }

    private static String told(MovePlan move, FibreChannelPlan plan, VirtualFibreChannelMapping adapter) {
        String port = adapter.port()
                .value()
                .flatMap(name -> name)
                .map(name -> " on " + name)
                .orElse("");
        String login = move.runsAtFirst()
                ? ", and " + plan.label() + " logs in"
                        + plan.clientSlot()
                                .flatMap(slot -> nameAtDestination(move, slot))
                                .map(name -> " as " + name)
                                .value()
                                .orElse("")
                : "";
        return "creates %s in slot %s%s%s".formatted(adapter.name(), adapter.slot(), port, login);
    }

    static Progress remove(Progress progress, ImmutableSet<ViosKey> servers) {
        Progress removing = progress;
        for (CreatedAdapter created : progress.state().createdFibreChannel().reverse()) {
            if (servers.contains(created.server())) {
                removing = removing.with(state -> removed(state, created))
                        .note(created.server().name(), "logs out and removes " + created.adapter());
            }
        }
        return removing;
    }

    private static MoveState removed(MoveState state, CreatedAdapter created) {
        return state.changing(estate -> estate.updating(
                        created.server(), server -> new FibreChannelServer(server).remove(created.adapter())))
                .withCreatedFibreChannel(state.createdFibreChannel().stream()
                        .filter(other -> !other.equals(created))
                        .collect(ImmutableList.toImmutableList()));
    }
}
