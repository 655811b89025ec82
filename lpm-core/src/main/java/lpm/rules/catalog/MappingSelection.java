package lpm.rules.catalog;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lpm.model.VirtualIoServer;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationMapping.Rejection;
import lpm.rules.Move;

/**
 * Chooses which destination Virtual I/O Server takes over which adapter of the partition. Source servers are kept apart where
 * the destination has as many; disks are found by identity, never by name; slots and names are kept where they are free.
 */
final class MappingSelection {

    private final Move move;
    private final List<MigrationMapping.Adapter> chosen = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    private MappingSelection(Move move) {
        this.move = move;
    }

    /** The mapping; an adapter whose server has not all of its disks is mapped with those it has. */
    static MigrationMapping choose(Move move) {
        MappingSelection selection = new MappingSelection(move);
        for (VirtualIoServer server : move.servingServers()) {
            server.adaptersServing(move.partition().id()).stream()
                    .sorted(Comparator.comparing(VirtualScsiServerAdapter::slot))
                    .forEach(adapter -> selection.choose(server, adapter));
        }
        return new MigrationMapping(ImmutableList.copyOf(selection.chosen), ImmutableList.copyOf(selection.rejections));
    }

    private void choose(VirtualIoServer source, VirtualScsiServerAdapter adapter) {
        ImmutableList<Candidate> candidates = move.destinationServers().stream()
                .map(server -> Candidate.of(move, source, adapter, server, chosen))
                .sorted(Candidate.BEST_FIRST)
                .collect(ImmutableList.toImmutableList());
        Optional<Candidate> best = candidates.stream().findFirst().filter(candidate -> !candidate.isNotWanted());
        best.ifPresent(candidate -> chosen.add(candidate.adapter(move)));
        candidates.stream()
                .skip(best.isPresent() ? 1 : 0)
                .flatMap(candidate -> candidate.reason().stream()
                        .map(reason -> new Rejection(
                                source.key(), adapter.name(), candidate.server().key(), reason)))
                .forEach(rejections::add);
    }
}
