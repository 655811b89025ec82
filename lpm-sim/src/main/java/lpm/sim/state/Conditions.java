package lpm.sim.state;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.Optional;
import lpm.model.id.ViosKey;
import lpm.sim.hardware.MoverPair;
import org.immutables.value.Value;

/** What is up and what is not, each with the reason; a resource that is lost stays lost. */
@Value.Immutable
public interface Conditions extends WithConditions {

    /** Resources that are lost, and why. The stream is not among them: it follows from pairs and frames. */
    ImmutableMap<Resource, String> lost();

    /** Pairs of mover service partitions in the order in which they are used; empty if a side has none. */
    ImmutableList<MoverPair> pairs();

    /** Servers that have lost their path to storage, and why. */
    ImmutableMap<ViosKey, String> lostPaths();

    /** Why the move is to be stopped, once somebody has asked for it. */
    Optional<String> stop();

    /** Why there is no time left to wait for the operating system, once there is none. */
    Optional<String> waitBudgetSpent();

    /** Why a resource is not there, if it is not. */
    default Optional<String> missing(Resource resource) {
        return resource == Resource.STREAM ? missingStream() : Optional.ofNullable(lost().get(resource));
    }

    private Optional<String> missingStream() {
        return missing(Resource.SOURCE_FRAME)
                .or(() -> missing(Resource.DESTINATION_FRAME))
                .or(() -> pairInUse().isPresent() || pairs().isEmpty()
                        ? Optional.empty()
                        : pairs().get(pairs().size() - 1).broken());
    }

    /** The first pair that is whole. */
    default Optional<MoverPair> pairInUse() {
        for (MoverPair pair : pairs()) {
            if (pair.isWhole()) {
                return Optional.of(pair);
            }
        }
        return Optional.empty();
    }

    /** The same conditions without a resource. */
    default Conditions losing(Resource resource, String reason) {
        return withLost(with(lost(), resource, reason));
    }

    /** The same conditions with the pair in use broken. */
    default Conditions losingPair(String reason) {
        Optional<MoverPair> broken = pairInUse();
        return withPairs(pairs().stream()
                .map(pair -> broken.equals(Optional.of(pair)) ? pair.broken(reason) : pair)
                .collect(ImmutableList.toImmutableList()));
    }

    /** The same conditions with the path of the first of these servers lost that still has one. */
    default Conditions losingPath(Collection<ViosKey> servers, String reason) {
        return servers.stream()
                .filter(server -> !lostPaths().containsKey(server))
                .findFirst()
                .<Conditions>map(server -> withLostPaths(with(lostPaths(), server, reason)))
                .orElse(this);
    }

    private static <K> ImmutableMap<K, String> with(ImmutableMap<K, String> map, K key, String reason) {
        return map.containsKey(key)
                ? map
                : ImmutableMap.<K, String>builder().putAll(map).put(key, reason).buildOrThrow();
    }

    /** The same conditions with everything mended. */
    default Conditions repaired() {
        return builder()
                .pairs(pairs().stream()
                        .map(pair -> MoverPair.whole(pair.source(), pair.destination()))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    /** Which of these servers have lost their path. */
    default ImmutableMap<ViosKey, String> lostPathsOf(Collection<ViosKey> servers) {
        return ImmutableMap.copyOf(Maps.filterKeys(lostPaths(), servers::contains));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Conditions}. */
    final class Builder extends ImmutableConditions.Builder {
        Builder() {}
    }
}
