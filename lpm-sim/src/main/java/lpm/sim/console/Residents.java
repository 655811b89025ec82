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
        return new ConsoleRecord().with("lpar_name", server.name()).with("lpar_id", server.id());
    }

    /** The name of a partition or server; empty if none is known. */
    String name(PartitionId id) {
        return Stream.concat(
                        servers.stream()
                                .filter(server -> server.id().isKnownAnd(id::equals))
                                .map(VirtualIoServer::name),
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
}
