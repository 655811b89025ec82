package lpm.sim.step;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.MoveKind;
import lpm.sim.hardware.SimulatedServer;
import lpm.sim.hardware.SriovPorts;
import lpm.sim.hardware.VirtualNicHost;
import lpm.sim.state.BackingDevicePlan;
import lpm.sim.state.CreatedBackingDevice;
import lpm.sim.state.Forgone;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;

/**
 * How a destination server comes to stand behind a virtual NIC: with a logical port on an SR-IOV port that none of its other backing
 * devices has. A virtual NIC that has one does without further ones where there are none.
 */
final class VirtualNicBacking {

    private VirtualNicBacking() {}

    static Attempt<Progress> create(Progress progress, BackingDevicePlan plan) {
        MoveState state = progress.state();
        if (plan.destination().isEmpty()) {
            return Attempt.failed("%s has no such Virtual I/O Server to stand behind %s of %s"
                    .formatted(state.plan().destinationLabel(), plan.label(), Actors.partition(state)));
        }
        ViosKey key = plan.destination().get();
        VirtualIoServer server = state.estate().virtualIoServer(key);
        Optional<String> silence = new SimulatedServer(server).silence();
        if (silence.isPresent()) {
            return Attempt.failed(silence.get());
        }
        Set<SriovPorts.Port> taken = taken(state, plan.clientSlot());
        Attempt<SriovPorts.Port> port = port(state, plan, taken);
        if (port instanceof Attempt.Failed<SriovPorts.Port> none && (!taken.isEmpty() || doesWithout(state))) {
            return Attempt.done(progress.note(
                    key.name(),
                    "leaves %s with %d of its backing devices: %s"
                            .formatted(plan.label(), taken.size(), none.reason())));
        }
        return port instanceof Attempt.Failed<SriovPorts.Port> failed
                ? Attempt.failed("%s finds no backing device: %s".formatted(plan.label(), failed.reason()))
                : port.map(free -> stand(progress, plan, server, free));
    }

    /** One that is suspended gets what it needs once it is resumed. */
    private static boolean doesWithout(MoveState state) {
        return state.plan().kind() == MoveKind.SUSPENDED
                || state.plan().forgone().contains(Forgone.BACKING_DEVICES);
    }

    private static ImmutableSet<SriovPorts.Port> taken(MoveState state, VirtualSlot clientSlot) {
        return state.createdBackingDevices().stream()
                .filter(created -> created.clientSlot().equals(clientSlot))
                .map(created -> SriovPorts.of(created.device()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Attempt<SriovPorts.Port> port(MoveState state, BackingDevicePlan plan, Set<SriovPorts.Port> taken) {
        SriovPorts ports =
                new SriovPorts(state.estate(), state.plan().destination().orElseThrow());
        return ports.free(
                plan.device().map(VirtualNicBackingDevice::capacity).orElse(Fact.unknown()),
                plan.targetAdapter(),
                plan.targetPort(),
                taken,
                plan.device().map(SriovPorts::of).orElse(new SriovPorts.Port(1, 0)));
    }

    private static Progress stand(
            Progress progress, BackingDevicePlan plan, VirtualIoServer server, SriovPorts.Port port) {
        MovePlan move = progress.state().plan();
        VirtualNicHost host = new VirtualNicHost(server);
        String name = host.freeName();
        VirtualNicBackingDevice device = plan.device()
                .map(before -> before.withSriovAdapter(port.adapter())
                        .withPhysicalPort(port.number())
                        .withLogicalPort(Fact.unknown())
                        .withServer(server.id())
                        .withServerName(before.serverName().isKnown() ? Fact.known(server.name()) : Fact.unknown()))
                .orElseGet(() -> VirtualNicBackingDevice.builder()
                        .sriovAdapter(port.adapter())
                        .physicalPort(port.number())
                        .server(server.id())
                        .build());
        CreatedBackingDevice created = new CreatedBackingDevice(server.key(), name, plan.clientSlot(), device);
        return progress.with(state -> state.changing(estate -> backing(
                                estate.with(host.create(name, move.targetId(), plan.clientSlot())),
                                move,
                                plan.clientSlot(),
                                devices -> devices.plus(device)))
                        .withCreatedBackingDevices(ImmutableList.<CreatedBackingDevice>builder()
                                .addAll(state.createdBackingDevices())
                                .add(created)
                                .build()))
                .note(server.name(), "creates %s on %s behind %s".formatted(name, port, plan.label()));
    }

    private static Estate backing(
            Estate estate,
            MovePlan move,
            VirtualSlot clientSlot,
            UnaryOperator<Listing<VirtualNicBackingDevice>> change) {
        return move.target()
                .filter(estate.partitions()::containsKey)
                .map(target -> estate.updating(
                        target,
                        shell -> shell.withVirtualNicAdapters(shell.virtualNicAdapters()
                                .replacing(
                                        nic -> nic.slot().equals(clientSlot),
                                        nic -> nic.withBackingDevices(change.apply(nic.backingDevices()))))))
                .orElse(estate);
    }

    static Progress remove(Progress progress, ImmutableSet<ViosKey> servers) {
        Progress removing = progress;
        for (CreatedBackingDevice created :
                progress.state().createdBackingDevices().reverse()) {
            if (servers.contains(created.server())) {
                removing = removing.with(state -> removed(state, created))
                        .note(created.server().name(), "removes " + created.host());
            }
        }
        return removing;
    }

    private static MoveState removed(MoveState state, CreatedBackingDevice created) {
        return state.changing(estate -> backing(
                        estate.updating(created.server(), server -> new VirtualNicHost(server).remove(created.host())),
                        state.plan(),
                        created.clientSlot(),
                        devices -> devices.minus(created.device()::equals)))
                .withCreatedBackingDevices(state.createdBackingDevices().stream()
                        .filter(other -> !other.equals(created))
                        .collect(ImmutableList.toImmutableList()));
    }
}
