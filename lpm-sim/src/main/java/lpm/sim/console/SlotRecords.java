package lpm.sim.console;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.PhysicalIoSlot;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.VirtualSlot;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;

/** What a management console lists of slots, physical and virtual. */
final class SlotRecords {

    /** The console numbers physical slots by bus and place; the first of the first bus. */
    private static final int FIRST_INDEX = 0x21010000;

    private SlotRecords() {}

    static String physical(Residents residents) {
        return residents.partitions().stream()
                .flatMap(partition -> IntStream.range(
                                0, partition.physicalIoSlots().items().size())
                        .mapToObj(index -> physical(partition, index)))
                .collect(Collectors.joining());
    }

    private static String physical(LogicalPartition partition, int index) {
        PhysicalIoSlot slot = partition.physicalIoSlots().items().get(index);
        return new ConsoleRecord()
                .with("drc_index", drcIndex(partition, index))
                .with("lpar_name", partition.name())
                .with("lpar_id", partition.id())
                .with("slot_io_pool_id", "none")
                .with("drc_name", slot.location())
                .line();
    }

    /** The slots as a profile names them: by the same index. */
    static ImmutableList<String> inProfile(LogicalPartition partition) {
        ImmutableList<PhysicalIoSlot> slots = partition.physicalIoSlots().items();
        return IntStream.range(0, slots.size())
                .mapToObj(index -> drcIndex(partition, index) + "/none/"
                        + (slots.get(index).required() ? 1 : 0))
                .collect(ImmutableList.toImmutableList());
    }

    private static String drcIndex(LogicalPartition partition, int index) {
        return "%08X".formatted(FIRST_INDEX + (partition.id().value() << 16) + index);
    }

    static String maximum(Residents residents) {
        return residents.lines(
                server -> server.maximumVirtualSlots().map(most -> maximum(Residents.named(server), most)),
                partition -> partition.maximumVirtualSlots().map(most -> maximum(Residents.named(partition), most)));
    }

    private static ConsoleRecord maximum(ConsoleRecord line, int most) {
        return line.with("curr_max_virtual_slots", most).with("pend_max_virtual_slots", most);
    }

    static String virtual(Residents residents, MachineTypeModelSerial system) {
        return Stream.concat(
                        residents.servers().stream().flatMap(server -> virtual(server, system)),
                        residents.partitions().stream().flatMap(partition -> virtual(partition, system)))
                .collect(Collectors.joining());
    }

    /** A virtual slot that is taken, and by what kind of adapter. */
    private record Taken(VirtualSlot slot, String config) {

        static Taken by(String kind, VirtualSlot slot) {
            return new Taken(slot, kind);
        }

        String line(ConsoleRecord name, Fact<LocationCode> location) {
            return new ConsoleRecord()
                    .with("slot_num", slot)
                    .append(name)
                    .with("config", config)
                    .with("drc_name", location)
                    .line();
        }
    }

    private static Stream<String> virtual(VirtualIoServer server, MachineTypeModelSerial system) {
        return Stream.of(
                        server.serverAdapters().stream()
                                .map(VirtualScsiServerAdapter::slot)
                                .map(slot -> Taken.by("scsi", slot)),
                        server.sharedEthernetAdapters().stream()
                                .flatMap(bridge -> bridge.trunkAdapters().stream())
                                .map(TrunkAdapter::slot)
                                .map(slot -> Taken.by("ethernet", slot)),
                        server.otherVirtualSlots().stream().map(slot -> Taken.by("serial", slot)))
                .flatMap(slots -> slots)
                .sorted(Comparator.comparing(Taken::slot))
                .map(taken -> taken.line(
                        Residents.named(server),
                        server.id().map(id -> LocationCode.virtual(system, id, taken.slot()))));
    }

    private static Stream<String> virtual(LogicalPartition partition, MachineTypeModelSerial system) {
        return Stream.of(
                        partition.scsiAdapters().stream()
                                .map(VirtualScsiClientAdapter::slot)
                                .map(slot -> Taken.by("scsi", slot)),
                        partition.ethernetAdapters().stream()
                                .map(VirtualEthernetAdapter::slot)
                                .map(slot -> Taken.by("ethernet", slot)))
                .flatMap(slots -> slots)
                .sorted(Comparator.comparing(Taken::slot))
                .map(taken -> taken.line(
                        Residents.named(partition),
                        Fact.known(LocationCode.virtual(system, partition.id(), taken.slot()))));
    }
}
