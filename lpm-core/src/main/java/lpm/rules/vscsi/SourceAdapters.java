package lpm.rules.vscsi;

import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.RuleDescription;

/** Whether every adapter through which the partition may have disks was captured. */
final class SourceAdapters {

    private SourceAdapters() {}

    /** Servers, adapters and devices that may exist and that nobody has captured. */
    static Stream<Finding> gaps(RuleDescription rule, Move move) {
        Judgement servers = Judgement.of(
                rule,
                Subject.of(move.source().id()),
                "virtual_io_servers",
                Captures.ofSource(move).partitions());
        return Stream.of(
                        servers.unlessKnown(move.allSourceServers().whole()),
                        move.sourceServers().stream()
                                .filter(server -> !areCaptured(move, server))
                                .map(server -> rule.undetermined(
                                        Subject.of(server),
                                        "whether %s serves %s through other adapters or devices is unknown"
                                                .formatted(
                                                        server.name(),
                                                        move.partition().label()),
                                        Captures.mappings(server))),
                        unserved(rule, move),
                        openToAny(rule, move))
                .flatMap(findings -> findings);
    }

    static boolean areCaptured(Move move, VirtualIoServer server) {
        Listing<VirtualScsiServerAdapter> adapters =
                server.adaptersServing(move.partition().id());
        return adapters.isComplete()
                && adapters.stream().allMatch(adapter -> adapter.targetDevices().isComplete());
    }

    /** Client adapters whose other side is none of the adapters that are known to serve the partition. */
    private static Stream<Finding> unserved(RuleDescription rule, Move move) {
        return move.partition().scsiAdapters().stream()
                .filter(client -> move.sourceServers().stream().noneMatch(server -> serves(move, server, client)))
                .flatMap(client -> missing(move, client)
                        .map(missing -> rule.undetermined(
                                Subject.on(
                                        move.partition().key(),
                                        Subject.Kind.VIRTUAL_SCSI_CLIENT_ADAPTER,
                                        "slot " + client.slot()),
                                "which server adapter serves the virtual SCSI adapter of %s in slot %s is unknown"
                                        .formatted(move.partition().label(), client.slot()),
                                missing))
                        .stream());
    }

    private static boolean serves(Move move, VirtualIoServer server, VirtualScsiClientAdapter client) {
        Fact<Boolean> isThat = client.server().equalTo(server.id());
        return !isThat.isKnownAnd(same -> !same)
                && server.adaptersServing(move.partition().id())
                        .shows(adapter -> adapter.clientSlot().isKnownAnd(Optional.of(client.slot())::equals)
                                || (isThat.isKnown() && client.serverSlot().isKnownAnd(adapter.slot()::equals)));
    }

    /** What tells; empty where a finding on the server, or on the list of servers, has said so already. */
    private static Optional<Missing> missing(Move move, VirtualScsiClientAdapter client) {
        Optional<PartitionId> id = client.server().value();
        if (id.isEmpty()) {
            return Optional.of(Captures.ofSource(move).scsiAdapters());
        }
        Optional<VirtualIoServer> server = move.sourceServers().stream()
                .filter(candidate -> candidate.id().value().equals(id))
                .findFirst();
        return server.isPresent()
                ? server.filter(known -> areCaptured(move, known)).map(Captures::mappings)
                : Optional.of(Captures.ofSource(move).partitions())
                        .filter(missing -> move.allSourceServers().isComplete());
    }

    /** Adapters with devices that any partition may connect to, for as long as the partition's own side is unknown. */
    private static Stream<Finding> openToAny(RuleDescription rule, Move move) {
        return move.partition().scsiAdapters().isComplete()
                ? Stream.of()
                : move.sourceServers().stream()
                        .flatMap(server -> server.serverAdapters().stream()
                                .filter(adapter -> adapter.client().isKnownAnd(Optional::isEmpty))
                                .filter(adapter -> !adapter.targetDevices().isComplete()
                                        || !adapter.targetDevices().items().isEmpty())
                                .map(adapter -> rule.undetermined(
                                        Subject.on(
                                                server.key(), Subject.Kind.VIRTUAL_SCSI_SERVER_ADAPTER, adapter.name()),
                                        "whether %s is connected to %s on %s, to which any partition may connect, is unknown"
                                                .formatted(move.partition().label(), adapter.name(), server.name()),
                                        Captures.ofSource(move).scsiAdapters())));
    }
}
