package lpm.sim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Comparator;
import java.util.Locale;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.MovePlan;
import lpm.sim.step.Acquire;
import lpm.sim.step.AskOperatingSystem;
import lpm.sim.step.BindDestination;
import lpm.sim.step.BindSource;
import lpm.sim.step.CloseStream;
import lpm.sim.step.DefineShell;
import lpm.sim.step.DeleteSource;
import lpm.sim.step.DirtyPasses;
import lpm.sim.step.FetchTouchedPages;
import lpm.sim.step.FirstPass;
import lpm.sim.step.Freeze;
import lpm.sim.step.Lock;
import lpm.sim.step.MapDestination;
import lpm.sim.step.MoveProfiles;
import lpm.sim.step.PushRemainingPages;
import lpm.sim.step.Release;
import lpm.sim.step.ResumeAtDestination;
import lpm.sim.step.SendProcessorState;
import lpm.sim.step.Step;
import lpm.sim.step.Unlock;
import lpm.sim.step.UnmapSource;
import lpm.sim.step.Validate;

/** Every step of a migration, in the order of an active one: its phase, and the type that says what it needs, does and takes back. */
public enum MigrationStep {
    VALIDATE(MigrationPhase.VALIDATE, new Validate()),
    LOCK(MigrationPhase.PREPARE, new Lock()),
    DST_SHELL(MigrationPhase.PREPARE, new DefineShell()),
    DST_VTD1(MigrationPhase.PREPARE, new MapDestination(1)),
    /** Only with more than one destination server. */
    DST_VTD2(MigrationPhase.PREPARE, new MapDestination(2)),
    BIND_SRC(MigrationPhase.MSP_CONNECT, new BindSource()),
    BIND_DST(MigrationPhase.MSP_CONNECT, new BindDestination()),
    FIRST_PASS(MigrationPhase.PRECOPY, new FirstPass()),
    DIRTY_PASSES(MigrationPhase.PRECOPY, new DirtyPasses()),
    ASK_OS(MigrationPhase.SUSPEND, new AskOperatingSystem()),
    FREEZE(MigrationPhase.SUSPEND, new Freeze()),
    SEND_CPU(MigrationPhase.SUSPEND, new SendProcessorState()),
    RELEASE(MigrationPhase.SWITCHOVER, new Release()),
    ACQUIRE(MigrationPhase.SWITCHOVER, new Acquire()),
    RESUME_DST(MigrationPhase.RESUME, new ResumeAtDestination()),
    FETCH(MigrationPhase.DEMAND_PAGING, new FetchTouchedPages()),
    PUSH_REST(MigrationPhase.DEMAND_PAGING, new PushRemainingPages()),
    CLOSE_STREAM(MigrationPhase.DEMAND_PAGING, new CloseStream()),
    SRC_VTD1(MigrationPhase.CLEANUP_SOURCE, new UnmapSource(1)),
    /** Only with more than one source server. */
    SRC_VTD2(MigrationPhase.CLEANUP_SOURCE, new UnmapSource(2)),
    SRC_SHELL(MigrationPhase.CLEANUP_SOURCE, new DeleteSource()),
    PROFILES(MigrationPhase.PROFILE_UPDATE, new MoveProfiles()),
    UNLOCK(MigrationPhase.PROFILE_UPDATE, new Unlock());

    private static final ImmutableList<MigrationStep> ALL = ImmutableList.copyOf(values());
    /** In the order of a partition that is off. */
    private static final ImmutableList<MigrationStep> WITH_PROFILES_FIRST = withProfilesFirst();

    private static final ImmutableSet<MigrationPhase> FOR_RUNNING_PARTITIONS = Sets.immutableEnumSet(
            MigrationPhase.MSP_CONNECT,
            MigrationPhase.PRECOPY,
            MigrationPhase.SUSPEND,
            MigrationPhase.RESUME,
            MigrationPhase.DEMAND_PAGING);

    private final MigrationPhase phase;
    private final String printed = name().toLowerCase(Locale.ROOT);

    @SuppressWarnings("ImmutableEnumChecker") // steps are records of numbers
    private final Step step;

    MigrationStep(MigrationPhase phase, Step step) {
        this.phase = phase;
        this.step = step;
    }

    public MigrationPhase phase() {
        return phase;
    }

    /** What the step needs, does and takes back. */
    public Step step() {
        return step;
    }

    /**
     * The steps that a move takes, in order: a stage of servers that has none is left out, and where no memory is copied all that
     * is for a running partition. The profiles of a partition that is off move before anything is removed from the source.
     */
    public static ImmutableList<MigrationStep> of(MovePlan plan) {
        ImmutableList.Builder<MigrationStep> steps = ImmutableList.builderWithExpectedSize(ALL.size());
        for (MigrationStep step : plan.kind() == MoveKind.INACTIVE ? WITH_PROFILES_FIRST : ALL) {
            if (step.isPartOf(plan)) {
                steps.add(step);
            }
        }
        return steps.build();
    }

    private static ImmutableList<MigrationStep> withProfilesFirst() {
        return ALL.stream()
                .sorted(Comparator.comparing(step -> step == PROFILES ? ACQUIRE : step))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isPartOf(MovePlan plan) {
        if (!plan.kind().copiesMemory() && FOR_RUNNING_PARTITIONS.contains(phase)) {
            return false;
        }
        if (step instanceof MapDestination map) {
            return !plan.destinationServers().stage(map.stage()).isEmpty();
        }
        return !(step instanceof UnmapSource unmap)
                || !plan.sourceServers().stage(unmap.stage()).isEmpty();
    }

    /** As it is printed: {@code dirty_passes}. */
    @Override
    public String toString() {
        return printed;
    }
}
