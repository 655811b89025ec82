package lpm.merge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lpm.fact.Fact;
import lpm.fact.Table;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.origin.Capture;
import lpm.origin.FactRef;
import lpm.origin.InputException;
import lpm.origin.Origins;
import lpm.origin.Subject;

/**
 * Servers under another key than their own: of an unknown managed system, where another capture knows one system with a server of
 * that name; and under the name of the console, where another capture knows the host name.
 */
final class ServerIdentity {

    private final ImmutableSetMultimap<String, MachineTypeModelSerial> systems;
    private final ServerNames names;

    private ServerIdentity(ImmutableSetMultimap<String, MachineTypeModelSerial> systems, ServerNames names) {
        this.systems = systems;
        this.names = names;
    }

    static ServerIdentity of(List<Capture> captures) {
        ImmutableSetMultimap.Builder<String, MachineTypeModelSerial> systems = ImmutableSetMultimap.builder();
        captures.stream()
                .flatMap(capture -> capture.estate().virtualIoServers().keys().stream())
                .forEach(key -> key.system().ifPresent(system -> systems.put(key.name(), system)));
        return new ServerIdentity(
                systems.orderValuesBy(Comparator.naturalOrder()).build(), ServerNames.of(captures));
    }

    /** The capture's estate with every server under its known key; several parts if the capture has one server under several. */
    ImmutableList<Said<Estate>> resolve(Capture capture) {
        Map<ViosKey, ViosKey> moved = new LinkedHashMap<>();
        for (VirtualIoServer server : capture.estate().virtualIoServers().values()) {
            ViosKey key = key(server, capture.origins());
            if (!key.equals(server.key())) {
                moved.put(server.key(), key);
            }
        }
        Estate estate = names.renamed(capture.estate());
        if (moved.isEmpty()) {
            return ImmutableList.of(new Said<>(estate, capture.origins()));
        }
        List<Estate> parts = new ArrayList<>();
        parts.add(estate.withVirtualIoServers(Table.index(
                estate.virtualIoServers().stream()
                        .filter(server -> !moved.containsKey(server.key()))
                        .toList(),
                VirtualIoServer::key)));
        moved.forEach((from, to) ->
                add(parts, estate.virtualIoServer(from).withName(to.name()).withSystem(Fact.ofOptional(to.system()))));
        Origins origins = rekeyed(capture.origins(), moved);
        return parts.stream().map(part -> new Said<>(part, origins)).collect(ImmutableList.toImmutableList());
    }

    /** Adds a server to the first part that does not have it. */
    private static void add(List<Estate> parts, VirtualIoServer server) {
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).virtualIoServers().containsKey(server.key())) {
                parts.set(i, parts.get(i).with(server));
                return;
            }
        }
        parts.add(Estate.empty().with(server));
    }

    private ViosKey key(VirtualIoServer server, Origins origins) {
        Optional<MachineTypeModelSerial> system = server.system().value().or(() -> system(server, origins));
        return new ViosKey(
                system,
                system.map(known -> names.hostName(known, server.name())).orElse(server.name()));
    }

    private Optional<MachineTypeModelSerial> system(VirtualIoServer server, Origins origins) {
        Set<MachineTypeModelSerial> candidates = systems.get(server.name());
        if (candidates.size() > 1) {
            throw new InputException(
                    "Virtual I/O Server %s%s: its managed system is unknown, and servers of that name are on %s; say which by a capture of its lsmap -all"
                            .formatted(
                                    server.name(),
                                    Contradictions.at(
                                            origins.of(FactRef.of(Subject.of(ViosKey.ofUnknownSystem(server.name()))))),
                                    candidates));
        }
        return candidates.stream().findFirst();
    }

    private static Origins rekeyed(Origins origins, Map<ViosKey, ViosKey> moved) {
        Map<Subject, Subject> owners = new HashMap<>();
        moved.forEach((from, to) -> owners.put(Subject.of(from), Subject.of(to)));
        return origins.renamed(subject -> {
            Subject owner =
                    new Subject(Subject.Kind.VIRTUAL_IO_SERVER, subject.system(), subject.host(), Optional.empty());
            Subject known = owners.getOrDefault(owner, owner);
            return new Subject(subject.kind(), known.system(), known.host(), subject.device());
        });
    }
}
