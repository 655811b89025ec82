package lpm.change;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.PartitionKey;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;

/**
 * Puts an adapter that is no trunk in the place of a partition's trunk adapter.
 *
 * @param adapter the trunk adapter as it is
 */
public record ReplaceTrunkAdapter(PartitionKey partition, VirtualEthernetAdapter adapter) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                partition,
                lpar -> lpar.withEthernetAdapters(lpar.ethernetAdapters()
                        .replacing(
                                each -> each.slot().equals(adapter.slot()),
                                each -> each.withTrunk(Fact.known(false)))));
    }

    @Override
    public ImmutableList<Command> commands() {
        String ethernet = "chhwres -m %s -r virtualio --rsubtype eth --id %s -s %s -o "
                .formatted(partition.system(), partition.id(), adapter.slot());
        return ImmutableList.of(
                Command.onConsole(ethernet + "r"),
                Command.onConsole(ethernet + "a -a " + ShellWord.quoted(attributes())));
    }

    private String attributes() {
        String additional =
                adapter.additionalVlans().stream().map(VlanId::toString).collect(Collectors.joining(","));
        return "ieee_virtual_eth=%s,port_vlan_id=%s%s,is_trunk=0%s%s"
                .formatted(
                        additional.isEmpty() ? 0 : 1,
                        adapter.portVlan(),
                        additional.isEmpty() ? "" : ",\"addl_vlan_ids=" + additional + "\"",
                        adapter.virtualSwitch()
                                .map(name -> ",vswitch=" + name)
                                .value()
                                .orElse(""),
                        adapter.macAddress()
                                .map(address -> ",mac_addr=" + address)
                                .value()
                                .orElse(""));
    }
}
