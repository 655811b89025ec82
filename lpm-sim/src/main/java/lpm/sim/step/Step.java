package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.model.id.ViosKey;
import lpm.sim.hardware.AbortedBy;
import lpm.sim.hardware.Attempt;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** One atomic step of a migration. */
public sealed interface Step
        permits Validate,
                Lock,
                DefineShell,
                MapDestination,
                BindSource,
                BindDestination,
                FirstPass,
                DirtyPasses,
                AskOperatingSystem,
                Freeze,
                SendProcessorState,
                Release,
                Acquire,
                ResumeAtDestination,
                FetchTouchedPages,
                PushRemainingPages,
                CloseStream,
                UnmapSource,
                DeleteSource,
                MoveProfiles,
                Unlock {

    /** What must be there while the step is taken. */
    ImmutableSet<Resource> needs(MoveState state);

    /** The Virtual I/O Servers that carry it out for the console, and take it back: each must be up meanwhile. */
    default ImmutableSet<ViosKey> servers(MovePlan plan) {
        return ImmutableSet.of();
    }

    /** Takes the step; it is taken whole or not at all. */
    Attempt<Progress> take(MoveState state);

    /**
     * Whether what the step does follows from hardware, and from how long commands and hand-overs last: it looks at nothing that
     * flows, and changes it only by lasting, at most once and after the last change of where the partition runs, and then by having a
     * partition run again that was frozen.
     */
    default boolean concernsHardwareAlone() {
        return false;
    }

    /** How the step is taken back, empty if it leaves nothing behind or cannot be taken back. */
    default Optional<Undo> undo() {
        return Optional.empty();
    }

    /** Who cancels the migration if hardware refuses the step. */
    default AbortedBy refusedBy() {
        return AbortedBy.VSP_SOURCE;
    }
}
