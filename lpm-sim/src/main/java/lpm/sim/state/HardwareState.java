package lpm.sim.state;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.sim.hardware.ForwardingTable;
import lpm.sim.hardware.LocalNetwork;
import lpm.sim.hardware.StreamState;

/**
 * How the hardware of one move stands between two steps, as consoles, servers, hypervisors and switches see it: none of its parts
 * is a quantity of memory, a rate or a time.
 */
public interface HardwareState {

    MovePlan plan();

    /** What the consoles and servers would show now. */
    Estate estate();

    Owner owner();

    boolean runsAtSource();

    boolean runsAtDestination();

    Conditions conditions();

    /** Server adapters that the migration has created and not removed again. */
    ImmutableList<CreatedAdapter> created();

    /** The vfchosts that the migration has created and not removed again. */
    ImmutableList<CreatedAdapter> createdFibreChannel();

    /** The backing devices of virtual NICs that the migration has created and not removed again. */
    ImmutableList<CreatedBackingDevice> createdBackingDevices();

    /** Whether the source mover is bound to its hypervisor. */
    boolean boundAtSource();

    /** Whether the destination mover is bound to its hypervisor. */
    boolean boundAtDestination();

    /** The movers that other migrations are bound to, each as often as there are streams through it. */
    ImmutableMultiset<ViosKey> streamsBeside();

    /** How the stream of its memory stands in the eyes of the partition. */
    StreamState stream();

    /** Whether the partition went down with a frame. */
    boolean down();

    /** Where the switches of the physical network send frames for the partition. */
    ForwardingTable switches();

    Standing standing();

    /** Whether a mover is bound to its hypervisor, so that a stream was opened. */
    default boolean isStreaming() {
        return boundAtSource() || boundAtDestination();
    }

    /** The local network by the servers that are up. */
    default LocalNetwork network() {
        return new LocalNetwork(estate(), conditions().downServers().keySet());
    }

    /** Why a resource is not there, if it is not: by itself, or because all servers are down that carry it. */
    default Optional<String> missing(Resource resource) {
        Optional<String> lost = conditions().missing(resource);
        return lost.isEmpty() && resource == Resource.PARTITION_RMC ? PartitionConnection.lost(this) : lost;
    }

    /** Whether the servers of the side where the partition runs, or ran last, reach all of its disks. */
    default boolean reachesDisks() {
        boolean gone = runsAtDestination()
                && conditions().missing(Resource.DESTINATION_LUNS).isPresent();
        ImmutableList<ImmutableSet<ViosKey>> kinds = runsAtDestination()
                ? plan().destinationServers().paths()
                : plan().sourceServers().paths();
        return !gone
                && (!conditions().anyWithoutPath()
                        || kinds.stream()
                                .noneMatch(servers ->
                                        conditions().nextWithPath(servers).isEmpty()));
    }

    /**
     * Whether nothing has happened to the hardware between the two: all parts are the same objects, without a look into them. A
     * state that is equal, but was built another time, is not the same.
     */
    @SuppressWarnings("ReferenceEquality")
    default boolean isSameHardware(HardwareState other) {
        return plan() == other.plan()
                && estate() == other.estate()
                && conditions() == other.conditions()
                && created() == other.created()
                && createdFibreChannel() == other.createdFibreChannel()
                && createdBackingDevices() == other.createdBackingDevices()
                && streamsBeside() == other.streamsBeside()
                && switches() == other.switches()
                && owner() == other.owner()
                && stream() == other.stream()
                && standing() == other.standing()
                && runsAtSource() == other.runsAtSource()
                && runsAtDestination() == other.runsAtDestination()
                && boundAtSource() == other.boundAtSource()
                && boundAtDestination() == other.boundAtDestination()
                && down() == other.down();
    }
}
