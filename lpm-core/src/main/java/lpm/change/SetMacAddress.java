package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.MacAddress;
import lpm.model.id.PartitionKey;
import lpm.model.id.VirtualSlot;

/** Gives a virtual Ethernet adapter of a partition that is shut down another address. */
public record SetMacAddress(PartitionKey partition, VirtualSlot slot, MacAddress address) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                partition,
                lpar -> lpar.withEthernetAdapters(lpar.ethernetAdapters()
                        .replacing(
                                adapter -> adapter.slot().equals(slot),
                                adapter -> adapter.withMacAddress(Fact.known(address)))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(
                Command.onConsole("chhwres -m %s -r virtualio --rsubtype eth -o s --id %s -s %s -a \"mac_addr=%s\""
                        .formatted(partition.system(), partition.id(), slot, address)));
    }
}
