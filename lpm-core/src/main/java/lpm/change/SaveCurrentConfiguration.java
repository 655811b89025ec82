package lpm.change;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.MemoryAllocation;
import lpm.model.PartitionProfile;
import lpm.model.ProcessorAllocation;
import lpm.model.id.PartitionKey;
import lpm.model.id.VirtualSlot;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.storage.VirtualScsiClientAdapter;

/** Overwrites the profile of a partition with what the partition runs with. */
public record SaveCurrentConfiguration(PartitionKey partition, String profile) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(partition, lpar -> lpar.withProfile(Fact.known(saved(lpar))));
    }

    private PartitionProfile saved(LogicalPartition lpar) {
        return PartitionProfile.builder()
                .name(profile)
                .desiredMemoryMegabytes(lpar.memory().map(MemoryAllocation::currentMegabytes))
                .minimumMemoryMegabytes(lpar.memory().flatMap(MemoryAllocation::minimumMegabytes))
                .maximumMemoryMegabytes(lpar.memory().flatMap(MemoryAllocation::maximumMegabytes))
                .sharesMemory(lpar.memory().flatMap(MemoryAllocation::shared))
                .desiredProcessingUnits(lpar.processors().map(ProcessorAllocation::units))
                .desiredVirtualProcessors(lpar.processors().flatMap(ProcessorAllocation::virtualProcessors))
                .dedicatedProcessors(lpar.processors().flatMap(ProcessorAllocation::dedicated))
                .cappedProcessors(lpar.processors().flatMap(ProcessorAllocation::capped))
                .scsiSlots(slots(lpar.scsiAdapters(), VirtualScsiClientAdapter::slot))
                .ethernetSlots(slots(lpar.ethernetAdapters(), VirtualEthernetAdapter::slot))
                .build();
    }

    private static <T> Listing<VirtualSlot> slots(Listing<T> adapters, Function<T, VirtualSlot> slot) {
        return Listing.of(adapters.stream().map(slot).collect(ImmutableList.toImmutableList()), adapters.coverage());
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole("mksyscfg -r prof -m " + partition.system() + " -o save --id "
                + partition.id() + " -n " + ShellWord.of(profile) + " --force"));
    }
}
