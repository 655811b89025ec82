package lpm.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;

/**
 * Lets a trunk adapter of a Virtual I/O Server carry one more VLAN, so that its shared Ethernet adapter bridges it.
 *
 * @param slot the slot of the trunk adapter
 */
public record AddVlanToTrunk(ViosKey server, VirtualSlot slot, VlanId vlan) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                server,
                vios -> vios.withSharedEthernetAdapters(vios.sharedEthernetAdapters()
                                .replacing(
                                        bridge -> true,
                                        bridge -> bridge.withTrunkAdapters(bridge.trunkAdapters()
                                                .replacing(
                                                        trunk -> trunk.slot().isKnownAnd(slot::equals),
                                                        trunk -> trunk.withAdditionalVlans(
                                                                widened(trunk.additionalVlans()))))))
                        .withEthernetAdapters(vios.ethernetAdapters()
                                .replacing(
                                        adapter -> adapter.slot().equals(slot),
                                        adapter -> adapter.withAdditionalVlans(widened(adapter.additionalVlans())))));
    }

    private ImmutableSortedSet<VlanId> widened(ImmutableSortedSet<VlanId> vlans) {
        return ImmutableSortedSet.<VlanId>naturalOrder().addAll(vlans).add(vlan).build();
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(
                Command.onConsole("chhwres -m %s -r virtualio --rsubtype eth -o s -p %s -s %s -a \"addl_vlan_ids+=%s\""
                        .formatted(server.systemOr("<system>"), ShellWord.of(server.name()), slot, vlan)));
    }
}
