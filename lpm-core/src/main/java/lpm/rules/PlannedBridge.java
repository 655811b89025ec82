package lpm.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.DeviceNames;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;

/**
 * A shared Ethernet adapter that a remedy creates.
 *
 * @param virtualSwitch the switch it is plugged into
 * @param vlans what it carries
 * @param priority of its trunk adapters: 1 is served before 2
 */
public record PlannedBridge(Fact<String> virtualSwitch, ImmutableSortedSet<VlanId> vlans, int priority) {

    /**
     * The adapter, with as many trunk adapters as the VLANs need and the slots allow.
     *
     * @param usedNames device names of the server that are taken
     * @param freeSlots slots for the trunk adapters, in order
     */
    public SharedEthernetAdapter build(Collection<String> usedNames, List<VirtualSlot> freeSlots) {
        List<String> names = new ArrayList<>(usedNames);
        ImmutableList.Builder<TrunkAdapter> trunks = ImmutableList.builder();
        List<List<VlanId>> parts = Lists.partition(vlans.asList(), TrunkAdapter.MAXIMUM_VLANS);
        int count = Math.min(Math.min(parts.size(), freeSlots.size()), SharedEthernetAdapter.MAXIMUM_TRUNK_ADAPTERS);
        for (int index = 0; index < count; index++) {
            List<VlanId> part = parts.get(index);
            String name = DeviceNames.nextFree("ent", names);
            names.add(name);
            trunks.add(TrunkAdapter.builder()
                    .name(name)
                    .slot(freeSlots.get(index))
                    .portVlan(part.get(0))
                    .additionalVlans(ImmutableSortedSet.copyOf(part.subList(1, part.size())))
                    .virtualSwitch(virtualSwitch)
                    .priority(Fact.known(priority))
                    .build());
        }
        return SharedEthernetAdapter.builder()
                .name(DeviceNames.nextFree("ent", names))
                .trunkAdapters(Listing.complete(trunks.build()))
                .build();
    }

    /** How many slots it takes. */
    public int trunkAdapters() {
        return Lists.partition(vlans.asList(), TrunkAdapter.MAXIMUM_VLANS).size();
    }
}
