package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.change.Change;
import lpm.change.ConfigureDisk;
import lpm.change.MapLogicalUnit;
import lpm.change.SetReservePolicy;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.id.DeviceNames;
import lpm.model.storage.HostMapping;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.StorageSystem;
import lpm.rules.ClientVolume;
import lpm.rules.Cost;
import lpm.rules.Move;
import lpm.rules.Remedy;

/**
 * How a LUN becomes a disk of a server: a LUN that the storage system does not map to the server is mapped first; one that it
 * maps is only looked for.
 */
final class MakeVisible {

    private MakeVisible() {}

    static Remedy remedy(Move move, ClientVolume volume, List<VirtualIoServer> servers) {
        Optional<Place> place = place(move, volume);
        ImmutableList<String> toMap = servers.stream()
                .map(VirtualIoServer::name)
                .filter(server -> !place.flatMap(p -> p.maps(server).value()).orElse(false))
                .collect(ImmutableList.toImmutableList());
        String names = servers.stream().map(VirtualIoServer::name).collect(Collectors.joining(" and "));
        String configure = "run cfgdev on %s, so that %s becomes a disk there".formatted(names, volume.name());
        String description = toMap.isEmpty()
                ? "The LUN is mapped: " + configure
                : "Map %s to %s%s; then %s"
                        .formatted(
                                place.map(p -> "LUN " + p.unit().name() + " of "
                                                + p.storage().name())
                                        .orElse("the LUN"),
                                String.join(" and ", toMap),
                                place.isPresent() ? "" : " in its storage system, with zoning, unless it is",
                                configure);
        return Remedy.of(
                description,
                Cost.ON_LINE,
                servers.stream()
                        .flatMap(server -> changes(move, place, volume, server))
                        .toArray(Change[]::new));
    }

    private static Stream<Change> changes(
            Move move, Optional<Place> place, ClientVolume volume, VirtualIoServer server) {
        Stream<Change> map = place.filter(p -> !p.maps(server.name()).isKnownAnd(yes -> yes)).stream()
                .map(p -> new MapLogicalUnit(
                        p.storage().name(), new HostMapping(p.unit().name(), server.name())));
        PhysicalVolume disk = volume.disk();
        PhysicalVolume found = PhysicalVolume.builder()
                .name(name(move, volume, server))
                .id(disk.id())
                .uniqueId(disk.uniqueId())
                .sizeMegabytes(disk.sizeMegabytes())
                .volumeGroup(Fact.known(Optional.empty()))
                .build();
        ReservePolicy policy = disk.reservePolicy().value().orElse(ReservePolicy.NO_RESERVE);
        return Stream.concat(
                map,
                Stream.of(
                        new ConfigureDisk(server.key(), found),
                        new SetReservePolicy(server.key(), found.name(), policy)));
    }

    /** The name that the server will give: other LUNs of the partition that it does not see yet come to it in their order. */
    private static String name(Move move, ClientVolume volume, VirtualIoServer server) {
        List<String> names = new ArrayList<>(
                server.physicalVolumes().stream().map(PhysicalVolume::name).toList());
        move.volumes().stream()
                .takeWhile(other -> !other.equals(volume))
                .filter(other -> !Volumes.sees(server, other).isKnownAnd(yes -> yes))
                .forEach(other -> names.add(DeviceNames.nextFree("hdisk", names)));
        return DeviceNames.nextFree("hdisk", names);
    }

    private static Optional<Place> place(Move move, ClientVolume volume) {
        return move.estate().storageSystems().stream()
                .flatMap(storage -> storage.logicalUnits().stream()
                        .filter(unit -> volume.paths().stream()
                                .anyMatch(path -> unit.isBehind(path.disk()).isKnownAnd(yes -> yes)))
                        .map(unit -> new Place(storage, unit)))
                .findFirst();
    }

    private record Place(StorageSystem storage, LogicalUnit unit) {
        Fact<Boolean> maps(String host) {
            return storage.maps(unit.name(), host);
        }
    }
}
