package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import lpm.sim.state.MoveState;

/** Takes one picture for each thing that happens: a step that is taken, that fails or is taken back, or a fault. */
final class FrameReel {

    private final List<MigrationFrame> frames = new ArrayList<>();
    private final List<MigrationEvent> pending = new ArrayList<>();

    void happened(MigrationEvent event) {
        pending.add(event);
    }

    /** The state has changed: what happened last did it, what happened before that left it alone. */
    void changed(MoveState before, MoveState now) {
        if (frames.isEmpty()) {
            frames.add(
                    new MigrationFrame(0, MigrationPhase.VALIDATE, MigrationFrame.START, before, ImmutableList.of()));
        }
        int next = 0;
        while (next < pending.size()) {
            ImmutableList<MigrationEvent> together = ofOneName(next);
            MigrationEvent first = together.get(0);
            next += together.size();
            frames.add(new MigrationFrame(
                    first.step(), first.phase(), first.name(), next == pending.size() ? now : before, together));
        }
        pending.clear();
    }

    /** The frames up to the end. */
    ImmutableList<MigrationFrame> ended(MoveState end) {
        changed(end, end);
        MigrationFrame last = frames.get(frames.size() - 1);
        return ImmutableList.<MigrationFrame>builder()
                .addAll(frames)
                .add(new MigrationFrame(last.step(), last.phase(), MigrationFrame.END, end, ImmutableList.of()))
                .build();
    }

    /** The events from one on that have its name. */
    private ImmutableList<MigrationEvent> ofOneName(int from) {
        String name = pending.get(from).name();
        int to = from + 1;
        while (to < pending.size() && pending.get(to).name().equals(name)) {
            to++;
        }
        return ImmutableList.copyOf(pending.subList(from, to));
    }
}
