package lpm.rules;

import java.util.stream.Stream;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;

/** What a disk of a server is used for already: it cannot be mapped to one more adapter. Prints where the disk is. */
public sealed interface DiskUse {

    /** A virtual target device stands on it. */
    record Mapped(VirtualScsiServerAdapter adapter, VirtualTargetDevice device) implements DiskUse {
        @Override
        public String toString() {
            return "behind " + device.name() + " of " + adapter.name();
        }
    }

    /** It is in a volume group of the server. */
    record Grouped(String volumeGroup) implements DiskUse {
        @Override
        public String toString() {
            return "in volume group " + volumeGroup;
        }
    }

    /** The uses that are known. */
    static Stream<DiskUse> of(VirtualIoServer server, PhysicalVolume disk) {
        BackingDevice backing = new BackingDevice.Disk(disk.name());
        Stream<DiskUse> mapped = server.serverAdapters().stream()
                .flatMap(adapter -> adapter.targetDevices().stream()
                        .filter(device -> device.backingDevice().isKnownAnd(backing::equals))
                        .map(device -> new Mapped(adapter, device)));
        Stream<DiskUse> grouped =
                disk.volumeGroup().value().stream().flatMap(group -> group.map(Grouped::new).stream());
        return Stream.concat(mapped, grouped);
    }

    /** Whether every device of the server was captured with what it stands on: a disk behind none of them is behind none. */
    static boolean everyDeviceIsKnown(VirtualIoServer server) {
        Listing<VirtualScsiServerAdapter> adapters = server.serverAdapters();
        return adapters.isComplete()
                && adapters.stream().allMatch(adapter -> adapter.targetDevices().isComplete())
                && server.targetDevices().stream()
                        .allMatch(device ->
                                device.isMedia() || device.backingDevice().isKnown());
    }
}
