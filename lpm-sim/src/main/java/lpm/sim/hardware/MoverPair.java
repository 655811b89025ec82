package lpm.sim.hardware;

import java.util.Optional;
import java.util.stream.Stream;
import lpm.model.id.ViosKey;

/**
 * Two mover service partitions and the link between them.
 *
 * @param broken why no stream can run through the pair, empty while one can
 */
public record MoverPair(ViosKey source, ViosKey destination, Optional<String> broken) {

    public static MoverPair whole(ViosKey source, ViosKey destination) {
        return new MoverPair(source, destination, Optional.empty());
    }

    public boolean isWhole() {
        return broken.isEmpty();
    }

    /** The pair once something has broken it; what broke it first stays the reason. */
    public MoverPair broken(String reason) {
        return new MoverPair(
                source,
                destination,
                Stream.concat(broken.stream(), Stream.of(reason)).findFirst());
    }

    /** Whether a Virtual I/O Server is one of the two movers. */
    public boolean uses(ViosKey server) {
        return source.equals(server) || destination.equals(server);
    }

    @Override
    public String toString() {
        return source + " -> " + destination;
    }
}
