package lpm.sim.console;

import com.google.common.collect.ImmutableList;
import java.util.function.Supplier;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.storage.PhysicalVolume;
import lpm.rules.ServerCapture;

/** What a Virtual I/O Server prints when the console passes a command on to it. */
final class ServerPrinter {

    private ServerPrinter() {}

    static String print(ServerCapture capture, VirtualIoServer server) {
        return switch (capture) {
            case LEVEL -> server.ioslevel().map(level -> level + "\n").value().orElse(ManagementConsolePrinter.DENIED);
            case VOLUME_GROUPS -> volumeGroups(server);
            case DISKS ->
                whole(server.physicalVolumes(), () -> VirtualIoServerConsole.lspvSize(server, ImmutableList.of()));
            case MAPPINGS -> mappings(server);
            case VIRTUAL_DEVICES -> virtualDevices(server);
            case BRIDGES -> whole(server.sharedEthernetAdapters(), () -> BridgeListing.lsmapNet(server));
            case FIBRE_CHANNEL -> fibreChannel(server);
            case PORTS -> ports(server);
            case VIRTUAL_NICS -> whole(server.virtualNicServers(), () -> VirtualNicListing.lsmapVnic(server));
            case CONCURRENT_MIGRATIONS -> value(server.concurrentMigrations());
        };
    }

    private static String volumeGroups(VirtualIoServer server) {
        return server.physicalVolumes().stream()
                        .allMatch(disk -> disk.volumeGroup().isKnown())
                ? whole(server.physicalVolumes(), () -> VirtualIoServerConsole.lspv(server))
                : ManagementConsolePrinter.DENIED;
    }

    private static String mappings(VirtualIoServer server) {
        boolean told = server.serverAdapters().stream()
                .allMatch(adapter ->
                        adapter.client().isKnown() && adapter.targetDevices().isComplete());
        return told
                ? whole(server.serverAdapters(), () -> VirtualIoServerConsole.lsmapAll(server))
                : ManagementConsolePrinter.DENIED;
    }

    private static String virtualDevices(VirtualIoServer server) {
        return server.vasiAvailable().isKnown() && server.mediaDevices().isComplete()
                ? whole(server.sharedEthernetAdapters(), () -> DeviceListing.lsdevVirtual(server))
                : ManagementConsolePrinter.DENIED;
    }

    /** An adapter that shows no port is mapped to none. */
    private static String fibreChannel(VirtualIoServer server) {
        return server.fibreChannelMappings().stream()
                        .allMatch(mapping -> mapping.port().isKnown())
                ? whole(server.fibreChannelMappings(), () -> FibreChannelListing.lsmapNpiv(server))
                : ManagementConsolePrinter.DENIED;
    }

    /** Each column has a value. */
    private static String ports(VirtualIoServer server) {
        return server.fibreChannelPorts().stream().allMatch(FibreChannelListing::isTold)
                ? whole(server.fibreChannelPorts(), () -> FibreChannelListing.lsnports(server))
                : ManagementConsolePrinter.DENIED;
    }

    /** One attribute of one disk: a heading, a blank line, the value. */
    static String maximumTransfer(PhysicalVolume disk) {
        return value(disk.maximumTransferBytes().map("0x%x"::formatted));
    }

    /** A listing that lacks something would tell a lie. */
    private static String whole(Listing<?> listing, Supplier<String> output) {
        return listing.isComplete() ? output.get() : ManagementConsolePrinter.DENIED;
    }

    /** One attribute of one disk: a heading, a blank line, the value. */
    static String reservePolicy(PhysicalVolume disk) {
        return value(disk.reservePolicy());
    }

    /** One attribute of one device. */
    private static String value(Fact<?> attribute) {
        return attribute.map(known -> "value\n\n" + known + "\n").value().orElse(ManagementConsolePrinter.DENIED);
    }
}
