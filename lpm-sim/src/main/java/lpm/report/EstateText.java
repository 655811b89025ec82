package lpm.report;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.MigrationState;
import lpm.model.PartitionProfile;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.VlanId;
import lpm.model.id.WorldWidePortName;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.StorageSystem;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.model.storage.VirtualScsiServerAdapter;

/** An estate for people: what was read, then what is still unknown. */
public final class EstateText {

    private static final CharMatcher SEPARATOR = CharMatcher.anyOf(", ");

    private EstateText() {}

    /** The whole estate, one section per kind of object. */
    public static String of(Estate estate) {
        TextLines out = new TextLines();
        section("Chassis", estate.chassis().size(), out);
        estate.chassis().stream()
                .forEach(chassis -> chassis.nodes()
                        .forEach(node -> out.line("  " + chassis.name() + ", bays "
                                + node.bays().stream().map(Object::toString).collect(Collectors.joining("+")) + ": "
                                + node.name()
                                + node.system().map(s -> " = " + s).value().orElse(""))));
        section("Management consoles", estate.managementConsoles().size(), out);
        estate.managementConsoles().stream()
                .forEach(console ->
                        out.line("  " + console.name() + ": " + console.kind() + ", release " + console.release()));
        section("Managed systems", estate.managedSystems().size(), out);
        estate.managedSystems().stream()
                .sorted(Comparator.comparing(ManagedSystem::id))
                .forEach(system -> system(system, out));
        section("Partitions", estate.partitions().size(), out);
        estate.partitions().stream()
                .sorted(Comparator.comparing(LogicalPartition::key))
                .forEach(partition -> partition(partition, out));
        section("Virtual I/O Servers", estate.virtualIoServers().size(), out);
        estate.virtualIoServers().stream()
                .sorted(Comparator.comparing(VirtualIoServer::key))
                .forEach(server -> server(server, out));
        section("Storage systems", estate.storageSystems().size(), out);
        estate.storageSystems().stream().forEach(storage -> storage(storage, out));
        ImmutableList<Unknowns.Line> unknown = Unknowns.of(estate);
        section("Unknown", unknown.size(), out);
        unknown.forEach(line -> out.folded(
                "  " + line.object() + ": ",
                "      ",
                line.attributes().stream().map(Unknowns.Attribute::name).collect(Collectors.joining(", "))));
        return out.toString();
    }

    private static void section(String title, int count, TextLines out) {
        out.line(title + " (" + count + ")");
    }

    private static void system(ManagedSystem system, TextLines out) {
        out.folded(
                "  ",
                "      ",
                described(
                        system.label(),
                        known("", system.state(), "")
                                + known(", ", system.availableMemoryMegabytes(), " MB free")
                                + known(", ", system.availableProcessingUnits(), " processing units free")
                                + known(", firmware ", system.firmwareLevel(), "")
                                + known(", ", system.activeMigrations(), " active migrations")
                                + known(", inactive migrations by ", system.inactiveProfilePolicy(), "")
                                + known(", console ", system.managementConsole(), "")
                                + list(", virtual switches ", system.virtualSwitches(), s -> s.name())));
    }

    /** The name alone where nothing is known; what is known first has nothing to be set off from. */
    private static String described(String label, String facts) {
        String known = SEPARATOR.trimLeadingFrom(facts);
        return known.isEmpty() ? label : label + ": " + known;
    }

    private static void partition(LogicalPartition partition, TextLines out) {
        out.folded(
                "  ",
                "      ",
                described(
                        partition.label() + " of " + partition.system(),
                        known("", partition.environment(), "")
                                + known(" ", partition.osRelease(), "")
                                + known(" TR", partition.technologyRefresh(), "")
                                + known(", ", partition.state(), "")
                                + rmc(partition.rmcActive())
                                + migration(partition.migrationState())
                                + known(", profile ", partition.profile().map(PartitionProfile::name), "")
                                + known(", ", partition.memory().map(m -> m.currentMegabytes()), " MB")
                                + known(", ", partition.processors().map(p -> p.units()), " processing units")
                                + list(
                                        ", virtual SCSI in slot ",
                                        partition.scsiAdapters(),
                                        a -> a.slot().toString())
                                + list(
                                        ", virtual Fibre Channel in slot ",
                                        partition.fibreChannelAdapters(),
                                        EstateText::fibreChannel)
                                + list(", Ethernet on VLAN ", partition.ethernetAdapters(), a -> join(a.vlans()))
                                + list(", virtual NIC ", partition.virtualNicAdapters(), EstateText::virtualNic)
                                + list(", media ", partition.mediaDevices(), m -> m.name())
                                + list(
                                        ", physical I/O ",
                                        partition.physicalIoSlots(),
                                        s -> s.location().toString())));
    }

    private static String rmc(Fact<Boolean> active) {
        return active.map(is -> is ? ", RMC active" : ", RMC not active")
                .value()
                .orElse("");
    }

    /** Where it is in one. */
    private static String migration(Fact<MigrationState> state) {
        return state.isKnownAnd(is -> !is.equals(MigrationState.NOT_MIGRATING)) ? known(", ", state, "") : "";
    }

    private static String fibreChannel(VirtualFibreChannelClientAdapter adapter) {
        return adapter.slot()
                + (adapter.portNames().items().isEmpty()
                        ? ""
                        : adapter.portNames().stream()
                                .map(WorldWidePortName::toString)
                                .collect(Collectors.joining(" and ", " (", ")")))
                + known(", logged in as ", adapter.activePortName(), "");
    }

    private static String virtualNic(VirtualNicAdapter adapter) {
        return "in slot " + adapter.slot()
                + list(
                        " on ",
                        adapter.backingDevices(),
                        device -> device.label() + known(" of ", device.serverName(), ""));
    }

