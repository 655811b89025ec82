package lpm.merge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.origin.Capture;
import lpm.origin.FactRef;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Subject;

/**
 * Servers of unknown managed system: if another capture knows one system with a server of that name, it is that server.
 */
final class ServerIdentity {

    private final ImmutableSetMultimap<String, MachineTypeModelSerial> systems;

    private ServerIdentity(ImmutableSetMultimap<String, MachineTypeModelSerial> systems) {
        this.systems = systems;
    }

    static ServerIdentity of(List<Capture> captures) {
        ImmutableSetMultimap.Builder<String, MachineTypeModelSerial> systems = ImmutableSetMultimap.builder();
        captures.stream()
                .flatMap(capture -> capture.estate().virtualIoServers().keys().stream())
                .forEach(key -> key.system().ifPresent(system -> systems.put(key.name(), system)));
        return new ServerIdentity(
                systems.orderValuesBy(Comparator.naturalOrder()).build());
    }

    /** The capture's estate with every server under its known key; two parts if the capture has one server under both keys. */
    ImmutableList<Said<Estate>> resolve(Capture capture) {
        ImmutableList<VirtualIoServer> nameless = capture.estate().virtualIoServers().stream()
                .filter(server -> !server.system().isKnown()
                        && system(server, capture.origins()).isPresent())
                .collect(ImmutableList.toImmutableList());
        if (nameless.isEmpty()) {
            return ImmutableList.of(new Said<>(capture.estate(), capture.origins()));
        }
        Estate rest = capture.estate();
        Estate resolved = Estate.empty();
        ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
        for (VirtualIoServer server : nameless) {
            MachineTypeModelSerial system = system(server, capture.origins()).orElseThrow();
            rest = rest.withVirtualIoServers(rest.virtualIoServers().without(server.key()));
            resolved = resolved.with(server.withSystem(Fact.known(system)));
            names.put(server.name(), system.toString());
        }
        Origins origins = rekeyed(capture.origins(), names.buildOrThrow());
        return ImmutableList.of(new Said<>(rest, origins), new Said<>(resolved, origins));
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

    private static Origins rekeyed(Origins origins, Map<String, String> systems) {
        Map<FactRef, Origin> all = new LinkedHashMap<>();
        origins.byFact().forEach((fact, origin) -> {
            Subject subject = fact.subject();
            Optional<String> system = subject.system().isPresent()
                    ? subject.system()
                    : subject.host().flatMap(host -> Optional.ofNullable(systems.get(host)));
            Subject known = new Subject(subject.kind(), system, subject.host(), subject.device());
            all.putIfAbsent(new FactRef(known, fact.attribute()), origin);
        });
        return new Origins(ImmutableMap.copyOf(all));
    }
}
