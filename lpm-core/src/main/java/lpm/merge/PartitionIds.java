package lpm.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionKey;
import lpm.origin.FactRef;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Subject;

/** A partition id is that of one partition or one Virtual I/O Server of its managed system. */
final class PartitionIds {

    private final Origins origins;
    private final Map<PartitionKey, FactRef> servers = new HashMap<>();

    private PartitionIds(Origins origins) {
        this.origins = origins;
    }

    static void check(Estate estate, Origins origins) {
        PartitionIds ids = new PartitionIds(origins);
        estate.virtualIoServers().stream()
                .forEach(server -> key(server)
                        .ifPresent(key -> ids.claim(
                                key,
                                new FactRef(Subject.of(server), "id"),
                                estate.partitions().containsKey(key))));
    }

    private static Optional<PartitionKey> key(VirtualIoServer server) {
        return server.system().with(server.id(), PartitionKey::new).value();
    }

    private void claim(PartitionKey key, FactRef server, boolean ofPartition) {
        Optional<FactRef> other = ofPartition
                ? Optional.of(FactRef.of(Subject.of(key)))
                : Optional.ofNullable(servers.putIfAbsent(key, server));
        other.ifPresent(owner -> {
            throw Contradictions.between(
                    "%s is the id of two:".formatted(key), said(owner), place(owner), said(server), place(server));
        });
    }

    private static String said(FactRef owner) {
        return owner.subject().kind() == Subject.Kind.VIRTUAL_IO_SERVER
                ? "of the Virtual I/O Server " + owner.subject()
                : "of a partition that is none";
    }

    private Optional<Origin> place(FactRef owner) {
        return origins.of(owner);
    }
}
