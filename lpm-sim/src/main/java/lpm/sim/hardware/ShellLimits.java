package lpm.sim.hardware;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.CompatibilityMode;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.MemoryAllocation;
import lpm.model.MobilityCapability;
import lpm.model.PagingDevice;

/** What a hypervisor cannot give a partition, however much of everything is free. */
final class ShellLimits {

    private ShellLimits() {}

    /** Why the system cannot hold such a partition. */
    static Optional<String> refusal(ManagedSystem system, LogicalPartition shell, MoveKind kind) {
        return tooManyPartitions(system)
                .or(() -> otherMode(system, shell, shell.compatibilityMode()))
                .or(() -> tooManyVirtualProcessors(system, shell))
                .or(() -> tooFewUnits(system, shell))
                .or(() -> noSharedMemory(system, shell))
                .or(() -> kind == MoveKind.INACTIVE ? Optional.empty() : noPagingSpace(system, shell, kind))
                .or(() -> kind.copiesMemory() ? noPersistentMemory(system, shell) : Optional.empty());
    }

    private static Optional<String> tooManyPartitions(ManagedSystem system) {
        int defined = system.partitions().items().size()
                + system.virtualIoServers().items().size();
        return system.maximumPartitions()
                .value()
                .filter(most -> defined >= most)
                .map(most -> "%s has all of the %s partitions that it can hold".formatted(system.label(), most));
    }

    /** The instructions that the partition has begun to use, or is to use once it is started, must be there. */
    static Optional<String> otherMode(
            ManagedSystem system, LogicalPartition partition, Fact<CompatibilityMode> wanted) {
        return wanted.value()
                .filter(mode -> !mode.equals(CompatibilityMode.DEFAULT))
                .filter(mode ->
                        system.compatibilityModes().contains(mode::equals).isKnownAnd(offered -> !offered))
                .map(mode -> "the processors of %s cannot run %s in mode %s"
                        .formatted(system.label(), partition.label(), mode));
    }

    private static Optional<String> tooManyVirtualProcessors(ManagedSystem system, LogicalPartition shell) {
        Fact<Integer> most = shell.environment().flatMap(environment -> switch (environment) {
            case IBM_I -> system.maximumVirtualProcessorsIbmI();
            case AIX_LINUX -> system.maximumVirtualProcessorsAixLinux();
        });
        return virtualProcessors(shell)
                .with(most, (count, limit) -> count > limit)
                .value()
                .filter(over -> over)
                .map(over -> "%s dispatches no more than %s virtual processors of %s"
                        .formatted(system.label(), most, shell.label()));
    }

    private static Optional<String> tooFewUnits(ManagedSystem system, LogicalPartition shell) {
        return virtualProcessors(shell)
                .with(system.minimumUnitsPerVirtualProcessor(), (count, least) -> count * least.hundredths())
                .with(shell.processors(), (needed, has) -> has.units().hundredths() < needed)
                .value()
                .filter(few -> few)
                .map(few -> "%s cannot divide the processing units of %s among its virtual processors"
                        .formatted(system.label(), shell.label()));
    }

    /** Dedicated processors are not virtual ones. */
    private static Fact<Integer> virtualProcessors(LogicalPartition shell) {
        return shell.processors()
                .flatMap(all -> all.dedicated().isKnownAnd(own -> own) ? Fact.unknown() : all.virtualProcessors());
    }

    private static Optional<String> noPersistentMemory(ManagedSystem system, LogicalPartition shell) {
        boolean none =
                system.capable(MobilityCapability.PERSISTENT_MEMORY_MOBILITY).isKnownAnd(capable -> !capable);
        return shell.persistentMemoryVolumes().isKnownAnd(count -> count > 0) && none
                ? Optional.of(
                        "%s cannot take over the persistent memory of %s".formatted(system.label(), shell.label()))
                : Optional.empty();
    }

    /** Shared memory is paged out to a device as large as the memory may become; one that runs keeps its second way there. */
    private static Optional<String> noPagingSpace(ManagedSystem system, LogicalPartition shell, MoveKind kind) {
        return shell.memory()
                .value()
                .filter(memory -> memory.shared().isKnownAnd(pool -> pool))
                .filter(memory -> memory.maximumMegabytes()
                        .isKnownAnd(most -> system.pagingDevices()
                                .contains(device -> isFitting(device, memory, most, kind))
                                .isKnownAnd(there -> !there)))
                .map(memory -> "%s has no free paging space device for the shared memory of %s"
                        .formatted(system.label(), shell.label()));
    }

    private static boolean isFitting(PagingDevice device, MemoryAllocation memory, long megabytes, MoveKind kind) {
        boolean twoWays = kind == MoveKind.ACTIVE && memory.redundantPaging().isKnownAnd(redundant -> redundant);
        return device.free() && (device.redundant() || !twoWays) && device.megabytes() >= megabytes;
    }

    private static Optional<String> noSharedMemory(ManagedSystem system, LogicalPartition shell) {
        boolean shared = shell.memory().flatMap(MemoryAllocation::shared).isKnownAnd(pool -> pool);
        boolean none = system.capable(MobilityCapability.MEMORY_SHARING).isKnownAnd(capable -> !capable)
                || system.pagingServers().contains(server -> true).isKnownAnd(any -> !any);
        return shared && none
                ? Optional.of("%s has no shared memory pool to take the memory of %s from"
                        .formatted(system.label(), shell.label()))
                : Optional.empty();
    }
}
