package lpm.sim;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.ViosKey;

/** A third server on each side of the article's move, which has nothing to do with it. */
public final class SpareServers {

    public static final ViosKey SOURCE_3 = ViosKey.of(Article.SOURCE, "sn1054a3bvios3");
    public static final ViosKey DESTINATION_3 = ViosKey.of(Article.DESTINATION, "sn1054a5bvios3");

    private SpareServers() {}

    /** The article's estate with a third server on each side, which has nothing to do with the move. */
    public static Estate estate() {
        return Article.estate().with(spare(SOURCE_3)).with(spare(DESTINATION_3));
    }

    private static VirtualIoServer spare(ViosKey key) {
        return VirtualIoServer.builder()
                .name(key.name())
                .system(Fact.ofOptional(key.system()))
                .id(Fact.known(new PartitionId(3)))
                .state(Fact.known(PartitionState.RUNNING))
                .moverServicePartition(Fact.known(false))
                .physicalVolumes(Listing.complete(ImmutableList.of()))
                .serverAdapters(Listing.complete(ImmutableList.of()))
                .sharedEthernetAdapters(Listing.complete(ImmutableList.of()))
                .ethernetAdapters(Listing.complete(ImmutableList.of()))
                .build();
    }
}
