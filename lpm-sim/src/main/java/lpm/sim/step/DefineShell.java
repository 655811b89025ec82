package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.MigrationState;
import lpm.model.PartitionState;
import lpm.model.id.MachineTypeModelSerial;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.Hypervisor;
import lpm.sim.hardware.MobilityFirmware;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** {@code dst_shell}: the destination hypervisor defines a partition that does not run, and reserves what it takes. */
public record DefineShell() implements Step {

    private static final ImmutableSet<Resource> HANDS = ImmutableSet.of(Resource.CONSOLE, Resource.DESTINATION_FRAME);

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return ImmutableSet.of(Resource.CONSOLE, Resource.DESTINATION_FRAME, Resource.DESTINATION_MEMORY);
    }

    @Override
    public boolean concernsHardwareAlone() {
        return true;
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        MovePlan plan = state.plan();
        if (plan.destination().isEmpty()) {
            return Attempt.failed("%s has no hypervisor to define %s on: nobody captured which system it is"
                    .formatted(plan.destinationLabel(), plan.partition().label()));
        }
        MachineTypeModelSerial destination = plan.destination().orElseThrow();
        if (destination.equals(plan.partition().system())) {
            return Attempt.failed("%s runs on %s already: its hypervisor cannot hold the partition a second time"
                    .formatted(plan.partition().label(), plan.destinationLabel()));
        }
        Hypervisor hypervisor = new Hypervisor(state.estate(), destination);
        LogicalPartition shell = shell(plan, destination);
        return otherBlocks(state, hypervisor, destination)
                .or(() -> noProfile(plan, hypervisor))
                .or(() -> otherKey(state, destination))
                .or(() -> plan.processorPool().flatMap(pool -> hypervisor.refusalToJoin(pool, shell)))
                .<Attempt<Estate>>map(Attempt::failed)
                .orElseGet(() -> hypervisor.define(shell, plan.kind()))
                .map(estate -> Progress.from(state.withEstate(estate))
                        .note(
                                Actors.destinationHypervisor(state),
                                "defines " + shell.label() + reserved(hypervisor, shell))
                        .lasting(state.parameters().commandMilliseconds()));
    }

    /** A partition that is off needs a last activated profile, and goes only where it could be started by it. */
    private static Optional<String> noProfile(MovePlan plan, Hypervisor hypervisor) {
        LogicalPartition partition = plan.partition();
        if (plan.kind() != MoveKind.INACTIVE) {
            return Optional.empty();
        }
        return partition.everActivated().isKnownAnd(activated -> !activated)
                ? Optional.of("%s was never activated: there is no last activated profile to define it by on %s"
                        .formatted(partition.label(), hypervisor.label()))
                : hypervisor.refusalToStart(partition);
    }

    /** What was saved of a suspended partition has its virtual Trusted Platform Module in it. */
    private static Optional<String> otherKey(MoveState state, MachineTypeModelSerial destination) {
        LogicalPartition partition = state.plan().partition();
        return state.plan().kind() == MoveKind.SUSPENDED
                ? Optional.empty()
                : MobilityFirmware.otherKey(
                        state.estate().managedSystem(partition.system()),
                        state.estate().managedSystem(destination),
                        partition);
    }

    /** Memory moves in the blocks in which the source has handed it out. */
    private static Optional<String> otherBlocks(
            MoveState state, Hypervisor hypervisor, MachineTypeModelSerial destination) {
        LogicalPartition partition = state.plan().partition();
        return state.estate()
                .managedSystem(partition.system())
                .logicalMemoryBlockMegabytes()
                .with(
                        state.estate().managedSystem(destination).logicalMemoryBlockMegabytes(),
                        (from, to) -> from.equals(to)
                                ? Optional.<String>empty()
                                : Optional.of(
                                        "%s has its memory in blocks of %d MB, but %s hands it out in blocks of %d MB"
                                                .formatted(partition.label(), from, hypervisor.label(), to)))
                .value()
                .flatMap(difference -> difference);
    }

    private static String reserved(Hypervisor hypervisor, LogicalPartition shell) {
        return hypervisor
                        .requiredMegabytes(shell)
                        .map(m -> " and reserves " + m + " MB of memory")
                        .value()
                        .orElse("")
                + shell.processors()
                        .map(p -> " and " + p.units() + " processing units")
                        .value()
                        .orElse("");
    }

    private static LogicalPartition shell(MovePlan plan, MachineTypeModelSerial destination) {
        return LogicalPartition.builder()
                .from(plan.arriving())
                .system(destination)
                .id(plan.targetId())
                .state(Fact.known(PartitionState.NOT_ACTIVATED))
                .migrationState(Fact.known(MigrationState.MIGRATION_STARTING))
                .virtualNicAdapters(plan.partition()
                        .virtualNicAdapters()
                        .replacing(
                                nic -> true,
                                nic -> nic.withBackingDevices(
                                        nic.backingDevices().minus(device -> true))))
                .profile(Fact.unknown())
                .build();
    }

    @Override
    public Optional<Undo> undo() {
        return Optional.of(new Undo(HANDS, DefineShell::delete));
    }

    private static Progress delete(MoveState state) {
        return state.plan()
                .target()
                .map(key -> Progress.from(state.withEstate(new Hypervisor(state.estate(), key.system()).delete(key)))
                        .note(
                                Actors.destinationHypervisor(state),
                                "deletes the definition of %s and frees what was reserved"
                                        .formatted(Actors.partition(state)))
                        .lasting(state.parameters().commandMilliseconds()))
                .orElseGet(() -> Progress.from(state));
    }
}
