package lpm.report.trace;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.model.Estate;
import lpm.report.SimulatedMove;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationRequest;
import lpm.sim.Disturbances;
import lpm.sim.End;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationTrace;
import lpm.sim.SimulatedEstate;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.FaultsOnTheWay;
import lpm.sim.state.MigrationParameters;
import org.immutables.value.Value;

/** All that the simulation of a move depends on, and what was said before it: run again, it gives the same. */
@Value.Immutable
public interface RecordedMove extends WithRecordedMove {

    Estate estate();

    MigrationRequest request();

    /** The options of the request as they were typed, word by word. */
    ImmutableList<String> optionWords();

    /** The mapping that the validation has chosen. */
    MigrationMapping mapping();

    /** What the validation said; a move that it does not pass was forced. */
    RecordedValidation validation();

    @Value.Default
    default FaultSchedule faults() {
        return FaultSchedule.none();
    }

    /** Those of the faults that were drawn by chance; they stand last. */
    Optional<DrawnFaults> drawn();

    /** What goes wrong during a recovery; empty if there is none. */
    Optional<FaultSchedule> recovery();

    @Value.Default
    default MigrationParameters parameters() {
        return MigrationParameters.builder().build();
    }

    default MigrationOptions options() {
        return MigrationOptions.defaults().withFaults(faults()).withParameters(parameters());
    }

    /**
     * The same with faults drawn by chance after those it has. The same seed draws the same.
     *
     * @param count how many; fewer are drawn where no more can strike
     */
    default RecordedMove withDrawn(int count, long seed) {
        FaultSchedule all = way().drawn(faults(), count, seed);
        int drawn = all.points().size() - faults().points().size();
        return withFaults(all).withDrawn(drawn == 0 ? Optional.empty() : Optional.of(new DrawnFaults(drawn, seed)));
    }

    /** The way of the move, of which no step was taken. */
    default FaultsOnTheWay way() {
        return new FaultsOnTheWay(Migration.begin(SimulatedEstate.of(estate()), request(), mapping(), options()));
    }

    /**
     * Carries the move out. A recovery follows where something is left to recover; one that is itself interrupted is called once
     * more, and then nothing goes wrong.
     */
    default SimulatedMove run() {
        MigrationTrace trace = Migration.run(SimulatedEstate.of(estate()), request(), mapping(), options());
        return new SimulatedMove(
                request(),
                mapping(),
                validation().sentence(),
                trace,
                recovery().map(faults -> recoveries(trace, faults)).orElse(ImmutableList.of()));
    }

    private static ImmutableList<MigrationTrace> recoveries(MigrationTrace trace, FaultSchedule faults) {
        if (!callsForRecovery(trace)) {
            return ImmutableList.of();
        }
        MigrationTrace first = Migration.recover(trace, faults);
        return callsForRecovery(first)
                ? ImmutableList.of(first, Migration.recover(first, Disturbances.NONE))
                : ImmutableList.of(first);
    }

    private static boolean callsForRecovery(MigrationTrace trace) {
        return trace.course().end().filter(End::callsForRecovery).isPresent();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RecordedMove}. */
    final class Builder extends ImmutableRecordedMove.Builder {
        Builder() {}
    }
}
