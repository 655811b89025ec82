package lpm.sim.hardware;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.model.id.ViosKey;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;

/**
 * What the switches of the physical network have learned: behind which port the sender of an address is, in each VLAN. Frames
 * for it go to that port alone; those for an address that was never heard go to every port.
 */
public record ForwardingTable(ImmutableMap<Station, SwitchPort> learned) {

    /**
     * Who sends and receives in a VLAN.
     *
     * @param address the MAC address; while nobody captured it, the slot stands for it
     */
    public record Station(VlanId vlan, String address) {

        static Station of(VirtualEthernetAdapter adapter, VlanId vlan) {
            return new Station(
                    vlan, adapter.macAddress().map(Object::toString).value().orElseGet(() -> "slot " + adapter.slot()));
        }
    }

    /** Switches that have heard nobody. */
    public static ForwardingTable empty() {
        return new ForwardingTable(ImmutableMap.of());
    }

    /** Where frames for an adapter go. */
    public Optional<SwitchPort> port(VirtualEthernetAdapter adapter, VlanId vlan) {
        return Optional.ofNullable(learned.get(Station.of(adapter, vlan)));
    }

    /** The ports that frames go to, such as {@code ent6 of vios1}; empty if nobody was heard. */
    public String ports() {
        return learned.values().stream()
                .map(SwitchPort::label)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Switches forget what they heard through the ports of a server: its links are down. */
    public ForwardingTable without(ViosKey server) {
        return new ForwardingTable(ImmutableMap.copyOf(
                Maps.filterValues(learned, port -> !port.server().equals(server))));
    }

    ForwardingTable heard(VirtualEthernetAdapter adapter, VlanId vlan, SwitchPort port) {
        return new ForwardingTable(ImmutableMap.<Station, SwitchPort>builder()
                .putAll(learned)
                .put(Station.of(adapter, vlan), port)
                .buildKeepingLast());
    }
}
