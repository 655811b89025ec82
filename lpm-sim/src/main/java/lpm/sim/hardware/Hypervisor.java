package lpm.sim.hardware;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.MobilityCapability;
import lpm.model.PartitionProfile;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ProcessingUnits;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.option.ProcessorPool;

/**
 * The hypervisor of one managed system: it holds the definitions of partitions and hands out memory and processing units.
 *
 * <p>What was not captured is made concrete so that a move can go on: a state nobody captured is Operating, free memory and
 * processing units are enough, the logical memory block is {@value #ASSUMED_BLOCK_MEGABYTES} MB, and every virtual switch
 * that is asked for exists.
 */
public record Hypervisor(Estate estate, MachineTypeModelSerial system) {

    /** The logical memory block of a system that was not asked for it, in MB. */
    public static final int ASSUMED_BLOCK_MEGABYTES = 256;

    private static final int HIGHEST_PARTITION_ID = 65_534;

    /** Why it does not answer, if it does not. */
    public Optional<String> silence() {
        return managedSystem()
                .state()
                .value()
                .filter(state -> !state.equals(ManagedSystemState.OPERATING))
                .map(state -> "the hypervisor of " + label() + " does not answer: the system is " + state);
    }

    /** The id that a partition gets here: the one it wants if it is free, else the lowest that is. */
    public PartitionId freeId(PartitionId wanted) {
        if (isFree(wanted)) {
            return wanted;
        }
        return IntStream.rangeClosed(1, HIGHEST_PARTITION_ID)
                .mapToObj(PartitionId::new)
                .filter(this::isFree)
                .findFirst()
                .orElse(wanted);
    }

    /** Defines a partition that does not run yet, and reserves its memory and processing units. */
    public Attempt<Estate> define(LogicalPartition shell, MoveKind kind) {
        return obstacle(shell, kind)
                .<Attempt<Estate>>map(Attempt::failed)
                .orElseGet(() ->
                        Attempt.done(listing(resources(shell, true).with(shell), listed -> with(shell.id(), listed))));
    }

    /** Why the system cannot take part in one more migration, if that is known; nothing counts suspended ones. */
    public Optional<String> refusalToMigrate(LogicalPartition partition, MoveKind kind) {
        ManagedSystem counting = managedSystem();
        Optional<String> incapable = MobilityFirmware.refusal(counting, partition, kind);
        if (incapable.isPresent()) {
            return incapable;
        }
        return switch (kind) {
            case ACTIVE -> full("active", counting.activeMigrations(), counting.supportedActiveMigrations());
            case INACTIVE -> full("inactive", counting.inactiveMigrations(), counting.supportedInactiveMigrations());
            case SUSPENDED -> Optional.empty();
        };
    }

    private Optional<String> full(String kind, Fact<Integer> inProgress, Fact<Integer> supported) {
        return inProgress
                .with(
                        supported,
                        (running, most) -> running < most
                                ? Optional.<String>empty()
                                : Optional.of("%s takes part in %d %s migrations, and in no more than %d at a time"
                                        .formatted(label(), running, kind, most)))
                .value()
                .flatMap(full -> full);
    }

    /** Why a partition that is off could not be started here by its profile, if it could not. */
    public Optional<String> refusalToStart(LogicalPartition partition) {
        return ShellLimits.otherMode(
                        managedSystem(), partition, partition.profile().flatMap(PartitionProfile::compatibilityMode))
                .map(reason -> reason + ", which its profile asks for");
    }

    /** Why a partition cannot join a shared processor pool here, if that is known. */
    public Optional<String> refusalToJoin(ProcessorPool pool, LogicalPartition joining) {
        return new ProcessorPools(estate, system).refusal(pool, joining);
    }

    /** Deletes a definition and takes its memory and processing units back. */
    public Estate delete(PartitionKey key) {
        LogicalPartition partition = estate.partition(key);
        Estate freed = resources(partition, false);
        return listing(freed.withPartitions(freed.partitions().without(key)), listed -> listed.minus(key.id()::equals));
    }

    /** The list of partitions is edited where the system has one. */
    private Estate listing(Estate edited, UnaryOperator<Listing<PartitionId>> edit) {
        return edited.withManagedSystems(edited.managedSystems()
                .updated(
                        system,
                        known -> known.partitions().isUnknown()
                                ? known
                                : known.withPartitions(edit.apply(known.partitions()))));
    }

    /** Before the first id that is higher, so that a partition that comes back takes its place again. */
    private static Listing<PartitionId> with(PartitionId id, Listing<PartitionId> listed) {
        ImmutableList<PartitionId> others = listed.minus(id::equals).items();
        int place = Iterables.indexOf(others, other -> other.compareTo(id) > 0);
        int at = place < 0 ? others.size() : place;
        return Listing.of(
                ImmutableList.<PartitionId>builder()
                        .addAll(others.subList(0, at))
                        .add(id)
                        .addAll(others.subList(at, others.size()))
                        .build(),
                listed.coverage());
    }

    /** The memory that the partition takes here, in MB, if its size is known. */
    public Fact<Long> requiredMegabytes(LogicalPartition partition) {
        int block = managedSystem().logicalMemoryBlockMegabytes().value().orElse(ASSUMED_BLOCK_MEGABYTES);
        return partition.memory().map(memory -> memory.requiredOn(block));
    }

    /** The system as an operator speaks of it. */
    public String label() {
        return managedSystem().label();
    }

    private ManagedSystem managedSystem() {
        return estate.managedSystem(system);
    }

    private boolean isFree(PartitionId id) {
        return !estate.partitions().containsKey(new PartitionKey(system, id))
                && !managedSystem().partitions().shows(id::equals)
                && estate.virtualIoServersOf(Optional.of(system)).stream()
                        .map(VirtualIoServer::id)
                        .noneMatch(used -> used.isKnownAnd(id::equals));
    }

