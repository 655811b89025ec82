package lpm.report.html;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.sim.MigrationFrame;
import lpm.sim.state.CreatedAdapter;
import lpm.sim.state.MovePlan;

/** Finds the vfchosts that serve the partition at some time: each with one device, the port through which its client logs in. */
final class LoginsOf {

    private LoginsOf() {}

    static Stream<Adapter> frames(List<MigrationFrame> frames, String serverKey, ViosKey server) {
        return names(frames, server).distinct().map(name -> adapter(frames, serverKey, server, name));
    }

    private static Stream<String> names(List<MigrationFrame> frames, ViosKey server) {
        MovePlan plan = frames.get(0).state().plan();
        return Stream.concat(
                plan.fibreChannel().stream()
                        .filter(adapter -> adapter.source().equals(Optional.of(server)))
                        .flatMap(adapter -> adapter.sourceAdapter().stream())
                        .map(VirtualFibreChannelMapping::name),
                frames.stream()
                        .flatMap(frame -> frame.state().createdFibreChannel().stream())
                        .filter(created -> created.server().equals(server))
                        .map(CreatedAdapter::adapter));
    }

    private static Adapter adapter(List<MigrationFrame> frames, String serverKey, ViosKey server, String name) {
        String key = serverKey + "." + name;
        String title = name;
        String client = "";
        ImmutableList<Device> devices = ImmutableList.of();
        for (MigrationFrame frame : frames) {
            Estate estate = frame.state().estate();
            VirtualIoServer now = estate.virtualIoServer(server);
            Optional<VirtualFibreChannelMapping> found = now.fibreChannelMapping(name);
            if (found.isPresent()) {
                VirtualFibreChannelMapping host = found.get();
                title = name + ", slot " + host.slot();
                client = client(host);
                String port = port(host);
                devices = ImmutableList.of(
                        new Device(key + "." + port, port, login(estate, now, host), Optional.empty()));
            }
        }
        return new Adapter(key, name, title, client, devices);
    }

    /** The physical port as a device of the picture. */
    static String port(VirtualFibreChannelMapping host) {
        return host.port().value().flatMap(port -> port).orElse("a port");
    }

    private static String client(VirtualFibreChannelMapping host) {
        return host.clientSlot()
                .value()
                .map(slot -> slot.map(s -> "for client slot " + s).orElse("for any client slot"))
                .orElse("for an unknown slot");
    }

    /** The name under which the client is logged in, where that is known. */
    private static String login(Estate estate, VirtualIoServer server, VirtualFibreChannelMapping host) {
        Fact<VirtualSlot> slot = host.clientSlot().flatMap(Fact::ofOptional);
        return server.system()
                .with(host.client().flatMap(Fact::ofOptional), PartitionKey::new)
                .value()
                .flatMap(estate.partitions()::get)
                .flatMap(partition -> partition.fibreChannelAdapters().stream()
                        .filter(client -> slot.isKnownAnd(client.slot()::equals))
                        .findFirst())
                .map(VirtualFibreChannelClientAdapter::activePortName)
                .flatMap(name -> name.value())
                .map(Object::toString)
                .orElse("its fabric");
    }
}
