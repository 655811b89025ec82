package lpm;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.origin.InputException;
import lpm.rules.Destination;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;

/** Turns what a person typed into a request, and infers what was left out where the estate offers one choice only. */
public record RequestChooser(Estate estate) {

    /**
     * A request, and a sentence for everything in it that was inferred.
     */
    public record Choice(MigrationRequest request, ImmutableList<String> inferences) {}

    /**
     * Chooses the partition and the destination.
     *
     * @param partition name or id
     * @param source name or id of the system the partition is on, where the partition alone is ambiguous
     * @param destination name or id of a system
     * @param mode empty to go by the state of the partition
     * @throws InputException if something does not exist, or several choices do
     */
    public Choice choose(
            Optional<String> partition,
            Optional<String> source,
            Optional<String> destination,
            Optional<MigrationMode> mode) {
        ImmutableList.Builder<String> inferences = ImmutableList.builder();
        LogicalPartition moved = partition(partition, source);
        if (partition.isEmpty()) {
            inferences.add("taking " + moved.label() + " of " + moved.system() + ", the only partition that can move");
        }
        Destination target = destination.map(this::named).orElseGet(() -> {
            Destination only = onlyDestination(moved);
            inferences.add("taking " + describe(only) + " as the destination, the only other choice");
            return only;
        });
        MigrationMode chosenMode = mode.orElseGet(() -> {
            MigrationMode inferred = moved.state().isKnownAnd(PartitionState.NOT_ACTIVATED::equals)
                    ? MigrationMode.INACTIVE
                    : moved.state().isKnownAnd(PartitionState.SUSPENDED::equals)
                            ? MigrationMode.SUSPENDED
                            : MigrationMode.ACTIVE;
            inferences.add("taking mode " + inferred + ", as the state of the partition is " + moved.state());
            return inferred;
        });
        return new Choice(
                MigrationRequest.builder()
                        .partition(moved.key())
                        .destination(target)
                        .mode(chosenMode)
                        .build(),
                inferences.build());
    }

    private LogicalPartition partition(Optional<String> wanted, Optional<String> source) {
        Optional<MachineTypeModelSerial> system =
                source.map(text -> named(text).system().orElseThrow());
        ImmutableList<LogicalPartition> all = estate.partitions().stream()
                .filter(p -> system.isEmpty() || p.system().equals(system.get()))
                .sorted(Comparator.comparing(LogicalPartition::key))
                .collect(ImmutableList.toImmutableList());
        if (all.isEmpty()) {
            throw new InputException("the input names no partition that can move"
                    + system.map(s -> " on " + s).orElse("")
                    + "; add the lsmap output of a Virtual I/O Server that serves it, or an estate document");
        }
        ImmutableList<LogicalPartition> matching = all.stream()
                .filter(p -> wanted.isEmpty()
                        || p.name().isKnownAnd(wanted.get()::equals)
                        || p.id().toString().equals(wanted.get()))
                .collect(ImmutableList.toImmutableList());
        if (matching.size() == 1) {
            return matching.get(0);
        }
        String found = list(all.stream().map(p -> p.label() + " of " + p.system()));
        if (matching.isEmpty()) {
            throw new InputException("no partition '%s'; there is %s".formatted(wanted.orElse(""), found));
        }
        throw new InputException(wanted.map(w -> "'%s' is more than one partition: %s; say which system with -m"
                        .formatted(w, list(matching.stream().map(p -> p.label() + " of " + p.system()))))
                .orElse("say which partition with -p; there is " + found));
    }

    private Destination onlyDestination(LogicalPartition moved) {
        ImmutableList<Destination> others = destinations().stream()
                .filter(d -> !d.system().equals(Optional.of(moved.system())))
                .collect(ImmutableList.toImmutableList());
        if (others.isEmpty()) {
            throw new InputException("the input knows no system but %s, where %s is; add captures of the destination"
                    .formatted(moved.system(), moved.label()));
        }
        if (others.size() > 1) {
            throw new InputException("say which system is the destination with -t; there is "
                    + list(others.stream().map(this::describe)));
        }
        return others.get(0);
    }

    private Destination named(String wanted) {
        ImmutableList<Destination> matching = destinations().stream()
                .filter(d -> d.system()
                        .filter(id -> id.toString().equals(wanted)
                                || estate.managedSystem(id).name().isKnownAnd(wanted::equals))
                        .isPresent())
                .collect(ImmutableList.toImmutableList());
        if (matching.size() == 1) {
            return matching.get(0);
        }
        if (matching.isEmpty()) {
            throw new InputException("no managed system '%s'; there is %s"
                    .formatted(wanted, list(destinations().stream().map(this::describe))));
        }
        throw new InputException("'%s' is the name of more than one system; write it as tttt-mmm*sssssss: %s"
                .formatted(wanted, list(matching.stream().map(Destination::toString))));
    }

    /** Every system that the estate names, and the servers of unknown system as one more choice. */
    private ImmutableList<Destination> destinations() {
        TreeSet<MachineTypeModelSerial> known =
                new TreeSet<>(estate.managedSystems().keys());
        estate.partitions().stream().map(LogicalPartition::system).forEach(known::add);
        boolean anyUnknown = false;
        for (VirtualIoServer server : estate.virtualIoServers().values()) {
            server.system().value().ifPresent(known::add);
            anyUnknown |= !server.system().isKnown();
        }
        ImmutableList.Builder<Destination> all = ImmutableList.builder();
        ImmutableSortedSet.copyOf(known).forEach(id -> all.add(Destination.of(id)));
        if (anyUnknown) {
            all.add(Destination.unknownSystem());
        }
        return all.build();
    }

    private String describe(Destination destination) {
        return destination
                .system()
                .map(estate::managedSystem)
                .map(ManagedSystem::label)
                .orElseGet(() -> "the Virtual I/O Servers of unknown system ("
                        + estate.virtualIoServersOf(Optional.empty()).stream()
                                .map(VirtualIoServer::name)
                                .collect(Collectors.joining(", "))
                        + ")");
    }

    private static String list(Stream<String> names) {
        ImmutableList<String> all = names.collect(ImmutableList.toImmutableList());
        return all.size() <= 10
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, 10)) + " and " + (all.size() - 10) + " more";
    }
}
