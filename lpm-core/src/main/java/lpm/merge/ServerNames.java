package lpm.merge;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.origin.Capture;
import lpm.origin.FactRef;
import lpm.origin.Origin;
import lpm.origin.Subject;

/**
 * Servers that a console calls by another name than their host name, and servers that are known by their location codes alone: a
 * managed system and a partition id are one server, and the host name is its name.
 */
final class ServerNames {

    /** Host names by what the console says instead; names by what location codes say. */
    private final ImmutableMap<ViosKey, String> hostNames;

    private ServerNames(ImmutableMap<ViosKey, String> hostNames) {
        this.hostNames = hostNames;
    }

    static ServerNames of(List<Capture> captures) {
        Map<PartitionKey, Map<String, Optional<Origin>>> consoleNames = new LinkedHashMap<>();
        Map<PartitionKey, Map<String, Optional<Origin>>> names = new LinkedHashMap<>();
        for (Capture capture : captures) {
            for (VirtualIoServer server : capture.estate().virtualIoServers().values()) {
                Optional<PartitionKey> key =
                        server.system().with(server.id(), PartitionKey::new).value();
                boolean byConsole = server.partitionName().isKnownAnd(server.name()::equals);
                key.ifPresent(partition -> (byConsole ? consoleNames : names)
                        .computeIfAbsent(partition, k -> new TreeMap<>())
                        .putIfAbsent(server.name(), capture.origins().of(new FactRef(Subject.of(server), "id"))));
            }
        }
        Map<ViosKey, String> hostNames = new HashMap<>();
        names.forEach((partition, all) -> {
            Map<String, Optional<Origin>> said = consoleNames.getOrDefault(partition, Map.of());
            Map<String, Optional<Origin>> hosts = new TreeMap<>(all);
            hosts.keySet().removeAll(said.keySet());
            String byLocation = ViosKey.nameByLocation(partition);
            hosts.keySet().remove(byLocation);
            checkOne(partition, hosts);
            Set<String> better = hosts.isEmpty() ? said.keySet() : hosts.keySet();
            if (better.size() == 1) {
                hostNames.put(
                        ViosKey.of(partition.system(), byLocation),
                        better.iterator().next());
            }
            hosts.keySet()
                    .forEach(host ->
                            said.keySet().forEach(name -> hostNames.put(ViosKey.of(partition.system(), name), host)));
        });
        return new ServerNames(ImmutableMap.copyOf(hostNames));
    }

    private static void checkOne(PartitionKey partition, Map<String, Optional<Origin>> hosts) {
        if (hosts.size() > 1) {
            List<Map.Entry<String, Optional<Origin>>> two = List.copyOf(hosts.entrySet());
            throw Contradictions.between(
                    "partition %s of %s".formatted(partition.id(), partition.system()),
                    "is " + two.get(0).getKey(),
                    two.get(0).getValue(),
                    "is " + two.get(1).getKey(),
                    two.get(1).getValue());
        }
    }

    /** The host name of a server that is named so on a system; the name itself where nothing else is known. */
    String hostName(MachineTypeModelSerial system, String name) {
        return hostNames.getOrDefault(ViosKey.of(system, name), name);
    }

    /** The estate with the servers that its systems list under their host names. */
    Estate renamed(Estate estate) {
        Estate renamed = estate;
        for (ManagedSystem system : estate.managedSystems().values()) {
            Listing<String> servers = Listing.of(
                    system.virtualIoServers().stream()
                            .map(name -> hostName(system.id(), name))
                            .toList(),
                    system.virtualIoServers().coverage());
            renamed = servers.equals(system.virtualIoServers())
                    ? renamed
                    : renamed.with(system.withVirtualIoServers(servers));
        }
        return renamed;
    }
}