    private Optional<String> obstacle(LogicalPartition shell, MoveKind kind) {
        return silence()
                .or(() -> doubleOf(shell))
                .or(() -> idTaken(shell))
                .or(() -> MobilityFirmware.refusalToHold(managedSystem(), shell))
                .or(() -> ShellLimits.refusal(managedSystem(), shell, kind))
                .or(() -> physicalSlot(shell))
                .or(() -> boundHardware(shell, kind))
                .or(() -> missingSwitch(shell))
                .or(() -> memoryShortage(shell))
                .or(() -> processorShortage(shell));
    }

    private Optional<String> doubleOf(LogicalPartition shell) {
        for (LogicalPartition other : estate.partitionsOf(system)) {
            if (other.key().equals(shell.key())
                    || other.name().equalTo(shell.name()).isKnownAnd(same -> same)) {
                return Optional.of("%s already holds %s, and cannot define %s beside it"
                        .formatted(label(), other.label(), shell.label()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> idTaken(LogicalPartition shell) {
        for (VirtualIoServer server : estate.virtualIoServersOf(Optional.of(system))) {
            if (server.id().isKnownAnd(shell.id()::equals)) {
                return Optional.of("%s has partition id %s on %s, and cannot share it with %s"
                        .formatted(server.name(), shell.id(), label(), shell.label()));
            }
        }
        return Optional.empty();
    }

    /** Parts of the frame that the partition cannot let go of, and memory that only some frames can expand. */
    private Optional<String> boundHardware(LogicalPartition shell, MoveKind kind) {
        boolean expands = shell.memoryExpansion().isKnownAnd(used -> used)
                && managedSystem()
                        .capable(MobilityCapability.ACTIVE_MEMORY_EXPANSION)
                        .isKnownAnd(capable -> !capable);
        return BoundParts.of(shell, kind)
                .map(part -> "%s cannot leave %s behind%s, and %s has none to give"
                        .formatted(shell.label(), part, kind.copiesMemory() ? " while it runs" : "", label()))
                .or(() -> expands
                        ? Optional.of("%s cannot expand the memory of %s".formatted(label(), shell.label()))
                        : Optional.empty());
    }

    private Optional<String> physicalSlot(LogicalPartition shell) {
        return shell.physicalIoSlots()
                .first(any -> true)
                .map(slot -> "physical I/O slot %s of %s stays in its frame: %s has no such slot to give"
                        .formatted(slot.location(), shell.label(), label()));
    }

    private Optional<String> missingSwitch(LogicalPartition shell) {
        if (!managedSystem().virtualSwitches().isComplete()) {
            return Optional.empty();
        }
        return shell.ethernetAdapters()
                .first(adapter -> adapter.virtualSwitch()
                        .isKnownAnd(name -> !managedSystem()
                                .virtualSwitches()
                                .shows(existing -> existing.name().equals(name))))
                .map(VirtualEthernetAdapter::virtualSwitch)
                .map(name -> "%s has no virtual switch %s to plug the Ethernet adapter of %s into"
                        .formatted(label(), name, shell.label()));
    }

    private Optional<String> memoryShortage(LogicalPartition shell) {
        return requiredMegabytes(shell)
                .with(
                        managedSystem().availableMemoryMegabytes(),
                        (required, free) -> required <= free
                                ? Optional.<String>empty()
                                : Optional.of("%s has %d MB of memory free, but %s takes %d MB"
                                        .formatted(label(), free, shell.label(), required)))
                .value()
                .flatMap(shortage -> shortage);
    }

    private Optional<String> processorShortage(LogicalPartition shell) {
        return shell.processors()
                .with(
                        managedSystem().availableProcessingUnits(),
                        (processors, free) -> processors.units().compareTo(free) <= 0
                                ? Optional.<String>empty()
                                : Optional.of("%s has %s processing units free, but %s takes %s"
                                        .formatted(label(), free, shell.label(), processors.units())))
                .value()
                .flatMap(shortage -> shortage);
    }

    private Estate resources(LogicalPartition partition, boolean taken) {
        long megabytes = requiredMegabytes(partition).value().orElse(0L);
        ProcessingUnits units =
                partition.processors().value().map(p -> p.units()).orElse(new ProcessingUnits(0));
        return estate.withManagedSystems(estate.managedSystems()
                .updated(system, s -> taken ? less(s, megabytes, units) : more(s, megabytes, units)));
    }

    private static ManagedSystem less(ManagedSystem system, long megabytes, ProcessingUnits units) {
        return system.withAvailableMemoryMegabytes(
                        system.availableMemoryMegabytes().map(free -> free - megabytes))
                .withAvailableProcessingUnits(system.availableProcessingUnits().map(free -> free.minus(units)));
    }

    /** Never more than there is: a capture may count a partition's resources among the free ones. */
    private static ManagedSystem more(ManagedSystem system, long megabytes, ProcessingUnits units) {
        long memoryLimit = system.configurableMemoryMegabytes().value().orElse(Long.MAX_VALUE);
        ProcessingUnits unitLimit =
                system.configurableProcessingUnits().value().orElse(new ProcessingUnits(Integer.MAX_VALUE));
        return system.withAvailableMemoryMegabytes(
                        system.availableMemoryMegabytes().map(free -> Math.min(free + megabytes, memoryLimit)))
                .withAvailableProcessingUnits(system.availableProcessingUnits()
                        .map(free -> free.plus(units))
                        .map(free -> free.compareTo(unitLimit) <= 0 ? free : unitLimit));
    }
}
