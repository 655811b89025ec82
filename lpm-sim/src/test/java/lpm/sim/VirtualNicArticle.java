package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.MacAddress;
import lpm.model.id.PartitionId;
import lpm.model.id.PortCapacity;
import lpm.model.id.VirtualSlot;
import lpm.model.network.SriovAdapter;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.model.network.VirtualNicServer;

/** The move of the article with a virtual NIC that has two backing devices, each through a server of its own. */
public final class VirtualNicArticle {

    public static final VirtualSlot SLOT = new VirtualSlot(20);

    private VirtualNicArticle() {}

    /** The estate with the virtual NIC; at the destination are two SR-IOV adapters with two ports each. */
    public static Estate with(Estate estate) {
        return estate.updating(
                        Article.CLIENT, p -> p.withVirtualNicAdapters(Listing.complete(ImmutableList.of(adapter()))))
                .updating(Article.SOURCE_1, VirtualNicArticle::hosting)
                .updating(Article.SOURCE_2, VirtualNicArticle::hosting)
                .updating(Article.DESTINATION_1, s -> s.withVirtualNicServers(Listing.complete(ImmutableList.of())))
                .updating(Article.DESTINATION_2, s -> s.withVirtualNicServers(Listing.complete(ImmutableList.of())))
                .updating(Article.SOURCE, system -> system.withSriovAdapters(adapters(2)))
                .updating(Article.DESTINATION, system -> system.withSriovAdapters(adapters(4)));
    }

    /** Two SR-IOV adapters, the first of which has that number. */
    static Listing<SriovAdapter> adapters(int first) {
        return Listing.complete(ImmutableList.of(new SriovAdapter(first, 2), new SriovAdapter(first + 1, 2)));
    }

    private static VirtualNicAdapter adapter() {
        return VirtualNicAdapter.builder()
                .slot(SLOT)
                .macAddress(Fact.known(new MacAddress("2E0425A1B703")))
                .portVlan(Fact.known(Optional.empty()))
                .backingDevices(Listing.complete(ImmutableList.of(device(1, 2, 0), device(2, 2, 1))))
                .build();
    }

    /** A backing device that takes 60 percent of its port. */
    static VirtualNicBackingDevice device(int server, int adapter, int port) {
        return VirtualNicBackingDevice.builder()
                .sriovAdapter(adapter)
                .physicalPort(port)
                .server(Fact.known(new PartitionId(server)))
                .capacity(Fact.known(PortCapacity.parse("60.0")))
                .build();
    }

    private static VirtualIoServer hosting(VirtualIoServer server) {
        return server.withVirtualNicServers(Listing.complete(ImmutableList.of(VirtualNicServer.builder()
                .name("vnicserver0")
                .slot(new VirtualSlot(32_769))
                .client(Fact.known(Article.CLIENT.id()))
                .clientSlot(Fact.known(SLOT))
                .status(Fact.known("Available"))
                .build())));
    }
}
