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
        while (!pending.isEmpty()) {
            ImmutableList<MigrationEvent> together = takeFirst();
            MigrationEvent first = together.get(0);
            frames.add(new MigrationFrame(
                    first.step(), first.phase(), first.name(), pending.isEmpty() ? now : before, together));
        }
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

    /** The first events that have one name. */
    private ImmutableList<MigrationEvent> takeFirst() {
        String name = pending.get(0).name();
        int count = 1;
        while (count < pending.size() && pending.get(count).name().equals(name)) {
            count++;
        }
        List<MigrationEvent> first = pending.subList(0, count);
        ImmutableList<MigrationEvent> copy = ImmutableList.copyOf(first);
        first.clear();
        return copy;
    }
}
