package lpm.sim.step;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.PartitionState;
import lpm.model.id.PartitionKey;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.ForwardingTable;
import lpm.sim.hardware.StreamState;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** {@code resume_dst}: the destination hypervisor runs the partition, which tells the network where it is now. */
public record ResumeAtDestination() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return ImmutableSet.of();
    }

    @Override
    public boolean concernsHardwareAlone() {
        return true;
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        Progress resumed = Progress.from(state.withRunsAtDestination(true)
                        .withStream(StreamState.RESUMED)
                        .changing(estate -> running(estate, state.plan()))
                        .thawed())
                .note(
                        Actors.destinationHypervisor(state),
                        "resumes " + Actors.partition(state) + " as partition "
                                + state.plan().targetId());
        String vlans = vlans(state);
        return Attempt.done(vlans.isEmpty() ? resumed : announced(resumed, vlans));
    }

    private static Progress announced(Progress resumed, String vlans) {
        MoveState state = resumed.state();
        PartitionKey target = state.plan().target().orElseThrow();
        ForwardingTable heard = state.network()
                .announced(
                        state.switches(),
                        target.system(),
                        state.estate().partition(target).ethernetAdapters().items());
        return resumed.with(s -> s.withSwitches(heard))
                .note(
                        Actors.partition(state),
                        "announces itself by gratuitous ARP on VLAN " + vlans + effect(state, target, heard));
    }

    /** What switches have learned of it: nothing where its frames get out of the destination nowhere. */
    private static String effect(MoveState state, PartitionKey target, ForwardingTable heard) {
        if (heard.equals(ForwardingTable.empty())) {
            return "";
        }
        return heard.equals(state.switches())
                ? ", but no running Virtual I/O Server of %s carries them: switches still send its frames to %s"
                        .formatted(target.system(), heard.ports())
                : ": switches send its frames to " + heard.ports();
    }

    private static String vlans(MoveState state) {
        SortedSet<VlanId> vlans = new TreeSet<>();
        for (VirtualEthernetAdapter adapter :
                state.plan().partition().ethernetAdapters().items()) {
            vlans.addAll(adapter.vlans());
        }
        return Joiner.on(", ").join(vlans);
    }

    private static Estate running(Estate estate, MovePlan plan) {
        PartitionKey target = plan.target().orElseThrow();
        return estate.updating(target, shell -> shell.withState(plan.partition().state()))
                .updating(plan.partition().key(), left -> left.withState(Fact.known(PartitionState.NOT_ACTIVATED)));
    }
}
