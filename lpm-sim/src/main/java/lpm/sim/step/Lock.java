package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.MigrationState;
import lpm.sim.hardware.Attempt;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** {@code lock}: the console marks the partition as migrating, so that no second migration begins. */
public record Lock() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return ImmutableSet.of(Resource.CONSOLE);
    }

    @Override
    public boolean concernsHardwareAlone() {
        return true;
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        LogicalPartition partition = state.plan().partition();
        if (partition.migrationState().isKnownAnd(held -> !held.equals(MigrationState.NOT_MIGRATING))) {
            return Attempt.failed("%s is locked already: its migration state is %s"
                    .formatted(partition.label(), partition.migrationState()));
        }
        Optional<String> refusal = MigrationCount.refusal(state);
        if (refusal.isPresent()) {
            return Attempt.failed(refusal.orElseThrow());
        }
        return Attempt.done(Progress.from(
                        MigrationCount.more(mark(state, Fact.known(MigrationState.MIGRATION_STARTING))))
                .note(
                        Actors.CONSOLE,
                        "locks " + partition.label() + ": its migration state is " + MigrationState.MIGRATION_STARTING)
                .lasting(state.parameters().commandMilliseconds()));
    }

    @Override
    public Optional<Undo> undo() {
        return Optional.of(new Undo(
                ImmutableSet.of(Resource.CONSOLE),
                state -> Progress.from(MigrationCount.less(
                                mark(state, state.plan().partition().migrationState())))
                        .note(Actors.CONSOLE, "unlocks " + Actors.partition(state))
                        .lasting(state.parameters().commandMilliseconds())));
    }

    private static MoveState mark(MoveState state, Fact<MigrationState> held) {
        return state.changing(
                estate -> estate.updating(state.plan().partition().key(), p -> p.withMigrationState(held)));
    }
}
