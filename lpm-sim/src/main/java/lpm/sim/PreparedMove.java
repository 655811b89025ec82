package lpm.sim;

import java.util.Optional;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationRequest;
import lpm.sim.hardware.Attempt;
import lpm.sim.state.MoveState;
import lpm.sim.step.Progress;

/**
 * A move made ready to be carried out many times, each time with other numbers or other faults: it is planned once, and its steps
 * are rehearsed once. Each trace is the one that {@link Migration#run(SimulatedEstate, MigrationRequest, MigrationMapping,
 * MigrationOptions)} gives, and shares the estates of its states with the others as far as nothing has gone wrong.
 */
public final class PreparedMove {

    private final SimulatedEstate start;
    private final MigrationRequest request;
    private final MigrationOptions usual;
    private final Course begun;
    private final Rehearsal rehearsal;

    private PreparedMove(SimulatedEstate start, MigrationRequest request, MigrationOptions usual, Course begun) {
        this.start = start;
        this.request = request;
        this.usual = usual;
        this.begun = begun;
        this.rehearsal = Rehearsal.of(begun);
    }

    /**
     * Prepares a move.
     *
     * @param mapping as {@link Migration} takes it
     * @param usual how it is carried out most times: what a rehearsal has found holds as long as commands and hand-overs last as
     *     long, and as many pairs of movers are used; other numbers and faults may differ from time to time
     * @throws IllegalStateException if the partition is not in the estate
     */
    public static PreparedMove of(
            SimulatedEstate start, MigrationRequest request, MigrationMapping mapping, MigrationOptions usual) {
        return new PreparedMove(start, request, usual, Migration.begin(start, request, mapping, usual));
    }

    /** Carries the move out. */
    public MigrationTrace run(MigrationOptions options) {
        return Migration.follow(
                new Rehearsed(rehearsal), begun(options), options.faults(), new Recorder(start.estate(), rehearsal));
    }

    /** Hardware of another beginning is not the same, and nothing that was rehearsed is taken to hold of it. */
    private Course begun(MigrationOptions options) {
        MoveState state = begun.state();
        return isUsual(options)
                ? begun.withState(state.withFlow(Migration.flow(state.plan(), options.parameters())))
                : Migration.begin(state.plan(), request, options);
    }

    private boolean isUsual(MigrationOptions options) {
        return options.redundantMovers() == usual.redundantMovers()
                && options.parameters().commandMilliseconds()
                        == usual.parameters().commandMilliseconds()
                && options.parameters().handOverMilliseconds()
                        == usual.parameters().handOverMilliseconds();
    }

    /** Knows what the steps of the rehearsed move lead to. */
    private static final class Rehearsed extends Engine {

        private final Rehearsal rehearsal;

        Rehearsed(Rehearsal rehearsal) {
            this.rehearsal = rehearsal;
        }

        @Override
        protected Attempt<Progress> take(MigrationStep step, MoveState state) {
            Optional<Progress> known = rehearsal.take(step, state);
            return known.isPresent() ? Attempt.done(known.orElseThrow()) : super.take(step, state);
        }
    }
}
