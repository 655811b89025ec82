package lpm.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationRequest;
import lpm.sim.MigrationEvent;
import lpm.sim.MigrationFrame;
import lpm.sim.MigrationTrace;

/**
 * A move that was simulated, with what reports tell of it.
 *
 * @param validation what the validation said, in one sentence
 * @param recoveries those that followed once all was repaired, in order
 */
public record SimulatedMove(
        MigrationRequest request,
        MigrationMapping mapping,
        String validation,
        MigrationTrace trace,
        ImmutableList<MigrationTrace> recoveries) {

    private static final String REPAIR = "repair";

    /** The same with another sentence on the validation. */
    public SimulatedMove withValidation(String sentence) {
        return new SimulatedMove(request, mapping, sentence, trace, recoveries);
    }

    /** Each run: the migration, and its recoveries. */
    public ImmutableList<MigrationTrace> runs() {
        return ImmutableList.<MigrationTrace>builder()
                .add(trace)
                .addAll(recoveries)
                .build();
    }

    /** The run that ended it. */
    public MigrationTrace last() {
        return last(runs());
    }

    /** The run that ended it with the frames of all: from before the first step to the end of the last recovery. */
    public MigrationTrace whole() {
        return recoveries.isEmpty() ? trace : last().withFrames(frames());
    }

    private ImmutableList<MigrationFrame> frames() {
        ImmutableList.Builder<MigrationFrame> frames = ImmutableList.builder();
        frames.addAll(withoutEnd(trace.frames()));
        MigrationFrame before = last(trace.frames());
        for (MigrationTrace recovery : recoveries) {
            List<MigrationFrame> recovered = recovery.frames();
            frames.add(repair(before, recovered.get(0))).addAll(withoutEnd(recovered.subList(1, recovered.size())));
            before = last(recovered);
        }
        return frames.add(before).build();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static List<MigrationFrame> withoutEnd(List<MigrationFrame> frames) {
        return frames.subList(0, frames.size() - 1);
    }

    private static MigrationFrame repair(MigrationFrame before, MigrationFrame start) {
        MigrationEvent event = new MigrationEvent(
                before.step(),
                start.state().timeMilliseconds(),
                before.phase(),
                REPAIR,
                "console",
                "recovers the migration once everything is repaired (migrlpar -o r)");
        return new MigrationFrame(before.step(), before.phase(), REPAIR, start.state(), ImmutableList.of(event));
    }
}
