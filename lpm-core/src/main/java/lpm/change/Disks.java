package lpm.change;

import java.util.function.UnaryOperator;
import lpm.model.VirtualIoServer;
import lpm.model.storage.PhysicalVolume;

/** Edits of single disks of a Virtual I/O Server. */
final class Disks {

    private Disks() {}

    static UnaryOperator<VirtualIoServer> editing(String disk, UnaryOperator<PhysicalVolume> edit) {
        return server -> server.withPhysicalVolumes(
                server.physicalVolumes().replacing(known -> known.name().equals(disk), edit));
    }
}
