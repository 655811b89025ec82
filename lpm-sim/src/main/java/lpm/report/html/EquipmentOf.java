package lpm.report.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.model.Bay;
import lpm.model.Chassis;
import lpm.model.ComputeNode;
import lpm.model.Estate;
import lpm.model.ManagementConsole;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.sim.MigrationFrame;
import lpm.sim.hardware.StorageNetwork;
import lpm.sim.state.CreatedAdapter;
import lpm.sim.state.MovePlan;

/** Finds what takes part in a move: what stands in any frame. */
final class EquipmentOf {

    private final List<MigrationFrame> frames;
    private final MovePlan plan;
    private final Estate initial;
    private final ImmutableList<PhysicalVolume> volumes;

    private EquipmentOf(List<MigrationFrame> frames) {
        this.frames = frames;
        this.plan = frames.get(0).state().plan();
        this.initial = plan.initial();
        this.volumes = volumes(plan);
    }

    static Equipment frames(List<MigrationFrame> frames) {
        EquipmentOf all = new EquipmentOf(frames);
        return new Equipment(
                all.console(),
                all.side(
                        Place.SOURCE, "Source", Optional.of(all.plan.partition().system()), all.plan.sourceLabel()),
                all.side(Place.DESTINATION, "Destination", all.plan.destination(), all.plan.destinationLabel()),
                all.volumes.stream().map(all::lun).collect(ImmutableList.toImmutableList()));
    }

    /** The LUNs behind the partition, each once. */
    private static ImmutableList<PhysicalVolume> volumes(MovePlan plan) {
        List<PhysicalVolume> found = new ArrayList<>();
        plan.adapters().stream()
                .flatMap(adapter -> adapter.disks().stream())
                .flatMap(disk -> disk.sourceDisk().stream())
                .filter(disk -> found.stream().noneMatch(other -> same(other, disk)))
                .forEach(found::add);
        return ImmutableList.copyOf(found);
    }

    private static boolean same(PhysicalVolume one, PhysicalVolume other) {
        return one.sameVolume(other).isKnownAnd(same -> same);
    }

    private String console() {
        Optional<ManagementConsole> console = initial.managedSystem(
                        plan.partition().system())
                .managementConsole()
                .value()
                .flatMap(initial.managementConsoles()::get);
        return console.map(known -> known.kind().value().map(kind -> kind + " ").orElse("console ") + known.name())
                .orElse("management console");
    }

    private Side side(Place place, String title, Optional<MachineTypeModelSerial> system, String label) {
        ImmutableList<VirtualIoServer> servers = initial.virtualIoServersOf(system);
        Optional<Chassis> chassis = chassis(system);
        ImmutableSet<Integer> bays = chassis.flatMap(known -> node(known, system)).stream()
                .flatMap(node -> node.bays().stream())
                .map(Bay::number)
                .collect(ImmutableSet.toImmutableSet());
        String bayWords = (bays.size() == 1 ? ", bay " : ", bays ")
                + bays.stream().map(String::valueOf).collect(Collectors.joining(" and "));
        return new Side(
                place,
                title,
                label,
                chassis.map(known -> known.name() + bayWords).orElse(""),
                bays,
                IntStream.range(0, servers.size())
                        .mapToObj(n -> server(place.toString().charAt(0) + "" + n, servers.get(n)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private Optional<Chassis> chassis(Optional<MachineTypeModelSerial> system) {
        return initial.chassis().stream()
                .filter(chassis -> node(chassis, system).isPresent())
                .findFirst();
    }

    private static Optional<ComputeNode> node(Chassis chassis, Optional<MachineTypeModelSerial> system) {
        return chassis.nodes().stream()
                .filter(node -> system.isPresent() && node.system().value().equals(system))
                .findFirst();
    }

    private Server server(String key, VirtualIoServer server) {
        return new Server(
                key,
                server.key(),
                server.moverServicePartition().isKnownAnd(mover -> mover),
                Stream.concat(
                                adapterNames(server.key()).distinct().map(name -> adapter(key, server.key(), name)),
                                LoginsOf.frames(frames, key, server.key()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private Stream<String> adapterNames(ViosKey server) {
        return Stream.concat(
                plan.adapters().stream()
                        .filter(adapter -> adapter.source().equals(server))
                        .map(adapter -> adapter.sourceAdapter()),
                frames.stream()
                        .flatMap(frame -> frame.state().created().stream())
                        .filter(created -> created.server().equals(server))
                        .map(CreatedAdapter::adapter));
    }

    private Adapter adapter(String serverKey, ViosKey server, String name) {
        String key = serverKey + "." + name;
        List<Device> devices = new ArrayList<>();
        String title = name;
        String client = "";
        for (MigrationFrame frame : frames) {
            VirtualIoServer now = frame.state().estate().virtualIoServer(server);
            Optional<VirtualScsiServerAdapter> found = now.serverAdapter(name);
            title = found.map(adapter -> name + ", slot " + adapter.slot()).orElse(title);
            client = found.map(EquipmentOf::client).orElse(client);
            found.stream()
                    .flatMap(adapter -> adapter.targetDevices().stream())
                    .filter(device ->
                            devices.stream().noneMatch(known -> known.name().equals(device.name())))
                    .forEach(device -> devices.add(device(key, now, device)));
        }
        return new Adapter(key, name, title, client, ImmutableList.copyOf(devices));
    }

    private static String client(VirtualScsiServerAdapter adapter) {
        return adapter.clientSlot()
                .value()
                .map(slot -> slot.map(s -> "for client slot " + s).orElse("for any client slot"))
                .orElse("for an unknown slot");
    }

    private Device device(String adapterKey, VirtualIoServer server, VirtualTargetDevice device) {
        Optional<PhysicalVolume> disk = StorageNetwork.backingDisk(server, device);
        return new Device(
                adapterKey + "." + device.name(),
                device.name(),
                device.backingDevice().map(BackingDevice::name).value().orElse("unknown"),
                disk.flatMap(volume -> IntStream.range(0, volumes.size())
                        .filter(n -> same(volumes.get(n), volume))
                        .boxed()
                        .findFirst()));
    }

    private Lun lun(PhysicalVolume volume) {
        Optional<LogicalUnit> unit = initial.storageSystems().stream()
                .flatMap(storage -> storage.logicalUnits().stream())
                .filter(known -> known.isBehind(volume).isKnownAnd(behind -> behind))
                .findFirst();
        String size =
                volume.sizeMegabytes().value().map(mb -> ", " + mb + " MB").orElse("");
        return new Lun(unit.map(LogicalUnit::name).orElse("LUN") + size, volume.volumeName());
    }
}
