package lpm.sim.console;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.network.VirtualSwitch;
import lpm.model.network.VirtualSwitchMode;

/**
 * What the REST interface of a management console answers. It knows neither the identifier that AIX writes on a disk, nor
 * profiles, nor the status of a device; what the model does not know is left out too, and so is a list that may lack something.
 */
public final class RestInterface {

    static final String NAMESPACE = "http://www.ibm.com/xmlns/systems/power/firmware/uom/mc/2012_10/";

    private static final String ROOT = "https://192.0.2.7:12443/rest/api/uom/ManagedSystem";

    private final Estate estate;

    private RestInterface(Estate estate) {
        this.estate = estate;
    }

    /**
     * The answers to the requests for systems, their Virtual I/O Servers, partitions, virtual switches and network bridges, the
     * network adapters of each partition, and the volume groups of each server: feeds of entries.
     */
    public static ImmutableList<String> answers(Estate estate) {
        return new RestInterface(estate).answers();
    }

    private ImmutableList<String> answers() {
        ImmutableList.Builder<String> answers = ImmutableList.builder();
        List<ManagedSystem> systems = estate.managedSystems().stream().toList();
        answers.add(feed(
                ROOT,
                systems.stream()
                        .map(system ->
                                entry(ROOT, system.id(), new RestSystem(system, RestInterface::server).object()))));
        for (ManagedSystem system : systems) {
            String address = address(system.id());
            system.virtualSwitches()
                    .whole()
                    .value()
                    .ifPresent(all -> answers.add(feed(address + "/VirtualSwitch", switches(system, all))));
            answers.add(feed(
                    address + "/VirtualIOServer",
                    servers(system.id()).stream()
                            .map(server -> entry(
                                    address + "/VirtualIOServer",
                                    key(system.id(), server.name()),
                                    new RestServer(server, system, address).object()))));
            answers.add(feed(
                    address + "/LogicalPartition",
                    estate.partitionsOf(system.id()).stream()
                            .map(partition -> entry(
                                    address + "/LogicalPartition",
                                    partition.key(),
                                    RestPartition.object(partition, address)))));
            estate.partitionsOf(system.id()).stream()
                    .filter(partition -> partition.ethernetAdapters().isComplete()
                            && !partition.ethernetAdapters().items().isEmpty())
                    .forEach(partition -> answers.add(adapters(system, partition, address)));
            answers.add(feed(address + "/NetworkBridge", bridges(system, address)));
            servers(system.id()).forEach(server -> answers.add(volumeGroups(system, server, address)));
        }
        return answers.build();
    }

    private ImmutableList<VirtualIoServer> servers(MachineTypeModelSerial system) {
        return estate.virtualIoServersOf(Optional.of(system));
    }

    private static Stream<String> switches(ManagedSystem system, List<VirtualSwitch> all) {
        return IntStream.range(0, all.size())
                .mapToObj(number -> entry(
                        address(system.id()) + "/VirtualSwitch",
                        system.id() + all.get(number).name(),
                        new RestElement("VirtualSwitch")
                                .with("SwitchID", number)
                                .with("SwitchMode", all.get(number).mode().map(RestInterface::mode))
                                .with("SwitchName", all.get(number).name() + (number == 0 ? "(Default)" : ""))
                                .object()));
    }

    private static String mode(VirtualSwitchMode mode) {
        return switch (mode) {
            case VEB -> "Veb";
            case VEPA -> "Vepa";
        };
    }

    /** Shared Ethernet adapters with one name stand in for each other. */
    private Stream<String> bridges(ManagedSystem system, String address) {
        Map<String, RestElement> byName = new TreeMap<>();
        for (VirtualIoServer server : servers(system.id())) {
            RestServer shown = new RestServer(server, system, address);
            server.sharedEthernetAdapters()
                    .items()
                    .forEach(bridge -> byName.computeIfAbsent(
                                    bridge.name(), name -> new RestElement("SharedEthernetAdapters"))
                            .with(shown.bridge(bridge)
                                    .link("AssignedVirtualIOServer", server(system.id(), server.name()))));
        }
        return byName.entrySet().stream()
                .map(entry -> entry(
                        address + "/NetworkBridge",
                        system.id() + " bridge " + entry.getKey(),
                        new RestElement("NetworkBridge").with(entry.getValue()).object()));
    }

    private static String volumeGroups(ManagedSystem system, VirtualIoServer server, String address) {
        String list = server(system.id(), server.name()) + "/VolumeGroup";
        return feed(
                list,
                new RestServer(server, system, address)
                        .volumeGroups().entrySet().stream()
                                .map(group -> entry(
                                        list,
                                        key(system.id(), server.name()) + " " + group.getKey(),
                                        group.getValue())));
    }

    private static String adapters(ManagedSystem system, LogicalPartition partition, String address) {
        String list = address + "/LogicalPartition/" + identifier(partition.key()) + "/ClientNetworkAdapter";
        return feed(
                list,
                partition.ethernetAdapters().stream()
                        .map(adapter -> entry(
                                list,
                                partition.key() + " " + adapter.slot(),
                                RestPartition.adapter(system, partition, adapter))));
    }

    private static String server(MachineTypeModelSerial system, String name) {
        return address(system) + "/VirtualIOServer/" + identifier(key(system, name));
    }

    /** Servers of two systems may have one name. */
    private static String key(MachineTypeModelSerial system, String server) {
        return system + " server " + server;
    }

    private static String address(MachineTypeModelSerial system) {
        return ROOT + "/" + identifier(system);
    }

    /** The same for the same object always, and in capitals as a console has those of partitions. */
    private static String identifier(Object key) {
        return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .toUpperCase(Locale.ROOT);
    }

    private static String entry(String list, Object key, String object) {
        return """
                <entry>
                <id>%1$s</id>
                <title>an object</title>
                <published>2016-01-08T12:05:32.070-05:00</published>
                <link rel="SELF" href="%2$s/%1$s"/>
                <author><name>IBM Power Systems Management Console</name></author>
                <content type="application/vnd.ibm.powervm.uom+xml">
                %3$s</content>
                </entry>
                """.formatted(identifier(key), list, object);
    }

    private static String feed(String self, Stream<String> entries) {
        return """
                <feed xmlns="http://www.w3.org/2005/Atom">
                <id>%s</id>
                <link rel="SELF" href="%s"/>
                <generator>IBM Power Systems Management Console</generator>
                %s</feed>
                """.formatted(identifier(self), self, String.join("", entries.toList()));
    }
}
