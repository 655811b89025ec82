package lpm.sim.console;

import com.google.common.collect.ImmutableList;
import lpm.model.VirtualIoServer;
import lpm.model.storage.ReservePolicy;
import lpm.rules.ServerCapture;

/** What a Virtual I/O Server prints when the console passes a command on to it. */
final class ServerPrinter {

    private ServerPrinter() {}

    static String print(ServerCapture capture, VirtualIoServer server) {
        return switch (capture) {
            case LEVEL -> server.ioslevel().map(level -> level + "\n").value().orElse("");
            case DISKS -> VirtualIoServerConsole.lspvSize(server, ImmutableList.of());
            case MAPPINGS -> VirtualIoServerConsole.lsmapAll(server);
            case BRIDGES -> BridgeListing.lsmapNet(server);
        };
    }

    /** One attribute of one disk: a heading, a blank line, the value. */
    static String reservePolicy(VirtualIoServer server, String disk) {
        return server.physicalVolume(disk)
                .flatMap(known -> known.reservePolicy().value())
                .map(ReservePolicy::toString)
                .map(policy -> "value\n\n" + policy + "\n")
                .orElse("");
    }
}
