package lpm.sim.invariant;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.id.VirtualSlot;
import lpm.model.id.WorldWidePortName;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.sim.state.CreatedAdapter;
import lpm.sim.state.FibreChannelPlan;
import lpm.sim.state.HardwareState;

/**
 * I17: each virtual Fibre Channel adapter keeps its pair of port names, and a running partition logs in at the destination under the
 * one under which it is not logged in at the source.
 */
public final class PortNamesKept implements HardwareInvariant {

    @Override
    public String id() {
        return "I17";
    }

    @Override
    public String statement() {
        return "each virtual Fibre Channel adapter keeps its pair of port names, and a running partition logs in at the destination under the one under which it is not logged in at the source";
    }

    @Override
    public Optional<String> violationOfHardware(HardwareState before, HardwareState now) {
        return before.estate() == now.estate() || now.plan().fibreChannel().isEmpty()
                ? Optional.empty()
                : now.plan().fibreChannel().stream()
                        .flatMap(plan -> violation(now, plan).stream())
                        .findFirst();
    }

    private static Optional<String> violation(HardwareState now, FibreChannelPlan plan) {
        Optional<VirtualFibreChannelMapping> created = created(now, plan);
        if (created.isEmpty()) {
            return Optional.empty();
        }
        boolean changed = plan.sourceAdapter()
                .filter(host -> !host.clientPortNames().equals(created.get().clientPortNames()))
                .isPresent();
        return changed
                ? Optional.of("the port names behind %s are no longer those of %s"
                        .formatted(created.get().name(), plan.label()))
                : plan.clientSlot().value().flatMap(slot -> names(now, plan, slot));
    }

    private static Optional<VirtualFibreChannelMapping> created(HardwareState now, FibreChannelPlan plan) {
        return now.createdFibreChannel().stream()
                .flatMap((CreatedAdapter adapter) ->
                        now.estate().virtualIoServer(adapter.server()).fibreChannelMapping(adapter.adapter()).stream())
                .filter(host -> host.clientSlot()
                        .flatMap(Fact::ofOptional)
                        .equalTo(plan.clientSlot())
                        .isKnownAnd(same -> same))
                .findFirst();
    }

    private static Optional<String> names(HardwareState now, FibreChannelPlan plan, VirtualSlot slot) {
        Optional<VirtualFibreChannelClientAdapter> there = now.plan()
                .target()
                .flatMap(now.estate().partitions()::get)
                .flatMap(partition -> client(partition, slot));
        Optional<VirtualFibreChannelClientAdapter> here = client(now.plan().partition(), slot);
        if (there.isEmpty() || here.isEmpty()) {
            return Optional.empty();
        }
        if (!there.get().portNames().equals(here.get().portNames())) {
            return Optional.of("the pair of port names of %s has changed".formatted(plan.label()));
        }
        Fact<WorldWidePortName> expected = now.plan().runsAtFirst()
                ? here.get().inactivePortName()
                : here.get().activePortName();
        return there.get().activePortName().equals(expected)
                ? Optional.empty()
                : Optional.of("%s is logged in as %s at the destination, and was to be as %s"
                        .formatted(plan.label(), there.get().activePortName(), expected));
    }

    private static Optional<VirtualFibreChannelClientAdapter> client(LogicalPartition partition, VirtualSlot slot) {
        return partition.fibreChannelAdapters().stream()
                .filter(adapter -> adapter.slot().equals(slot))
                .findFirst();
    }
}
