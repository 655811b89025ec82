package lpm.sim.console;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.network.TrunkAdapter;

/**
 * Who lives on a managed system: to the console, a Virtual I/O Server is one of its partitions.
 *
 * @param partitions ordered by id
 * @param servers ordered by id
 */
record Residents(ImmutableList<LogicalPartition> partitions, ImmutableList<VirtualIoServer> servers) {

    static Residents of(Estate estate, MachineTypeModelSerial system) {
        return new Residents(
                estate.partitionsOf(system).stream()
                        .sorted(Comparator.comparing(LogicalPartition::id))
                        .collect(ImmutableList.toImmutableList()),
                estate.virtualIoServersOf(Optional.of(system)));
    }

    /** The beginning of a line about a partition. */
    static ConsoleRecord named(LogicalPartition partition) {
        return new ConsoleRecord().with("lpar_name", partition.name()).with("lpar_id", partition.id());
    }

    static ConsoleRecord named(VirtualIoServer server) {
        return new ConsoleRecord().with("lpar_name", name(server)).with("lpar_id", server.id());
    }

    /** What the console calls a server, which need not be its host name. */
    static String name(VirtualIoServer server) {
        return server.partitionName().value().orElse(server.name());
    }

    /** The name of a partition or server; empty if none is known. */
    String name(PartitionId id) {
        return Stream.concat(
                        servers.stream()
                                .filter(server -> server.id().isKnownAnd(id::equals))
                                .map(Residents::name),
                        partitions.stream()
                                .filter(partition -> partition.id().equals(id))
                                .flatMap(partition -> partition.name().value().stream()))
                .findFirst()
                .orElse("");
    }

    /** One line for each server of which there is something to tell, then for each such partition. */
    String lines(
            Function<VirtualIoServer, Fact<ConsoleRecord>> server,
            Function<LogicalPartition, Fact<ConsoleRecord>> partition) {
        return Stream.concat(servers.stream().map(server), partitions.stream().map(partition))
                .flatMap(line -> line.value().stream())
                .map(ConsoleRecord::line)
                .collect(Collectors.joining());
    }

    /** The lines of every server and partition; unknown if those of one are, for a list that lacks some would tell a lie. */
    Fact<String> lists(
            Function<VirtualIoServer, Fact<ImmutableList<ConsoleRecord>>> server,
            Function<LogicalPartition, Fact<ImmutableList<ConsoleRecord>>> partition) {
        ImmutableList<Fact<ImmutableList<ConsoleRecord>>> all = Stream.concat(
                        servers.stream().map(server), partitions.stream().map(partition))
                .collect(ImmutableList.toImmutableList());
        return all.stream().allMatch(Fact::isKnown)
                ? Fact.known(all.stream()
                        .flatMap(records -> records.value().stream())
                        .flatMap(ImmutableList::stream)
                        .map(ConsoleRecord::line)
                        .collect(Collectors.joining()))
                : Fact.unknown();
    }

    /** The trunk adapters of a server, whatever their bridge. */
    static Fact<ImmutableList<TrunkAdapter>> trunkAdapters(VirtualIoServer server) {
        return server.sharedEthernetAdapters()
                .whole()
                .flatMap(bridges -> bridges.stream()
                                .allMatch(bridge -> bridge.trunkAdapters().isComplete())
                        ? Fact.known(bridges.stream()
                                .flatMap(bridge -> bridge.trunkAdapters().stream())
                                .collect(ImmutableList.toImmutableList()))
                        : Fact.unknown());
    }

    /** A record for each member of a list. */
    static <T> ImmutableList<ConsoleRecord> each(ImmutableList<T> members, Function<T, ConsoleRecord> record) {
        return members.stream().map(record).collect(ImmutableList.toImmutableList());
    }
}
