package lpm.change;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.stream.Collectors;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;

/**
 * Creates a shared Ethernet adapter on a Virtual I/O Server, over a physical adapter that a person chooses.
 *
 * @param bridge as it will be, with its trunk adapters; the server chooses the device names
 */
public record CreateBridge(ViosKey server, SharedEthernetAdapter bridge) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                server,
                vios -> vios.withSharedEthernetAdapters(
                        vios.sharedEthernetAdapters().minus(bridge::equals).plus(bridge)));
    }

    @Override
    public ImmutableList<Command> commands() {
        ImmutableList.Builder<Command> commands = ImmutableList.builder();
        bridge.trunkAdapters().stream().forEach(trunk -> commands.add(Command.onConsole(trunkCommand(trunk))));
        commands.add(Command.on(server, "cfgdev"));
        ImmutableList<TrunkAdapter> trunks = bridge.trunkAdapters().items();
        if (!trunks.isEmpty()) {
            commands.add(Command.on(
                    server,
                    "mkvdev -sea <physical adapter> -vadapter %s -default <trunk adapter> -defaultid %s"
                            .formatted(
                                    String.join(",", Collections.nCopies(trunks.size(), "<trunk adapter>")),
                                    trunks.get(0).portVlan())));
        }
        return commands.build();
    }

    private String trunkCommand(TrunkAdapter trunk) {
        String additional =
                trunk.additionalVlans().stream().map(VlanId::toString).collect(Collectors.joining(","));
        String attributes = "ieee_virtual_eth=1,port_vlan_id=%s,%sis_trunk=1,trunk_priority=%s%s"
                .formatted(
                        trunk.portVlan(),
                        additional.isEmpty() ? "" : "\"addl_vlan_ids=" + additional + "\",",
                        trunk.priority().value().orElse(1),
                        trunk.virtualSwitch()
                                .map(name -> ",vswitch=" + name)
                                .value()
                                .orElse(""));
        return "chhwres -m %s -r virtualio --rsubtype eth -o a -p %s -s %s -a %s"
                .formatted(
                        server.systemOr("<system>"),
                        ShellWord.of(server.name()),
                        trunk.slot(),
                        ShellWord.quoted(attributes));
    }
}
