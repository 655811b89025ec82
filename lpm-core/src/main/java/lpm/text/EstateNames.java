package lpm.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.PartitionProfile;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;
import lpm.text.command.KnownPartition;

/** What an estate that was read elsewhere tells of the names that consoles use. */
final class EstateNames {

    private EstateNames() {}

    static ImmutableSetMultimap<String, MachineTypeModelSerial> systems(Estate estate) {
        ImmutableSetMultimap.Builder<String, MachineTypeModelSerial> systems = ImmutableSetMultimap.builder();
        estate.managedSystems().stream()
                .forEach(system -> system.name().value().ifPresent(name -> systems.put(name, system.id())));
        return systems.build();
    }

    static ImmutableList<KnownPartition> partitions(Estate estate) {
        return Stream.concat(
                        estate.partitions().stream().map(EstateNames::known),
                        estate.virtualIoServers().stream().flatMap(server -> known(server).stream()))
                .collect(ImmutableList.toImmutableList());
    }

    private static KnownPartition known(LogicalPartition partition) {
        return new KnownPartition(
                partition.key(),
                partition.name().value(),
                false,
                partition.profile().value().map(PartitionProfile::name));
    }

    private static Optional<KnownPartition> known(VirtualIoServer server) {
        return server.system()
                .value()
                .flatMap(system -> server.id().value().map(id -> new PartitionKey(system, id)))
                .map(key -> new KnownPartition(key, server.partitionName().value(), true, Optional.empty()));
    }
}
