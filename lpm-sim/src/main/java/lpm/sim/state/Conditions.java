package lpm.sim.state;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Virtual I/O Servers that are down, and why; what is lost with a server follows from it. */
    ImmutableMap<ViosKey, String> downServers();

    /** Why a stream that had no pair left stays lost, although servers are up again through which it could be opened. */
    Optional<String> lostStream();

    /** Why the move is to be stopped, once somebody has asked for it. */
    Optional<String> stop();

    /** Why there is no time left to wait for the operating system, once there is none. */
    Optional<String> waitBudgetSpent();

    /** Why a resource is not there, if it is not. */
    default Optional<String> missing(Resource resource) {
        return resource == Resource.STREAM ? missingStream() : Optional.ofNullable(lost().get(resource));
    }

    /** Whether one of these resources is not there. */
    default boolean isMissingAny(Iterable<Resource> resources) {
        for (Resource resource : resources) {
            if (missing(resource).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> missingStream() {
        return missing(Resource.SOURCE_FRAME)
                .or(() -> missing(Resource.DESTINATION_FRAME))
                .or(this::lostStream)
                .or(this::missingPair);
    }

    private Optional<String> missingPair() {
        return pairInUse().isPresent() || pairs().isEmpty()
                ? Optional.empty()
                : broken(pairs().get(pairs().size() - 1));
    }

    private Optional<String> broken(MoverPair pair) {
        return pair.broken().or(() -> down(pair.source())).or(() -> down(pair.destination()));
    }

    /** The first pair that is whole, of two servers that are up. */
    default Optional<MoverPair> pairInUse() {
        for (MoverPair pair : pairs()) {
            if (pair.isWhole() && (downServers().isEmpty() || broken(pair).isEmpty())) {
                return Optional.of(pair);
            }
        }
        return Optional.empty();
    }

    /** Why a server is down, if it is. */
    default Optional<String> down(ViosKey server) {
        return Optional.ofNullable(downServers().get(server));
    }

    /** Why a server reaches no storage, if it does not: it has lost its path, or is down. */
    default Optional<String> withoutPath(ViosKey server) {
        return Optional.ofNullable(lostPaths().get(server)).or(() -> down(server));
    }

    /** Whether any server reaches no storage. */
    default boolean anyWithoutPath() {
        return !lostPaths().isEmpty() || !downServers().isEmpty();
    }

    /** The same conditions with a server down. */
    default Conditions crashed(ViosKey server, String reason) {
        return withDownServers(with(downServers(), server, reason));
    }

    /**
     * The same conditions with a server up again. A stream that runs stays with the pair that it has failed over to; one that had
     * none to fail over to stays lost.
     *
     * @param streaming whether a stream was opened
     */
    default Conditions restarted(ViosKey server, boolean streaming) {
        Conditions up =
                withDownServers(ImmutableMap.copyOf(Maps.filterKeys(downServers(), other -> !other.equals(server))));
        Optional<MoverPair> used = pairInUse();
        return streaming
                ? up.withLostStream(lostStream().or(this::missingPair))
                        .withPairs(Stream.concat(
                                        used.stream(), pairs().stream().filter(pair -> !used.equals(Optional.of(pair))))
                                .collect(ImmutableList.toImmutableList()))
                : up;
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

    /** The first of these servers that reaches storage. */
    default Optional<ViosKey> nextWithPath(Collection<ViosKey> servers) {
        return servers.stream().filter(server -> withoutPath(server).isEmpty()).findFirst();
    }

    /** The same conditions with the path of the first of these servers lost that still has one. */
    default Conditions losingPath(Collection<ViosKey> servers, String reason) {
        return nextWithPath(servers)
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

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Conditions}. */
    final class Builder extends ImmutableConditions.Builder {
        Builder() {}
    }
}
