package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.PartitionState;
import lpm.model.id.PartitionKey;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Resource;

/** What becomes of a partition whose memory, or part of it, was on a frame that goes down (R9). */
final class FrameLoss {

    private static final String GOES_DOWN = "partition_failed";

    private FrameLoss() {}

    /** Why the partition goes down now, if it does. One that does not run has nothing in memory to lose. */
    static Optional<String> of(MoveState state) {
        if (state.down() || !state.plan().runsAtFirst()) {
            return Optional.empty();
        }
        boolean moved = state.owner() == Owner.DST;
        Optional<String> source = !moved || state.memory().missing() > 0
                ? state.conditions().missing(Resource.SOURCE_FRAME)
                : Optional.empty();
        return source.or(() -> moved ? state.conditions().missing(Resource.DESTINATION_FRAME) : Optional.empty());
    }

    /** The partition is down; its configuration is then cleaned to one side as far as it can be. */
    static Transition goDown(Course course, String reason) {
        MoveState state = course.state();
        String moment = course.moment().map(Object::toString).orElse(Moment.STOPPED);
        Course down = course.withState(down(state)).withCause(Cause.of(moment + ": " + reason));
        return Transition.to(state.owner() == Owner.DST ? onward(down) : backward(down))
                .telling(GOES_DOWN, "frame", state.plan().partition().label() + " goes down");
    }

    /** There is nothing to resume any more and no page to fetch. */
    private static Course onward(Course course) {
        Course closing =
                course.withTaken(Math.max(course.taken(), course.steps().indexOf(MigrationStep.CLOSE_STREAM)));
        return course.stage() == Stage.STOPPED ? Ways.fail(closing, Direction.FORWARD) : Ways.forward(closing);
    }

    /** There is nothing to thaw any more. */
    private static Course backward(Course course) {
        ImmutableList<MigrationStep> done = Ways.without(course, MigrationStep.FREEZE);
        int frozen = course.done().indexOf(MigrationStep.FREEZE);
        Course unfrozen = course.withDone(done);
        return switch (course.stage()) {
            case STOPPED -> Ways.fail(unfrozen, Direction.BACK);
            case BACKWARD ->
                Ways.backward(unfrozen, frozen >= 0 && frozen <= course.at() ? course.at() - 1 : course.at());
            case FORWARD, ENDED -> Ways.backward(unfrozen);
        };
    }

    private static MoveState down(MoveState state) {
        MovePlan plan = state.plan();
        return state.withDown(true)
                .withRunsAtSource(false)
                .withRunsAtDestination(false)
                .flowing(flow -> flow.withFrozenAtMilliseconds(Optional.empty())
                        .withMemory(flow.memory().lost())
                        .withWrites(flow.writes().cut()))
                .changing(estate -> notActivated(estate, plan.partition().key()))
                .changing(estate -> state.owner() == Owner.DST
                        ? plan.target().map(key -> notActivated(estate, key)).orElse(estate)
                        : estate);
    }

    private static Estate notActivated(Estate estate, PartitionKey key) {
        return estate.withPartitions(estate.partitions()
                .updated(key, partition -> partition.withState(Fact.known(PartitionState.NOT_ACTIVATED))));
    }
}
