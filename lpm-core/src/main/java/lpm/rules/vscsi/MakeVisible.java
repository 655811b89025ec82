package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.change.Change;
import lpm.change.Command;
import lpm.change.ConfigureDisk;
import lpm.change.SetReservePolicy;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.id.DeviceNames;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.rules.ClientVolume;
import lpm.rules.Cost;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.StoredVolume;

/**
 * How a LUN becomes a disk of a server: a LUN that the storage system does not map to the server is mapped first; one that it
 * maps is only looked for.
 */
final class MakeVisible {

    private MakeVisible() {}

    static Remedy remedy(Move move, ClientVolume volume, List<VirtualIoServer> servers) {
        Optional<StoredVolume> stored = StoredVolume.of(move, volume);
        ImmutableList<Change> changes = servers.stream()
                .flatMap(server -> changes(move, stored, volume, server))
                .collect(ImmutableList.toImmutableList());
        return new Remedy(
                description(stored, volume, servers),
                Cost.ON_LINE,
                changes,
                servers.stream()
                        .flatMap(server -> commands(stored, volume, server))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static String description(
            Optional<StoredVolume> stored, ClientVolume volume, List<VirtualIoServer> servers) {
        ImmutableList<String> toMap = servers.stream()
                .map(VirtualIoServer::name)
                .filter(server ->
                        !stored.flatMap(s -> s.isMappedTo(server).value()).orElse(false))
                .collect(ImmutableList.toImmutableList());
        String names = servers.stream().map(VirtualIoServer::name).collect(Collectors.joining(" and "));
        String configure = "run cfgdev on %s, so that %s becomes a disk there".formatted(names, volume.name());
        return toMap.isEmpty()
                ? "The LUN is mapped: " + configure
                : "Map %s to %s%s; then %s"
                        .formatted(
                                stored.map(s -> "LUN " + s.unit().name() + " of "
                                                + s.storage().name())
                                        .orElse("the LUN"),
                                String.join(" and ", toMap),
                                stored.isPresent() ? "" : " in its storage system, with zoning, unless it is",
                                configure);
    }

    private static Stream<Change> changes(
            Move move, Optional<StoredVolume> stored, ClientVolume volume, VirtualIoServer server) {
        PhysicalVolume disk = volume.disk();
        PhysicalVolume found = PhysicalVolume.builder()
                .name(name(move, volume, server))
                .id(disk.id())
                .uniqueId(disk.uniqueId())
                .naa(disk.naa())
                .sizeMegabytes(disk.sizeMegabytes())
                .maximumTransferBytes(disk.maximumTransferBytes())
                .volumeGroup(Fact.known(Optional.empty()))
                .build();
        return Stream.concat(
                stored.stream().flatMap(s -> s.mappingTo(server.name())),
                Stream.of(
                        new ConfigureDisk(server.key(), found),
                        new SetReservePolicy(server.key(), found.name(), policy(volume))));
    }

    /** The server chooses the name of the disk: a person looks it up before anything is done to it. */
    private static Stream<Command> commands(
            Optional<StoredVolume> stored, ClientVolume volume, VirtualIoServer server) {
        return Stream.concat(
                stored.stream().flatMap(s -> s.mappingTo(server.name())).flatMap(map -> map.commands().stream()),
                Stream.of(
                        Command.on(server.key(), "cfgdev"),
                        Command.on(
                                server.key(),
                                "lspv -size"
                                        + volume.disk()
                                                .id()
                                                .map(id -> " | grep " + id)
                                                .value()
                                                .orElse("")),
                        Command.on(
                                server.key(), "chdev -dev <the disk found> -attr reserve_policy=" + policy(volume))));
    }

    private static ReservePolicy policy(ClientVolume volume) {
        return volume.disk().reservePolicy().value().orElse(ReservePolicy.NO_RESERVE);
    }

    /**
     * A name that the server may give: other LUNs of the partition that it does not see yet come to it in their order, so that they do not
     * get one name.
     */
    private static String name(Move move, ClientVolume volume, VirtualIoServer server) {
        List<String> names = new ArrayList<>(
                server.physicalVolumes().stream().map(PhysicalVolume::name).toList());
        move.volumes().stream()
                .takeWhile(other -> !other.equals(volume))
                .filter(other -> !Volumes.sees(server, other).isKnownAnd(yes -> yes))
                .forEach(other -> names.add(DeviceNames.nextFree("hdisk", names)));
        return DeviceNames.nextFree("hdisk", names);
    }
}
