package lpm.sim.step;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.id.PartitionId;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualTargetDevice;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.SimulatedServer;
import lpm.sim.state.AdapterPlan;
import lpm.sim.state.BackingDevicePlan;
import lpm.sim.state.CreatedAdapter;
import lpm.sim.state.FibreChannelPlan;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.PlannedServers;
import lpm.sim.state.Resource;

/**
 * {@code dst_vtd1} and {@code dst_vtd2}: destination Virtual I/O Servers create adapters for the partition, map
 * its LUNs, and let its virtual Fibre Channel adapters log in, and stand behind its virtual
 * NICs.
 *
 * @param stage 1 for the first server of the mapping, 2 for all others
 */
public record MapDestination(int stage) implements Step {

    private static final ImmutableSet<Resource> HANDS =
            ImmutableSet.of(Resource.CONSOLE, Resource.DESTINATION_FRAME, Resource.DESTINATION_SERVER_RMC);

    private static final ImmutableSet<Resource> NEEDS = ImmutableSet.of(
            Resource.CONSOLE, Resource.DESTINATION_FRAME, Resource.DESTINATION_SERVER_RMC, Resource.DESTINATION_LUNS);

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return NEEDS;
    }

    @Override
    public ImmutableSet<ViosKey> servers(MovePlan plan) {
        return plan.destinationServers().stage(stage).servers();
    }

    @Override
    public boolean concernsHardwareAlone() {
        return true;
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        Attempt<Progress> progress = Attempt.done(Progress.from(state));
        PlannedServers.Stage<BackingDevicePlan> there =
                state.plan().destinationServers().stage(stage);
        for (AdapterPlan adapter : there.adapters()) {
            progress = progress.then(so -> create(so, adapter));
        }
        for (FibreChannelPlan adapter : there.fibreChannel()) {
            progress = progress.then(so -> FibreChannelLogin.create(so, adapter));
        }
        for (BackingDevicePlan device : there.virtualNics()) {
            progress = progress.then(so -> VirtualNicBacking.create(so, device));
        }
        return progress.map(done -> done.lasting(state.parameters().commandMilliseconds()));
    }

    private static Attempt<Progress> create(Progress progress, AdapterPlan adapter) {
        MoveState state = progress.state();
        if (adapter.destination().isEmpty()) {
            return Attempt.failed("%s has no Virtual I/O Server to take over %s of %s, which serves %s"
                    .formatted(
                            state.plan().destinationLabel(),
                            adapter.sourceAdapter(),
                            adapter.source(),
                            Actors.partition(state)));
        }
        ViosKey key = adapter.destination().orElseThrow();
        return DestinationSlot.of(state, key, adapter).then(slot -> fill(progress, adapter, key, slot));
    }

    private static Attempt<Progress> fill(Progress progress, AdapterPlan plan, ViosKey key, VirtualSlot slot) {
        MoveState state = progress.state();
        SimulatedServer server = new SimulatedServer(state.estate().virtualIoServer(key));
        String name = server.freeAdapterName(plan.destinationAdapter());
        return DiskMapping.devices(state.estate(), server.server(), plan)
                .map(devices -> progress.with(s -> connected(
                                s.changing(estate -> estate.with(server.createAdapter(
                                        name, slot, state.plan().targetId(), plan.clientSlot(), devices))),
                                plan,
                                key,
                                slot,
                                name))
                        .note(key.name(), told(name, slot, devices)));
    }

    private static MoveState connected(
            MoveState state, AdapterPlan plan, ViosKey key, VirtualSlot slot, String adapter) {
        Fact<PartitionId> server = state.estate().virtualIoServer(key).id();
        MoveState created = state.withCreated(ImmutableList.<CreatedAdapter>builder()
                .addAll(state.created())
                .add(new CreatedAdapter(key, adapter))
                .build());
        return created.changing(estate -> state.plan()
                .target()
                .map(target -> estate.updating(
                        target,
                        shell -> shell.withScsiAdapters(shell.scsiAdapters()
                                .replacing(
                                        client -> plan.clientSlot().isKnownAnd(client.slot()::equals),
                                        client -> client.withServer(server).withServerSlot(Fact.known(slot))))))
                .orElse(estate));
    }

    private static String told(String adapter, VirtualSlot slot, ImmutableList<VirtualTargetDevice> made) {
        StringBuilder text = new StringBuilder("creates " + adapter + " in slot " + slot);
        String before = " with ";
        for (VirtualTargetDevice device : made) {
            text.append(before).append(told(device));
            before = ", ";
        }
        return text.toString();
    }

    private static String told(VirtualTargetDevice device) {
        return device.backingDevice()
                .map(backing -> device.name() + " on " + backing.name())
                .value()
                .orElse(device.name());
    }

    @Override
    public Optional<Undo> undo() {
        return Optional.of(new Undo(HANDS, this::remove));
    }

    private Progress remove(MoveState state) {
        ImmutableSet<ViosKey> servers =
                state.plan().destinationServers().stage(stage).servers();
        Progress unbacked = VirtualNicBacking.remove(Progress.from(state), servers);
        Progress progress = FibreChannelLogin.remove(unbacked, servers);
        for (CreatedAdapter created : state.created().reverse()) {
            if (servers.contains(created.server())) {
                progress = progress.with(s -> removed(s, created))
                        .note(created.server().name(), "removes " + created.adapter() + " with its devices");
            }
        }
        return progress.lasting(state.parameters().commandMilliseconds());
    }

    private static MoveState removed(MoveState state, CreatedAdapter created) {
        return state.changing(estate -> estate.updating(
                        created.server(), server -> new SimulatedServer(server).removeAdapter(created.adapter())))
                .withCreated(state.created().stream()
                        .filter(other -> !other.equals(created))
                        .collect(ImmutableList.toImmutableList()));
    }
}
