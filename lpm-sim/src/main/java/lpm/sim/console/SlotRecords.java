package lpm.sim.console;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.PhysicalIoSlot;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.VirtualSlot;

/** What a management console lists of slots, physical and virtual. */
final class SlotRecords {

    /** The console numbers physical slots by bus and place; the first of the first bus. */
    private static final int FIRST_INDEX = 0x21010000;

    private SlotRecords() {}

    static Fact<String> physical(Residents residents) {
        return residents.lists(
                server -> Fact.known(ImmutableList.of()),
                partition -> partition.physicalIoSlots().whole().map(slots -> physical(partition, slots)));
    }

    private static ImmutableList<ConsoleRecord> physical(
            LogicalPartition partition, ImmutableList<PhysicalIoSlot> slots) {
        return IntStream.range(0, slots.size())
                .mapToObj(index -> new ConsoleRecord()
                        .with("drc_index", drcIndex(partition, index))
                        .with("lpar_name", partition.name())
                        .with("lpar_id", partition.id())
                        .with("slot_io_pool_id", "none")
                        .with("drc_name", slots.get(index).location()))
                .collect(ImmutableList.toImmutableList());
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

    static Fact<String> virtual(Residents residents, MachineTypeModelSerial system) {
        return residents.lists(
                server -> taken(server)
                        .map(all -> Residents.each(
                                all,
                                each -> each.line(
                                        Residents.named(server),
                                        server.id().map(id -> LocationCode.virtual(system, id, each.slot()))))),
                partition -> taken(partition)
                        .map(all -> Residents.each(
                                all,
                                each -> each.line(
                                        Residents.named(partition),
                                        Fact.known(LocationCode.virtual(system, partition.id(), each.slot()))))));
    }

    /** A virtual slot that is taken, and by what kind of adapter, where more is known than that the console lists it. */
    private record Taken(VirtualSlot slot, Fact<String> config) {

        static Taken by(String config, VirtualSlot slot) {
            return new Taken(slot, Fact.known(config));
        }

        ConsoleRecord line(ConsoleRecord name, Fact<LocationCode> location) {
            return new ConsoleRecord()
                    .with("slot_num", slot)
                    .append(name)
                    .with("config", config)
                    .with("drc_name", location);
        }
    }

    private static Fact<ImmutableList<Taken>> taken(VirtualIoServer server) {
        return server.serverAdapters()
                .whole()
                .with(
                        Residents.trunkAdapters(server),
                        (hosts, trunks) -> Stream.of(
                                        hosts.stream().map(host -> Taken.by("scsi", host.slot())),
                                        FibreChannelRecords.slots(server)
                                                .filter(slot -> !server.otherVirtualSlots()
                                                        .shows(slot::equals))
                                                .map(slot -> Taken.by("fc", slot)),
                                        trunks.stream()
                                                .flatMap(trunk -> trunk.slot().value().stream())
                                                .map(slot -> Taken.by("ethernet", slot)))
                                .flatMap(slots -> slots))
                .with(
                        server.otherVirtualSlots().whole(),
                        (adapters, others) ->
                                sorted(Stream.concat(adapters, others.stream().map(slot -> Taken.by("serial", slot)))))
                .or(server.takenVirtualSlots()
                        .whole()
                        .map(slots -> sorted(slots.stream().map(slot -> new Taken(slot, Fact.unknown())))));
    }

    private static Fact<ImmutableList<Taken>> taken(LogicalPartition partition) {
        return partition
                .scsiAdapters()
                .whole()
                .with(
                        partition.ethernetAdapters().whole(),
                        (disks, networks) -> Stream.of(
                                        disks.stream().map(adapter -> Taken.by("scsi", adapter.slot())),
                                        FibreChannelRecords.slots(partition).stream()
                                                .map(slot -> Taken.by("fc", slot)),
                                        networks.stream().map(adapter -> Taken.by("ethernet", adapter.slot())))
                                .flatMap(slots -> slots))
                .map(adapters -> sorted(withSerial(partition, adapters)));
    }

    /** While nobody knows its serial adapters, no slot tells what is in it. */
    private static Stream<Taken> withSerial(LogicalPartition partition, Stream<Taken> adapters) {
        return partition.serialSlots().isComplete()
                ? Stream.concat(adapters, partition.serialSlots().stream().map(slot -> Taken.by("serial", slot)))
                : adapters.map(adapter -> new Taken(adapter.slot(), Fact.unknown()));
    }

    private static ImmutableList<Taken> sorted(Stream<Taken> slots) {
        return slots.sorted(Comparator.comparing(Taken::slot)).collect(ImmutableList.toImmutableList());
    }
}
