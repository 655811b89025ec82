package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.WorldWidePortName;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.rules.Destination;
import lpm.rules.MigrationMapping;

/** The move of the article with virtual Fibre Channel beside virtual SCSI: two adapters through two servers on two fabrics. */
public final class FibreChannelArticle {

    public static final VirtualSlot FIRST = new VirtualSlot(8);
    public static final VirtualSlot SECOND = new VirtualSlot(9);
    private static final VirtualSlot SERVER_SLOT = new VirtualSlot(30);

    private FibreChannelArticle() {}

    public static Estate estate() {
        return withAdapters(Article.estate());
    }

    /** The same without virtual SCSI. */
    public static Estate withoutScsi() {
        return Article.withoutScsi(estate());
    }

    /** One server on each side. */
    public static Estate single() {
        Estate estate = estate();
        return estate.withVirtualIoServers(
                        estate.virtualIoServers().without(Article.SOURCE_2).without(Article.DESTINATION_2))
                .updating(
                        Article.CLIENT,
                        p -> p.withScsiAdapters(p.scsiAdapters()
                                        .minus(adapter -> adapter.slot().number() == 3))
                                .withFibreChannelAdapters(p.fibreChannelAdapters()
                                        .minus(adapter -> adapter.slot().equals(SECOND))));
    }

    /** An estate with the article's partition and servers, whose partition gets the adapters. */
    static Estate withAdapters(Estate estate) {
        return estate.updating(
                        Article.CLIENT,
                        partition -> partition
                                .withFibreChannelAdapters(
                                        Listing.complete(ImmutableList.of(client(FIRST, 1), client(SECOND, 2))))
                                .withBothPortNamesZoned(Fact.known(true))
                                .withTargetPortsVisibleOn(
                                        Listing.complete(ImmutableList.of(Article.SOURCE, Article.DESTINATION)))
                                .withTargetDisksVisibleOn(
                                        Listing.complete(ImmutableList.of(Article.SOURCE, Article.DESTINATION))))
                .updating(Article.SOURCE_1, hosting(FIRST, 1, "A"))
                .updating(Article.SOURCE_2, hosting(SECOND, 2, "B"))
                .updating(Article.DESTINATION_1, ports("A"))
                .updating(Article.DESTINATION_2, ports("B"));
    }

    static VirtualFibreChannelClientAdapter client(VirtualSlot slot, int server) {
        return VirtualFibreChannelClientAdapter.builder()
                .slot(slot)
                .server(Fact.known(new PartitionId(server)))
                .serverSlot(Fact.known(SERVER_SLOT))
                .portNames(pair(server))
                .activePortName(Fact.known(name(server, 0)))
                .build();
    }

    /** The name of an adapter's pair: 0 is active at first. */
    public static WorldWidePortName name(int server, int number) {
        return new WorldWidePortName("c05076021a7b00%d%d".formatted(server, number));
    }

    private static Listing<WorldWidePortName> pair(int server) {
        return Listing.complete(ImmutableList.of(name(server, 0), name(server, 1)));
    }

    private static UnaryOperator<VirtualIoServer> hosting(VirtualSlot client, int number, String fabric) {
        return server -> ports(fabric, 63)
                .apply(server)
                .withFibreChannelMappings(Listing.complete(ImmutableList.of(VirtualFibreChannelMapping.builder()
                        .name("vfchost0")
                        .slot(SERVER_SLOT)
                        .client(Fact.known(Optional.of(Article.CLIENT.id())))
                        .clientSlot(Fact.known(Optional.of(client)))
                        .port(Fact.known(Optional.of("fcs0")))
                        .clientPortNames(pair(number))
                        .status(Fact.known("LOGGED_IN"))
                        .build())));
    }

    private static UnaryOperator<VirtualIoServer> ports(String fabric) {
        return server -> ports(fabric, 64).apply(server).withFibreChannelMappings(Listing.complete(ImmutableList.of()));
    }

    private static UnaryOperator<VirtualIoServer> ports(String fabric, int available) {
        return server -> server.withFibreChannelPorts(Listing.complete(ImmutableList.of(FibreChannelPort.builder()
                .name("fcs0")
                .fabric(Fact.known(true))
                .fabricName(Fact.known(fabric))
                .totalPorts(Fact.known(64))
                .availablePorts(Fact.known(available))
                .build())));
    }

    /** The move for which nobody has chosen a mapping. */
    public static MigrationTrace migrate(Estate estate, String... faults) {
        return Migration.run(
                SimulatedEstate.of(estate),
                Article.request(),
                MigrationMapping.none(),
                MigrationOptions.defaults().withFaults(Article.schedule(faults)));
    }

    /** The move from the article's destination to its source. */
    public static MigrationTrace back(Estate there) {
        return Migration.run(
                SimulatedEstate.of(there),
                Article.request().withPartition(Article.MOVED).withDestination(Destination.of(Article.SOURCE)),
                MigrationMapping.none(),
                MigrationOptions.defaults());
    }
}
