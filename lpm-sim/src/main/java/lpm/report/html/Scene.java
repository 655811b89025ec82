package lpm.report.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import lpm.sim.MigrationFrame;
import lpm.sim.MigrationStep;

/**
 * A frame, and how the migration stands in it.
 *
 * @param step the step that is taken, that fails or is taken back; that a fault strikes before
 * @param marks how every step of the plan stands
 * @param undoable what can still be taken back, the newest first
 */
record Scene(
        MigrationFrame frame,
        SceneKind kind,
        Optional<MigrationStep> step,
        ImmutableMap<MigrationStep, StepMark> marks,
        ImmutableList<MigrationStep> undoable) {}
