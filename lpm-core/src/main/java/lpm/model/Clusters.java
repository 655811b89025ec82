package lpm.model;

import java.util.Optional;
import lpm.fact.Fact;

/** Whether servers are nodes of one cluster. */
public final class Clusters {

    private Clusters() {}

    /**
     * Whether both are in the same cluster, or both in none. Clusters of two names are two; those of one name are one if their ids are
     * the same, which is unknown as long as an id is.
     */
    public static Fact<Boolean> areSame(VirtualIoServer one, VirtualIoServer other) {
        return one.cluster()
                .equalTo(other.cluster())
                .flatMap(same -> same && one.cluster().isKnownAnd(Optional::isPresent)
                        ? one.clusterId().equalTo(other.clusterId())
                        : Fact.known(same));
    }
}
