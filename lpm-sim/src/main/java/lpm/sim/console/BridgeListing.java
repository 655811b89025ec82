package lpm.sim.console;

import com.google.common.base.Strings;
import java.util.List;
import java.util.stream.Collectors;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;

/** What {@code lsmap -all -net} prints: each virtual Ethernet adapter of a server and the bridge it belongs to. */
final class BridgeListing {

    private static final int NAME_WIDTH = 6;
    private static final int LOCATION_WIDTH = 44;
    private static final int KEY_WIDTH = 21;

    private BridgeListing() {}

    static String lsmapNet(VirtualIoServer server) {
        return server.sharedEthernetAdapters().stream()
                .flatMap(bridge -> bridge.trunkAdapters().stream().map(trunk -> block(server, bridge, trunk)))
                .collect(Collectors.joining("\n"));
    }

    private static String block(VirtualIoServer server, SharedEthernetAdapter bridge, TrunkAdapter trunk) {
        String location = server.system()
                .with(
                        server.id(),
                        (system, id) -> trunk.slot().map(slot -> LocationCode.virtual(system, id, slot) + "-T1"))
                .flatMap(known -> known)
                .value()
                .orElse("C" + trunk.slot());
        return Columns.of(NAME_WIDTH, LOCATION_WIDTH)
                        .rows(List.of(
                                List.of("SVEA", "Physloc"),
                                List.of("-".repeat(NAME_WIDTH), "-".repeat(LOCATION_WIDTH)),
                                List.of(trunk.name(), location)))
                + "\n"
                + row("SEA", bridge.name())
                + row("Backing device", bridge.backingDevice().value().orElse(""))
                + row("Status", "Available")
                + row("Physloc", "");
    }

    private static String row(String key, String value) {
        return (Strings.padEnd(key, KEY_WIDTH, ' ') + " " + value).stripTrailing() + "\n";
    }
}
