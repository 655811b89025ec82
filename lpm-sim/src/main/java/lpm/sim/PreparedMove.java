package lpm.sim;

import lpm.rules.MigrationMapping;
import lpm.rules.MigrationRequest;
import lpm.sim.state.MoveState;

/**
 * A move made ready to be carried out many times, each time with other numbers or other faults: it is planned once, and its steps
 * are rehearsed once. Each trace is the one that {@link Migration#run(SimulatedEstate, MigrationRequest, MigrationMapping,
 * MigrationOptions)} gives. Immutable; threads may share it.
 */
public final class PreparedMove {

    private final SimulatedEstate start;
    private final MigrationRequest request;
    private final boolean redundantMovers;
    private final Course begun;
    private final Rehearsal rehearsal;

    private PreparedMove(SimulatedEstate start, MigrationRequest request, boolean redundantMovers, Course begun) {
        this.start = start;
        this.request = request;
        this.redundantMovers = redundantMovers;
        this.begun = begun;
        this.rehearsal = Rehearsal.of(begun);
    }

    /**
     * Prepares a move.
     *
     * @param mapping as {@link Migration} takes it
     * @param usual how it is carried out most times. Where a command or a hand-over lasts another time, or another number of pairs
     *     of movers is used, it is carried out as if it had not been prepared; whatever else differs, and what goes wrong, does not
     *     count
     * @throws IllegalStateException if the partition is not in the estate
     */
    public static PreparedMove of(
            SimulatedEstate start, MigrationRequest request, MigrationMapping mapping, MigrationOptions usual) {
        return new PreparedMove(
                start, request, usual.redundantMovers(), Migration.begin(start, request, mapping, usual));
    }

    /** Carries the move out. */
    public MigrationTrace run(MigrationOptions options) {
        return Migration.follow(
                rehearsal.engine(), begun(options), options.faults(), new Recorder(start.estate(), rehearsal));
    }

    /** What begins anew has conditions and switches of its own, by which it is told from what was rehearsed. */
    private Course begun(MigrationOptions options) {
        MoveState state = begun.state();
        return options.redundantMovers() == redundantMovers
                ? begun.withState(state.withFlow(Migration.flow(state.plan(), options.parameters())))
                : Migration.begin(state.plan(), request, options);
    }
}
