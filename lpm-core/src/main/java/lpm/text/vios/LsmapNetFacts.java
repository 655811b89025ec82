package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.VirtualSlot;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.origin.Capture;
import lpm.origin.Subject;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/**
 * Turns what {@code lsmap -net} printed into facts of the server. The lists stay open: an adapter that is not configured is not
 * printed. VLANs are not printed either.
 */
final class LsmapNetFacts {

    private final CommandOutput output;
    private final PlacedServer server;
    private final Map<String, SharedEthernetAdapter> bridges = new LinkedHashMap<>();
    private final ImmutableList.Builder<VirtualSlot> others = ImmutableList.builder();

    LsmapNetFacts(CommandOutput output) {
        this.output = output;
        this.server = new PlacedServer(output);
    }

    void warn(Line line, String message) {
        server.warn(line, message);
    }

    void add(MappingBlock block) {
        Line line = block.line();
        String name = block.cell(MappingShape.ETHERNET_ADAPTER)
                .orElseThrow(() -> output.wrong(line, "the name of an adapter such as ent4"));
        VirtualSlot slot =
                server.place(line, block.cell(MappingShape.LOCATION).orElse("")).slot();
        server.checkOnce(line, name);
        server.checkOnce(line, block.cell(MappingShape.LOCATION).orElse(""));
        if (block.groups().size() > 1) {
            throw output.wrong(block.groups().get(1).line(), "one shared Ethernet adapter for " + name);
        }
        if (block.groups().isEmpty()) {
            others.add(slot);
        } else {
            server.note(Subject.Kind.VIRTUAL_ETHERNET_ADAPTER, name, line);
            TrunkAdapter trunk = output.value(
                    line, () -> TrunkAdapter.builder().name(name).slot(slot).build());
            bridge(block.groups().get(0), trunk);
        }
    }

    private void bridge(MappingBlock.Group group, TrunkAdapter trunk) {
        Subject subject = server.note(Subject.Kind.SHARED_ETHERNET_ADAPTER, group.name(), group.line());
        int backing = group.keys().backing();
        Fact<String> device = group.text(backing);
        if (device.isKnown()) {
            server.note(subject, "backing_device", group.line(backing));
        }
        Optional<SharedEthernetAdapter> earlier = Optional.ofNullable(bridges.get(group.name()));
        earlier.map(SharedEthernetAdapter::backingDevice)
                .filter(known -> known.equalTo(device).isKnownAnd(same -> !same))
                .ifPresent(known -> {
                    throw output.wrong(
                            group.line(backing),
                            "%s on the backing device %s, as before".formatted(group.name(), known));
                });
        SharedEthernetAdapter bridge = output.value(
                group.line(),
                () -> SharedEthernetAdapter.builder()
                        .name(group.name())
                        .backingDevice(earlier.map(SharedEthernetAdapter::backingDevice)
                                .orElseGet(Fact::unknown)
                                .or(device))
                        .trunkAdapters(earlier.map(SharedEthernetAdapter::trunkAdapters)
                                .orElseGet(Listing::unknown)
                                .plus(trunk))
                        .build());
        bridges.put(group.name(), bridge);
    }

    Capture capture() {
        server.list("shared_ethernet_adapters");
        server.list("other_virtual_slots");
        return server.capture(server.builder()
                .sharedEthernetAdapters(Listing.of(ImmutableList.copyOf(bridges.values()), Coverage.open()))
                .otherVirtualSlots(Listing.of(others.build(), Coverage.open())));
    }
}
