package lpm.sim.step;

import com.google.common.collect.ImmutableList;
import lpm.sim.hardware.PartitionMemory;
import lpm.sim.hardware.TransferRate;
import lpm.sim.state.CopyPass;
import lpm.sim.state.MoveState;

/** Sending pages while the partition runs. */
final class Copying {

    private Copying() {}

    /** What the link carries of this migration: streams through one mover have equal shares. */
    static TransferRate link(MoveState state) {
        int beside = state.conditions()
                .pairInUse()
                .map(pair -> Math.max(
                        state.streamsBeside().count(pair.source()),
                        state.streamsBeside().count(pair.destination())))
                .orElse(0);
        return TransferRate.ofBits(state.parameters().linkBitsPerSecond() / (1 + beside));
    }

    /** One pass over all pages that are stale. */
    static Progress pass(Progress progress) {
        MoveState state = progress.state();
        PartitionMemory memory = state.memory();
        long milliseconds = link(state).millisecondsFor(memory.bytes(memory.stale()));
        PartitionMemory after = memory.pass(milliseconds);
        return progress.with(s -> s.flowing(flow -> flow.withMemory(after)
                        .withPasses(ImmutableList.<CopyPass>builder()
                                .addAll(flow.passes())
                                .add(new CopyPass(memory.stale(), milliseconds))
                                .build())))
                .lasting(milliseconds)
                .note(
                        Actors.sourceMover(state),
                        "pass " + (state.passes().size() + 1) + " sends " + memory.stale() + " pages in " + milliseconds
                                + " ms; " + after.stale() + " pages were written meanwhile");
    }

    /** Forgets what the destination has received. */
    static Progress dropped(MoveState state) {
        return Progress.from(state.withMemory(
                        state.memory().withStale(state.memory().pages()).withMissing(0)))
                .note(Actors.destinationHypervisor(state), "drops the pages it has received");
    }
}