    private static void server(VirtualIoServer server, TextLines out) {
        out.folded(
                "  ",
                "      ",
                server.name() + ": " + known("partition ", server.id(), " of ")
                        + server.system().map(Object::toString).value().orElse("a system that is unknown")
                        + known(", ", server.state(), "")
                        + (server.moverServicePartition().isKnownAnd(mover -> mover) ? ", mover service partition" : "")
                        + known(" of ", server.concurrentMigrations(), " migrations")
                        + rmc(server.rmcActive())
                        + known(", level ", server.ioslevel(), ""));
        server.physicalVolumes().stream().forEach(disk -> disk(disk, out));
        rest(server.physicalVolumes(), "disks", out);
        server.serverAdapters().stream().forEach(adapter -> adapter(adapter, out));
        rest(server.serverAdapters(), "virtual SCSI server adapters", out);
        server.fibreChannelMappings().stream().forEach(mapping -> mapping(mapping, out));
        rest(server.fibreChannelMappings(), "virtual Fibre Channel server adapters", out);
        server.fibreChannelPorts().stream().forEach(port -> port(port, out));
        server.virtualNicServers().stream()
                .forEach(nic -> out.line("    " + nic.name() + known(" for partition ", nic.client(), "")
                        + known(", slot ", nic.clientSlot(), "")
                        + known(", on ", nic.backingDevice(), "")
                        + known(" at ", nic.location(), "")
                        + known(", ", nic.status(), "")));
        server.sharedEthernetAdapters().stream().forEach(bridge -> bridge(bridge, out));
    }

    private static void mapping(VirtualFibreChannelMapping mapping, TextLines out) {
        out.line("    " + mapping.name() + " in slot " + mapping.slot()
                + client(mapping.client())
                + mapping.port()
                        .map(port -> port.map(device -> " on " + device).orElse(" on no port"))
                        .value()
                        .orElse("")
                + known(", ", mapping.status(), ""));
    }

    private static void port(FibreChannelPort port, TextLines out) {
        out.line("    " + port.name()
                + port.fabric()
                        .map(fabric -> fabric ? "" : ", on no switch with NPIV")
                        .value()
                        .orElse("")
                + known(", fabric ", port.fabricName(), "")
                + port.availablePorts()
                        .with(port.totalPorts(), ", %d of %d connections free"::formatted)
                        .value()
                        .orElse(""));
    }

    private static String client(Fact<Optional<PartitionId>> client) {
        return client.map(c -> c.map(id -> " for partition " + id).orElse(" for any partition"))
                .value()
                .orElse("");
    }

    private static void disk(PhysicalVolume disk, TextLines out) {
        out.line("    " + disk.name()
                + disk.identity().name().map(name -> "  " + name).orElse("") + known("  ", disk.sizeMegabytes(), " MB")
                + known("  ", disk.reservePolicy(), "")
                + disk.volumeGroup()
                        .value()
                        .flatMap(group -> group)
                        .map(g -> "  " + g)
                        .orElse(""));
    }

    private static void adapter(VirtualScsiServerAdapter adapter, TextLines out) {
        out.line("    " + adapter.name() + " in slot " + adapter.slot() + client(adapter.client()));
        adapter.targetDevices().stream()
                .forEach(device -> out.line("      " + device.name() + known("  ", device.address(), "")
                        + known("  on ", device.backingDevice().map(BackingDevice::name), "")));
        rest(adapter.targetDevices(), "virtual target devices", out);
    }

    private static void bridge(SharedEthernetAdapter bridge, TextLines out) {
        out.line("    " + bridge.name() + known(" on ", bridge.backingDevice(), "") + known(", ", bridge.state(), ""));
        bridge.trunkAdapters().stream()
                .forEach(trunk -> out.line("      " + trunk.name() + known(" in slot ", trunk.slot(), "")
                        + known(", VLAN ", trunk.portVlan(), "")
                        + (trunk.additionalVlans().isEmpty() ? "" : " and " + join(trunk.additionalVlans()))
                        + known(", switch ", trunk.virtualSwitch(), "")
                        + known(", priority ", trunk.priority(), "")));
    }

    private static void storage(StorageSystem storage, TextLines out) {
        out.line("  " + storage.name());
        storage.logicalUnits().stream()
                .forEach(unit -> out.folded(
                        "    ",
                        "        ",
                        unit.name()
                                + unit.identity()
                                        .name()
                                        .map(name -> "  " + name)
                                        .orElse("") + known("  ", unit.sizeMegabytes(), " MB")
                                + ", mapped to "
                                + storage.hostMappings().stream()
                                        .filter(mapping -> mapping.logicalUnit().equals(unit.name()))
                                        .map(mapping -> mapping.host())
                                        .collect(Collectors.joining(", "))));
    }

    private static String join(Iterable<VlanId> vlans) {
        return Joiner.on(", ").join(vlans);
    }

    private static void rest(Listing<?> listing, String what, TextLines out) {
        if (listing.coverage() instanceof Coverage.Filtered filtered) {
            out.line("    other " + what + ": unknown, only lines with " + String.join(" or ", filtered.texts())
                    + " were captured");
        } else if (!listing.isComplete() && !listing.items().isEmpty()) {
            out.line("    other " + what + ": unknown");
        }
    }

    private static String known(String before, Fact<?> fact, String after) {
        return fact.value().map(value -> before + value + after).orElse("");
    }

    private static <T> String list(String before, Listing<T> listing, java.util.function.Function<T, String> name) {
        return listing.items().isEmpty()
                ? ""
                : before + listing.stream().map(name).collect(Collectors.joining(", "));
    }
}
