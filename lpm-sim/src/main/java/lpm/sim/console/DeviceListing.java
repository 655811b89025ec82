package lpm.sim.console;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.model.VirtualIoServer;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.VirtualTargetDevice;

/** What {@code lsdev -virtual} prints: virtual devices with their status and description. */
final class DeviceListing {

    private static final String TARGET = "Virtual Target Device - ";

    private DeviceListing() {}

    static String lsdevVirtual(VirtualIoServer server) {
        return Stream.of(
                        Stream.of(row("name", "status", "description")),
                        server.serverAdapters().stream()
                                .map(adapter -> available(adapter.name(), "Virtual SCSI Server Adapter")),
                        server.vasiAvailable().isKnownAnd(there -> there)
                                ? Stream.of(available("vasi0", "Virtual Asynchronous Services Interface (VASI)"))
                                : Stream.<String>of(),
                        server.targetDevices().stream()
                                .filter(device -> !server.isMedia(device))
                                .map(device -> available(device.name(), description(device))),
                        server.mediaDevices().stream().map(device -> available(device.name(), description(device))),
                        server.sharedEthernetAdapters().stream()
                                .map(bridge -> available(bridge.name(), "Shared Ethernet Adapter")))
                .flatMap(rows -> rows)
                .collect(Collectors.joining());
    }

    private static String description(VirtualTargetDevice device) {
        return TARGET
                + (device.backingDevice().isKnownAnd(BackingDevice.LogicalVolume.class::isInstance)
                        ? "Logical Volume"
                        : "Disk");
    }

    private static String description(MediaDevice device) {
        return TARGET
                + switch (device.kind()) {
                    case VIRTUAL_OPTICAL -> "File-backed Optical";
                    case PHYSICAL_OPTICAL -> "Optical Media";
                    case VIRTUAL_TAPE, PHYSICAL_TAPE -> "Tape";
                };
    }

    private static String available(String name, String description) {
        return row(name, "Available", description);
    }

    private static String row(String name, String status, String description) {
        return Columns.of(16, 12).rows(List.of(List.of(name, status, description)));
    }
}
