package lpm.model;

import java.util.Comparator;
import lpm.model.id.PartitionId;

/** The order in which servers of one system are spoken of and tried. */
final class ServerOrder {

    static final Comparator<VirtualIoServer> BY_ID = Comparator.<VirtualIoServer>comparingInt(
                    server -> server.id().map(PartitionId::value).value().orElse(Integer.MAX_VALUE))
            .thenComparing(VirtualIoServer::name);

    private ServerOrder() {}
}
