package lpm.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.TrunkAdapter;

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
                                        .replacing(trunk -> trunk.slot().isKnownAnd(slot::equals), this::widened)))));
    }

    private TrunkAdapter widened(TrunkAdapter trunk) {
        return trunk.withAdditionalVlans(ImmutableSortedSet.<VlanId>naturalOrder()
                .addAll(trunk.additionalVlans())
                .add(vlan)
                .build());
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(
                Command.onConsole("chhwres -m %s -r virtualio --rsubtype eth -o s -p %s -s %s -a \"addl_vlan_ids+=%s\""
                        .formatted(server.systemOr("<system>"), ShellWord.of(server.name()), slot, vlan)));
    }
}
