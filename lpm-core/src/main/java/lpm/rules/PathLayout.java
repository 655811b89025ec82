package lpm.rules;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import lpm.model.id.ViosKey;

/**
 * Which destination servers take over from which source servers.
 *
 * @param destinations the destination servers of each source server
 */
public record PathLayout(ImmutableSetMultimap<ViosKey, ViosKey> destinations) {

    /** All adapters of the partition. */
    public static PathLayout of(Move move) {
        return new PathLayout(move.mapping().adapters().stream()
                .collect(ImmutableSetMultimap.toImmutableSetMultimap(
                        MigrationMapping.Adapter::source, MigrationMapping.Adapter::destination)));
    }

    /** The adapters through which the partition has a LUN. */
    public static PathLayout of(Move move, ClientVolume volume) {
        return new PathLayout(move.mapping().adapters().stream()
                .filter(adapter -> volume.paths().stream()
                        .anyMatch(path -> path.server().key().equals(adapter.source())
                                && path.adapter().name().equals(adapter.sourceAdapter())))
                .collect(ImmutableSetMultimap.toImmutableSetMultimap(
                        MigrationMapping.Adapter::source, MigrationMapping.Adapter::destination)));
    }

    /** All destination servers. */
    public ImmutableSet<ViosKey> hosts() {
        return ImmutableSet.copyOf(destinations.values());
    }

    /** Whether each source server has one successor, and no two have the same. */
    public boolean isOneToOne() {
        return destinations.size() == destinations.keySet().size() && hosts().size() == destinations.size();
    }

    /** Whether two servers or more on the source become one on the destination, so that its loss is the partition's. */
    public static boolean losesRedundancy(Move move) {
        PathLayout layout = of(move);
        return layout.destinations().keySet().size() > 1 && layout.hosts().size() == 1;
    }

    /** Whether the request names servers itself, so that none that nobody has captured would be chosen. */
    public static boolean isAsked(Move move) {
        return move.request().mapping().isPresent()
                || !move.request().options().scsiMappings().isEmpty();
    }
}
