package lpm.sim.console;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.PartitionId;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;

/** What a Virtual I/O Server prints about itself. What the model does not know is left blank; every line is ended. */
public final class VirtualIoServerConsole {

    private static final int NAME_WIDTH = 15;
    private static final int LOCATION_WIDTH = 44;
    private static final int IDENTIFIER_WIDTH = 35;
    private static final int KEY_WIDTH = 21;
    private static final String CLIENT_HEADING = "Client Partition ID";

    private VirtualIoServerConsole() {}

    /** A whole session: each command after its prompt, with its output, and a last prompt. */
    public static String listing(VirtualIoServer server, ServerCommand... commands) {
        StringBuilder session = new StringBuilder();
        for (ServerCommand command : commands) {
            session.append("$ ").append(command.typed()).append('\n').append(command.output(server));
        }
        return session.append("$\n").toString();
    }

    public static String hostname(VirtualIoServer server) {
        return server.name() + "\n";
    }

    /** The disks with their volume groups; a disk without an identifier has {@code none}. */
    public static String lspv(VirtualIoServer server) {
        ImmutableList.Builder<List<String>> rows = ImmutableList.builder();
        rows.add(List.of("NAME", "PVID", "VG", "STATUS"));
        for (PhysicalVolume disk : server.physicalVolumes().items()) {
            String group =
                    disk.volumeGroup().map(name -> name.orElse("None")).value().orElse("");
            rows.add(List.of(
                    disk.name(), identifier(disk), group, group.isEmpty() || group.equals("None") ? "" : "active"));
        }
        return Columns.of(16, 36, 16).rows(rows.build());
    }

    /**
     * The disks with their sizes, as through {@code grep}.
     *
     * @param texts only lines that contain one of these are shown, the heading included; all lines if there is none
     */
    public static String lspvSize(VirtualIoServer server, ImmutableList<String> texts) {
        ImmutableList.Builder<List<String>> rows = ImmutableList.builder();
        rows.add(List.of("NAME", "PVID", "SIZE(megabytes)"));
        for (PhysicalVolume disk : server.physicalVolumes().items()) {
            rows.add(List.of(
                    disk.name(),
                    identifier(disk),
                    disk.sizeMegabytes().map(Object::toString).value().orElse("")));
        }
        return Columns.of(NAME_WIDTH, IDENTIFIER_WIDTH)
                .rows(rows.build())
                .lines()
                .filter(line -> texts.isEmpty() || texts.stream().anyMatch(line::contains))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** Every virtual SCSI server adapter with its devices; nothing if there is none. */
    public static String lsmapAll(VirtualIoServer server) {
        return server.serverAdapters().stream()
                .map(adapter -> adapter(server, adapter))
                .collect(Collectors.joining("\n"));
    }

    /** One virtual SCSI server adapter with its devices; nothing if there is none of that name. */
    public static String lsmapVadapter(VirtualIoServer server, String name) {
        return server.serverAdapter(name)
                .map(adapter -> adapter(server, adapter))
                .orElse("");
    }

    private static String adapter(VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        String client = adapter.client()
                .value()
                .flatMap(id -> id)
                .map(PartitionId::hexadecimal)
                .orElse("0x00000000");
        String heading = Columns.of(NAME_WIDTH, LOCATION_WIDTH)
                .rows(List.of(
                        List.of("SVSA", "Physloc", CLIENT_HEADING),
                        List.of("-".repeat(NAME_WIDTH), "-".repeat(LOCATION_WIDTH), "-".repeat(18)),
                        List.of(adapter.name(), location(server, adapter), client)));
        String devices = adapter.targetDevices().stream()
                .map(device -> "\n" + device(server, device))
                .collect(Collectors.joining());
        return heading + (devices.isEmpty() ? "\n" + row("VTD", "NO VIRTUAL TARGET DEVICE FOUND") : devices);
    }

    private static String location(VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        return server.system()
                .with(server.id(), (system, id) -> LocationCode.virtual(system, id, adapter.slot()))
                .map(LocationCode::value)
                .value()
                .orElse("C" + adapter.slot());
    }

    private static String device(VirtualIoServer server, VirtualTargetDevice device) {
        String physicalLocation = device.backingDevice()
                .value()
                .filter(BackingDevice.Disk.class::isInstance)
                .flatMap(backing -> server.physicalVolume(backing.name()))
                .flatMap(disk -> disk.location().value())
                .map(LocationCode::value)
                .orElse("");
        return row("VTD", device.name())
                + row("Status", device.status().value().orElse(""))
                + row("LUN", device.address().map(Object::toString).value().orElse(""))
                + row(
                        "Backing device",
                        device.backingDevice()
                                .map(VirtualIoServerConsole::printed)
                                .value()
                                .orElse(""))
                + row("Physloc", physicalLocation)
                + row("Mirrored", device.mirrored().value().orElse(""));
    }

    /** What tells a logical unit of a pool from others of its name is not modelled. */
    private static String printed(BackingDevice backing) {
        return backing instanceof BackingDevice.PooledUnit ? backing.name() + "." + "0".repeat(32) : backing.name();
    }

    private static String row(String key, String value) {
        return Columns.of(KEY_WIDTH).rows(List.of(List.of(key, value)));
    }

    private static String identifier(PhysicalVolume disk) {
        return disk.id().map(Object::toString).value().orElse("none");
    }
}
