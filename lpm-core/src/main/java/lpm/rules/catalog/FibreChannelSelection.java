package lpm.rules.catalog;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.option.FibreChannelMapping;
import lpm.rules.FibreChannelConnection;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationMapping.Rejection;
import lpm.rules.Move;

/** Chooses which destination Virtual I/O Server, and which of its ports, takes over which virtual Fibre Channel adapter. */
final class FibreChannelSelection {

    private static final Comparator<FibreChannelConnection> ORDER = Comparator.comparing(FibreChannelSelection::server)
            .thenComparing(connection ->
                    connection.clientSlot().map(VirtualSlot::number).value().orElse(Integer.MAX_VALUE));

    private FibreChannelSelection() {}

    private static int server(FibreChannelConnection connection) {
        return connection
                .server()
                .flatMap(server -> server.id().map(PartitionId::value).value())
                .orElse(Integer.MAX_VALUE);
    }

    /** The mapping of virtual SCSI, with that of virtual Fibre Channel; source servers are kept apart alike. */
    static MigrationMapping add(Move move, MigrationMapping scsi) {
        List<MigrationMapping.FibreChannel> chosen = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>(scsi.rejections());
        FibreChannelConnection.of(move).stream()
                .sorted(ORDER)
                .forEach(connection -> choose(move, connection, scsi, chosen, rejections));
        return new MigrationMapping(scsi.adapters(), ImmutableList.copyOf(chosen), ImmutableList.copyOf(rejections));
    }

    private static void choose(
            Move move,
            FibreChannelConnection connection,
            MigrationMapping scsi,
            List<MigrationMapping.FibreChannel> chosen,
            List<Rejection> rejections) {
        Optional<FibreChannelMapping> wanted = connection
                .clientSlot()
                .value()
                .flatMap(slot -> move.request().options().fibreChannelMappings().stream()
                        .filter(mapping -> mapping.clientSlot().equals(slot))
                        .findFirst());
        ImmutableList<MigrationMapping.FibreChannel> before = ImmutableList.copyOf(chosen);
        ImmutableList<FibreChannelCandidate> candidates = move.destinationServers().stream()
                .map(server -> new FibreChannelCandidate(connection, server, wanted, scsi.adapters(), before))
                .sorted(FibreChannelCandidate.BEST_FIRST)
                .collect(ImmutableList.toImmutableList());
        Optional<FibreChannelCandidate> best =
                candidates.stream().findFirst().filter(candidate -> !candidate.isNotWanted());
        best.ifPresent(candidate -> chosen.add(candidate.adapter()));
        connection
                .server()
                .ifPresent(source -> candidates.stream()
                        .skip(best.isPresent() ? 1 : 0)
                        .flatMap(candidate -> candidate.reason().stream()
                                .map(reason -> new Rejection(
                                        source.key(),
                                        connection
                                                .host()
                                                .map(host -> host.name())
                                                .orElseGet(connection::label),
                                        candidate.server().key(),
                                        reason)))
                        .forEach(rejections::add));
    }
}
